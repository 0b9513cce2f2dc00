import type { Expression, JSXChild } from '@oxc-project/types'
import { parseSync, Visitor } from 'oxc-parser'
import { expect, test } from 'vitest'
import { at, type Files, files, isSource, repositoryFiles } from './sources.ts'

/** Attributes that a person hears or reads. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'label',
  'placeholder',
  'alt',
])
const hasWord = (text: string): boolean => /\p{L}/u.test(text)

/** Words on the screen that do not come from a `*.text.ts`; punctuation such as `·` and `§` is free. */
function strayWords(repository: Files): string[] {
  const found: string[] = []
  for (const [path, text] of repository) {
    // The gallery shows every component with samples; it is no part of the product.
    if (!isSource(path) || !path.endsWith('.tsx') || path.startsWith('src/ui/gallery')) continue
    const report = (start: number, words: string) => {
      if (hasWord(words)) found.push(`${at(path, text, start)} "${words.trim()}"`)
    }
    const reportChildren = (children: JSXChild[]) => {
      for (const child of children) {
        if (child.type === 'JSXText') report(child.start, child.value)
        if (child.type === 'JSXExpressionContainer') reportValue(child.expression, report)
      }
    }
    new Visitor({
      JSXElement: (node) => reportChildren(node.children),
      JSXFragment: (node) => reportChildren(node.children),
      JSXAttribute: (node) => {
        if (node.name.type !== 'JSXIdentifier' || !spoken.has(node.name.name) || !node.value) return
        if (node.value.type === 'Literal') report(node.value.start, node.value.value)
        if (node.value.type === 'JSXExpressionContainer') reportValue(node.value.expression, report)
      },
    }).visit(parseSync(path, text).program)
  }
  return found
}

/** Literals that an expression may show: through `? :`, `&&`, `||`, `??` and template strings. */
function reportValue(
  value: Expression | { type: 'JSXEmptyExpression' },
  report: (at: number, words: string) => void,
) {
  if (value.type === 'Literal' && typeof value.value === 'string') report(value.start, value.value)
  if (value.type === 'TemplateLiteral')
    report(value.start, value.quasis.map((part) => part.value.raw).join(' '))
  if (value.type === 'LogicalExpression') reportValue(value.right, report)
  if (value.type === 'ConditionalExpression') {
    reportValue(value.consequent, report)
    reportValue(value.alternate, report)
  }
}

test('every word on a screen lives in a *.text.ts', () => expect(strayWords(repositoryFiles())).toEqual([]))

test.each([
  '<p>Opslaan</p>',
  '<p>{"Opslaan"}</p>',
  '<p>{ok ? "Opgeslagen" : t.niet}</p>',
  '<p>{ok && "Opgeslagen"}</p>',
  '<p>{`$'.concat('{n} leerlingen`}</p>'),
  '<><b/>Opslaan</>',
  '<input aria-label="Naam" />',
  '<img alt={"Foto"} />',
  '<Field label={ok ? "Naam" : t.naam} />',
])('finds the words in %s', (jsx) => {
  expect(strayWords(files({ 'src/ui/x.tsx': `export const X = () => ${jsx}` }))).toHaveLength(1)
})

test.each([
  '<p className="card" id="naam">{t.opslaan} · § 3</p>',
  '<p>{`$'.concat('{a} – $', '{b}`}</p>'),
  '<img alt="" />',
])('leaves %s be', (jsx) =>
  expect(strayWords(files({ 'src/ui/x.tsx': `export const X = () => ${jsx}` }))).toEqual([]),
)
