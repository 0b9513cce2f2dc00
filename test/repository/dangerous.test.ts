/** What our sources never do: run text as code, make markup from text, build SQL from text, start a shell. */
import { expect, test } from 'vitest'
import { type Files, files, repositoryFiles } from './sources.ts'

/** Each with why, and the files that may. */
const RULES: readonly { readonly what: string; readonly find: RegExp; readonly but?: RegExp }[] = [
  // BI-47: nothing that comes in is ever run.
  { what: 'runs text as code', find: /\beval\(|new Function\(|from 'node:vm'|v8\.deserialize/ },
  // BI-14: text becomes text nodes; markup.test.tsx shows it.
  {
    what: 'makes markup from text',
    find: /dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML|document\.write/,
  },
  // ASVS 1.2.4: values are bound; kysely's `sql` template does that by construction.
  {
    what: 'builds SQL from text',
    find: /sql\.raw\(|sql\.lit\(|sql\.ref\(/,
    // Names of columns and tables, each from a list in that very file, or from the declarations of sealed columns.
    but: /^src\/(modules\/(leerling\/leerling|opp\/opp|toegang\/(medewerker|waarneming|herziening))|platform\/vault\/reencrypt)\.sql\.ts$/,
  },
  // ASVS 1.2.5: programs are started with a list of arguments.
  { what: 'starts a shell', find: /\bexec(Sync)?\(['`"]|shell: true/ },
  { what: 'starts a program', find: /from 'node:child_process'/, but: /^src\/(platform\/postgres|cli)\// },
  // Randomness that keeps something safe comes from the operating system (ASVS 11.5.1).
  { what: 'guesses with Math.random', find: /Math\.random\(/, but: /^src\/demo\// },
]

function dangers(repository: Files): string[] {
  return [...repository].flatMap(([path, text]) =>
    /^src\/.*\.tsx?$/.test(path) && !/\.(test|e2e)\.tsx?$/.test(path)
      ? RULES.filter(({ find, but }) => find.test(text) && !but?.test(path)).map(
          ({ what }) => `${path} ${what}`,
        )
      : [],
  )
}

test('BI-47: nothing that comes in is run, shown as markup or pasted into SQL', () => {
  expect(dangers(repositoryFiles())).toEqual([])
})

test.each([
  `const a = ${'eval'}('1')`,
  'element.innerHTML = text',
  'sql.raw(text)',
  "import { spawn } from 'node:child_process'",
  'execSync(`ls`)',
  'const token = Math.random()',
])('complains about %s', (text) => {
  expect(dangers(files({ 'src/modules/opp/a.ts': text }))).not.toEqual([])
})
