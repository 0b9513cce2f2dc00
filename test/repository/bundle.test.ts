import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isServerOnly } from './floors.ts'
import { type Files, files, root } from './sources.ts'

/** Strings that only server code holds. Minifying keeps strings, so they betray a server file in an asset. */
const markers = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'SMTP_URL',
  'koers_owner',
  'koers_app',
  'set_config(',
  'row level security',
  'node:crypto',
  'node:fs',
  '__vite-browser-external',
]

/** What betrays the server in the built assets: a marker in the code, or a server file in a source map. */
function serverParts(assets: Files): string[] {
  return [...assets].flatMap(([path, text]) => {
    if (!path.endsWith('.map')) {
      return markers.filter((marker) => text.includes(marker)).map((marker) => `${path} holds ${marker}`)
    }
    // A source map by its standard: `sources` are paths relative to the asset.
    const { sources } = JSON.parse(text) as { sources: string[] }
    return sources
      .filter((source) => !source.includes('node_modules'))
      .map((source) => source.replace(/^(\.\.\/)*/, ''))
      .filter((source) => source.startsWith('src/') && isServerOnly(source))
      .map((source) => `${path} holds ${source}`)
  })
}

const built = join(root, 'dist/web')

function builtAssets(): Files {
  const names = readdirSync(built, { recursive: true, encoding: 'utf8' })
  const assets = names.filter((name) => /\.(js|css|html|map)$/.test(name))
  return new Map(assets.map((name) => [name, readFileSync(join(built, name), 'utf8')]))
}

test('the built browser app holds nothing of the server', (context) => {
  // In CI the build comes first, so there an absent build is a fault and not a reason to look away.
  if (!existsSync(built) && !process.env.CI) context.skip('dist/web is absent: run `npm run build` first')
  const assets = builtAssets()
  expect([...assets.keys()].some((name) => name.endsWith('.js'))).toBe(true)
  expect(serverParts(assets)).toEqual([])
})

test.each([
  ['assets/a.js', 'var u=env.DATABASE_URL'],
  ['assets/a.js', 'await q("select set_config($1,$2,true)")'],
  ['assets/a.js.map', JSON.stringify({ sources: ['../../../src/modules/opp/opp.sql.ts'] })],
  ['assets/a.js.map', JSON.stringify({ sources: ['../../../src/platform/settings.ts'] })],
])('finds the server in %s %s', (name, text) => expect(serverParts(files({ [name]: text }))).toHaveLength(1))

test('lets browser code be', () => {
  const map = JSON.stringify({
    sources: ['../../../src/modules/opp/opp.text.ts', '../../../node_modules/x/src/platform/a.ts'],
  })
  expect(serverParts(files({ 'a.js': 'const a=1', 'a.js.map': map }))).toEqual([])
})
