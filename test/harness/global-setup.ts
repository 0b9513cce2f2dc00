/** One PostgreSQL for the whole run; each test file clones its template. */
import type { TestProject } from 'vitest/node'
import { type DatabaseServer, startTemplateServer } from './template.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: DatabaseServer
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...server } = await startTemplateServer()
  project.provide('databaseServer', server)
  return stop
}
