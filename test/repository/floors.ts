import { computed, type Import, importsOf, packageOf } from './imports.ts'
import { type Files, isSource } from './sources.ts'

/** The floors of docs/architecture.md. A module may use lower floors freely, its own floor by the narrow door. */
const floors: readonly (readonly string[])[] = [
  [],
  ['organisatie', 'toegang', 'audit', 'berichten'],
  ['leerling', 'dossier', 'toets', 'catalogus', 'plandelen', 'planversie'],
  ['opp', 'handelingsplan', 'groepsplan', 'hoorrecht', 'overleg'],
  ['ondertekening', 'evaluatie', 'gegevensbron', 'werklijst'],
  ['portaal', 'samenwerking', 'spiegel', 'overdracht', 'avg'],
]

/** Platform files that hold no I/O and no secret, so that the browser may have them. Everything else there is server. */
export const browserPlatform = new Set(
  ['actor.ts', 'datum.ts', 'id.ts', 'parsed.ts'].map((name) => `src/platform/${name}`),
)

/** What `src/ui` may take from the platform: the design system knows dates and ids, and nothing else of us. */
const uiPlatform = new Set(['datum.ts', 'id.ts'].map((name) => `src/platform/${name}`))

/** Packages that may be in the bundle. A package that is not here is a server package to this test. */
const browserPackages = new Set([
  '@simplewebauthn/browser',
  '@fontsource-variable/atkinson-hyperlegible-next',
  '@fontsource-variable/source-sans-3',
  '@tanstack/react-query',
  '@tanstack/react-router',
  'canonicalize',
  'lucide-react',
  'react',
  'react-aria-components',
  'react-dom',
  'uqr',
  'zod',
])

const floorOf = (module: string): number => floors.findIndex((names) => names.includes(module))
export const moduleOf = (path: string): string | undefined => /^src\/modules\/([^/]+)\//.exec(path)?.[1]
const isRoot = (path: string): boolean =>
  /^src\/(server\.ts|declarations\.ts|prepare\.ts|main\.tsx?|cli\/.*|demo\/.*|web\/(main|routes[^/]*)\.tsx?)$/.test(
    path,
  )

/** Files that end up, or may end up, in the browser. */
export function reachesBrowser(path: string): boolean {
  const module = moduleOf(path)
  if (path.startsWith('src/web/') || path.startsWith('src/ui/') || path === 'src/main.tsx') return true
  if (browserPlatform.has(path)) return true
  if (module === undefined) return false
  return (
    /\.(schema|text|policy)\.ts$/.test(path) ||
    path.includes('/ui/') ||
    path === `src/modules/${module}/${module}.ts`
  )
}

/** Files that the browser must never get. */
export function isServerOnly(path: string): boolean {
  if (/\.(sql|commands|jobs)\.ts$/.test(path)) return true
  if (path.startsWith('src/platform/')) return !browserPlatform.has(path)
  return (
    /^src\/(server|main|declarations|prepare)\.ts$|^src\/(cli|demo)\//.test(path) || !path.startsWith('src/')
  )
}

/** Every import that climbs, goes sideways by the wrong door, or leaves its room. Empty = in order. */
export function brokenFloors(files: Files): string[] {
  const imports = importsOf(files)
  const unknown = [...new Set([...files.keys()].filter(isSource).flatMap((path) => moduleOf(path) ?? []))]
    .filter((module) => floorOf(module) < 0)
    .map(
      (module) =>
        `src/modules/${module} stands on no floor: give it one in docs/architecture.md and floors.ts`,
    )
  const crossings = imports.flatMap((found) => {
    const reason = whyNot(found, files)
    return reason ? [`${found.where} imports ${found.target}: ${reason}`] : []
  })
  return [
    ...unknown,
    ...crossings,
    ...circles(imports, moduleOf),
    ...circles(imports, (path) => path),
    ...circles(imports, partOf(files)),
  ]
}

/** A large module has parts: folders with a README of their own, of which the imports go one way too. */
const partOf =
  (files: Files) =>
  (path: string): string | undefined => {
    const folder = /^src\/modules\/[^/]+\/[^/]+(?=\/)/.exec(path)?.[0]
    return folder !== undefined && files.has(`${folder}/README.md`) ? folder : undefined
  }

function whyNot(found: Import, files: Files): string | undefined {
  const { from, target } = found
  if (target === computed) return 'a computed import cannot be checked, write the path'
  if (!found.local || isRoot(from)) return undefined
  const [own, other] = [moduleOf(from), moduleOf(target)]
  if (isRoot(target) && !found.typeOnly) return 'nothing imports a composition root'
  if (from.startsWith('src/platform/')) {
    return target.startsWith('src/platform/') ? undefined : 'the platform knows only itself'
  }
  if (from.startsWith('src/ui/')) {
    return target.startsWith('src/ui/') || uiPlatform.has(target)
      ? undefined
      : 'src/ui knows only itself, datum and id'
  }
  if (from.startsWith('src/web/')) {
    // The shell shows who is signed in and where, so it stands on floor 1; the other modules reach it by routes.
    return other === undefined || found.typeOnly || floorOf(other) === 1
      ? undefined
      : 'the shell knows floor 1 only'
  }
  if (own === undefined) return other === undefined ? undefined : 'only a composition root knows the modules'
  if (target.startsWith('src/web/'))
    return from.includes('/ui/') ? undefined : 'only ui/ uses the browser shell'
  if (other === undefined || other === own) return undefined
  return whyNotModule(own, other, target, files)
}

function whyNotModule(own: string, other: string, target: string, files: Files): string | undefined {
  if (floorOf(other) < floorOf(own)) return undefined
  if (floorOf(other) > floorOf(own)) return `floor ${floorOf(own)} may not climb to floor ${floorOf(other)}`
  const door = [`${other}.ts`, `${other}.commands.ts`].find(
    (name) => target === `src/modules/${other}/${name}`,
  )
  if (door === undefined) return `on its own floor only ${other}.ts or ${other}.commands.ts is open`
  const named = files.get(`src/modules/${other}/README.md`)?.includes(`\`${door}\``)
  return named
    ? undefined
    : `src/modules/${other}/README.md does not name \`${door}\` as open to its neighbours`
}

/** Circles between modules, parts or files; type imports count, since a circle of thought is one too. */
function circles(imports: readonly Import[], unitOf: (path: string) => string | undefined): string[] {
  const next = new Map<string, Set<string>>()
  for (const { from, target, local } of imports) {
    const [own, other] = [unitOf(from), local ? unitOf(target) : undefined]
    if (own && other && own !== other) next.set(own, (next.get(own) ?? new Set()).add(other))
  }
  const reaches = (start: string, goal: string, seen = new Set<string>()): boolean =>
    [...(next.get(start) ?? [])].some((step) => {
      if (step === goal) return true
      if (seen.has(step)) return false
      seen.add(step)
      return reaches(step, goal, seen)
    })
  return [...next.keys()]
    .filter((module) => reaches(module, module))
    .map((module) => `${module} is in a circle of imports`)
}

/**
 * Every way from a browser file to a server file or server package, followed through the files in between,
 * because a helper without a telling name would else be a hole. Type-only imports leave no trace at run time.
 */
export function serverInBrowser(files: Files): string[] {
  const byFile = Map.groupBy(
    importsOf(files).filter((found) => !found.typeOnly),
    (found) => found.from,
  )
  const complaints = new Set<string>()
  const visited = new Set<string>()
  const follow = (path: string, trail: string) => {
    if (visited.has(path)) return
    visited.add(path)
    for (const found of byFile.get(path) ?? []) {
      if (found.local && !isServerOnly(found.target)) follow(found.target, `${trail} → ${found.target}`)
      else if (found.local || !browserPackages.has(packageOf(found.target))) {
        complaints.add(`${found.where} brings ${found.target} to the browser (${trail})`)
      }
    }
  }
  for (const path of files.keys()) if (isSource(path) && reachesBrowser(path)) follow(path, path)
  return [...complaints]
}
