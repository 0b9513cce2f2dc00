/**
 * The one rule for plan text: blank lines part paragraphs, lines that begin with "- " are a list.
 * The PDF follows the same rule, so what is read on screen is what is printed.
 */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }

/** Splits plain text into paragraphs and lists; never throws, keeps every word. */
export function parseText(text: string): readonly TextBlock[] {
  const blocks: ({ kind: 'paragraph'; lines: string[] } | { kind: 'list'; items: string[] })[] = []
  let open = false
  for (const raw of text.replace(/\r\n?/g, '\n').split('\n')) {
    const line = raw.trim()
    if (line === '') {
      open = false
      continue
    }
    const item = /^[-•–] (.*)$/.exec(line)?.[1]?.trimStart()
    const last = open ? blocks.at(-1) : undefined
    if (item !== undefined) {
      if (last?.kind === 'list') last.items.push(item)
      else blocks.push({ kind: 'list', items: [item] })
    } else if (last?.kind === 'paragraph') last.lines.push(line)
    else blocks.push({ kind: 'paragraph', lines: [line] })
    open = true
  }
  return blocks
}
