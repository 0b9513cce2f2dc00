import { inject } from 'vitest'
import { cloneTemplate, type TestDatabase } from './template.ts'

export type { TestDatabase }

/** A fresh, migrated database for one test file. */
export const createTestDatabase = (): Promise<TestDatabase> => cloneTemplate(inject('databaseServer'))
