import { posix } from 'node:path'
import { parseSync } from 'oxc-parser'
import { at, type Files, isSource } from './sources.ts'

/** One import, export-from or dynamic import. `target` is a repository path, or a package name as written. */
export type Import = { from: string; where: string; target: string; local: boolean; typeOnly: boolean }

/**
 * Every import of the product's sources. Only `import type …` and `export type … from` count as type-only:
 * with verbatimModuleSyntax `import { type X } from 'y'` still loads y.
 */
export function importsOf(files: Files): Import[] {
  return [...files].filter(([path]) => isSource(path)).flatMap(([path, text]) => importsOfFile(path, text))
}

function importsOfFile(path: string, text: string): Import[] {
  const { module } = parseSync(path, text)
  const make = (start: number, specifier: string, typeOnly: boolean): Import => {
    const local = specifier.startsWith('.')
    const target = local ? posix.join(posix.dirname(path), specifier.replace(/\?.*$/, '')) : specifier
    return { from: path, where: at(path, text, start), target, local, typeOnly }
  }
  const isType = (start: number) => /^(import|export)\s+type\b/.test(text.slice(start, start + 20))
  const exportsFrom = module.staticExports.flatMap((statement) => {
    const request = statement.entries.find((entry) => entry.moduleRequest)?.moduleRequest
    return request ? [make(statement.start, request.value, isType(statement.start))] : []
  })
  const dynamic = module.dynamicImports.map((found) => {
    const written = text.slice(found.moduleRequest.start, found.moduleRequest.end)
    // An import that is computed cannot be followed, so no rule could hold it: see `computedImports`.
    const literal = /^(['"])(.*)\1$/.exec(written)?.[2]
    return make(found.start, literal ?? computed, false)
  })
  return [
    ...module.staticImports.map((found) => make(found.start, found.moduleRequest.value, isType(found.start))),
    ...exportsFrom,
    ...dynamic,
  ]
}

/** Stands for a dynamic import whose name is not a plain string. */
export const computed = '(computed)'

/** The package of a specifier: `@scope/name/deep` → `@scope/name`. */
export const packageOf = (specifier: string): string =>
  specifier.startsWith('node:')
    ? specifier
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/')
