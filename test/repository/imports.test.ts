import { describe, expect, test } from 'vitest'
import { brokenFloors, serverInBrowser } from './floors.ts'
import { files, repositoryFiles } from './sources.ts'

const repository = repositoryFiles()

describe('imports go down the floors', () => {
  test('in this repository', () => expect(brokenFloors(repository)).toEqual([]))

  const m = 'src/modules'
  test.each([
    ['climbing', { [`${m}/leerling/leerling.ts`]: `import { a } from '../opp/opp.ts'` }],
    ['climbing by type', { [`${m}/leerling/leerling.ts`]: `import type { A } from '../opp/opp.ts'` }],
    ['climbing by export', { [`${m}/leerling/leerling.ts`]: `export { a } from '../opp/opp.ts'` }],
    ['climbing lazily', { [`${m}/leerling/ui/x.tsx`]: `const a = () => import('../../opp/ui/y.tsx')` }],
    ['computing', { [`${m}/leerling/ui/x.tsx`]: 'const a = (n: string) => import(n)' }],
    [
      'an inner file of a neighbour',
      { [`${m}/opp/opp.ts`]: `import { a } from '../hoorrecht/hoorrecht.sql.ts'` },
    ],
    [
      'a neighbour that does not say it is open',
      { [`${m}/opp/opp.ts`]: `import { a } from '../hoorrecht/hoorrecht.ts'` },
    ],
    ['a module in the platform', { 'src/platform/db.ts': `import { a } from '../modules/opp/opp.ts'` }],
    [
      'a module in the design system',
      { 'src/ui/button.tsx': `import { a } from '../modules/opp/opp.text.ts'` },
    ],
    [
      'the platform in the design system',
      { 'src/ui/button.tsx': `import { a } from '../platform/settings.ts'` },
    ],
    ['a feature in the shell', { 'src/web/layout.tsx': `import { a } from '../modules/opp/opp.text.ts'` }],
    ['the shell in a pure core', { [`${m}/opp/opp.ts`]: `import { a } from '../../web/api.ts'` }],
    ['a composition root', { [`${m}/opp/opp.ts`]: `import { a } from '../../server.ts'` }],
    ['a module without a floor', { [`${m}/kantine/kantine.ts`]: '' }],
  ])('complains about %s', (_, broken) => expect(brokenFloors(files(broken))).toHaveLength(1))

  test('complains about a circle, also between open doors', () => {
    const circle = {
      [`${m}/opp/opp.ts`]: `import { a } from '../hoorrecht/hoorrecht.ts'`,
      [`${m}/opp/README.md`]: 'open: `opp.ts`',
      [`${m}/hoorrecht/hoorrecht.ts`]: `import type { b } from '../opp/opp.ts'`,
      [`${m}/hoorrecht/README.md`]: 'open: `hoorrecht.ts`',
    }
    const broken = brokenFloors(files(circle))
    expect(broken).toContain('opp is in a circle of imports')
    expect(broken).toContain('hoorrecht is in a circle of imports')
  })

  test('complains about files of one room that need each other', () => {
    const circle = {
      [`${m}/opp/opp.ts`]: `import { a } from './opp.lezen.ts'`,
      [`${m}/opp/opp.lezen.ts`]: `import type { B } from './opp.ts'`,
    }
    expect(brokenFloors(files(circle))).toEqual([
      `${m}/opp/opp.ts is in a circle of imports`,
      `${m}/opp/opp.lezen.ts is in a circle of imports`,
    ])
  })

  test('complains about a circle between two parts of a module, and about no other folders', () => {
    const folders = {
      [`${m}/avg/verzoek/verzoek.ts`]: `import { a } from '../pakket/pakket.ts'`,
      [`${m}/avg/pakket/pakket.ts`]: '',
      [`${m}/avg/pakket/pakket.sql.ts`]: `import type { b } from '../verzoek/verzoek.sql.ts'`,
    }
    expect(brokenFloors(files(folders))).toEqual([])
    const parts = { ...folders, [`${m}/avg/verzoek/README.md`]: '', [`${m}/avg/pakket/README.md`]: '' }
    expect(brokenFloors(files(parts))).toHaveLength(2)
  })

  test('lets the allowed ways be', () => {
    const fine = {
      [`${m}/opp/opp.commands.ts`]: `import { a } from '../leerling/leerling.sql.ts'\nimport { b } from '../hoorrecht/hoorrecht.ts'`,
      [`${m}/hoorrecht/README.md`]: 'open: `hoorrecht.ts`',
      [`${m}/opp/ui/page.tsx`]: `import { a } from '../../../web/api.ts'\nimport { b } from '../../../ui/button.tsx'`,
      'src/web/routes.tsx': `import { a } from '../modules/opp/ui/page.tsx'`,
      'src/web/layout.tsx': `import { a } from '../modules/toegang/toegang.text.ts'`,
      'src/server.ts': `import { a } from './modules/opp/opp.commands.ts'`,
    }
    expect(brokenFloors(files(fine))).toEqual([])
  })
})

describe('nothing of the server reaches the browser', () => {
  test('in this repository', () => expect(serverInBrowser(repository)).toEqual([]))

  test.each([
    ['SQL in a page', `import { find } from '../opp.sql.ts'`],
    ['a command in a page', `import { publish } from '../opp.commands.ts'`],
    ['a command that is only half a type', `import { type Publish } from '../opp.commands.ts'`],
    ['the platform', `import { settings } from '../../../platform/settings.ts'`],
    ['a built-in module', `import { readFile } from 'node:fs'`],
    ['a server package', `import { Pool } from 'pg'`],
    ['a lazy import', `const load = () => import('../opp.jobs.ts')`],
    ['a helper in between', `import { help } from '../help.ts'`],
  ])('complains about %s', (_, line) => {
    const broken = { 'src/modules/opp/ui/page.tsx': line, 'src/modules/opp/help.ts': `import 'node:fs'` }
    expect(serverInBrowser(files(broken))).toHaveLength(1)
  })

  test('lets types and browser packages be', () => {
    const page = `import type { Publish } from '../opp.commands.ts'\nimport * as z from 'zod/mini'\nimport { d } from '../../../platform/datum.ts'`
    expect(
      serverInBrowser(files({ 'src/modules/opp/ui/page.tsx': page, 'src/platform/datum.ts': '' })),
    ).toEqual([])
  })
})
