/** What a bench found, as a table on the terminal and as `docs/performance.md`. */

export type Line = {
  readonly what: string
  readonly value: string
  /** In words, as the table shows it; empty: a figure beside the others, without a target. */
  readonly target?: string
  readonly met?: boolean
}
export type Part = {
  readonly name: string
  readonly title: string
  readonly lines: readonly Line[]
  /** What a reader must know to read the figures right; also why a part was left out. */
  readonly remarks: readonly string[]
}

const verdict = ({ met }: Line): string => (met === undefined ? '' : met ? 'met' : 'not met')

/** A ratio that must not be below a target. */
export const atLeast = (what: string, ratio: number, target: number): Line => ({
  what,
  value: ratio.toFixed(2),
  target: `at least ${target}`,
  met: ratio >= target,
})

/** A ratio or size that must not be above a target. */
export const atMost = (what: string, value: number, target: number, unit = ''): Line => ({
  what,
  value: `${unit === '' ? value.toFixed(2) : value.toFixed(0)}${unit}`,
  target: `at most ${target}${unit}`,
  met: value <= target,
})

export const figure = (what: string, value: string): Line => ({ what, value })

export function asText({ title, lines, remarks }: Part): string {
  const wide = Math.max(0, ...lines.map(({ what }) => what.length))
  return [
    `\n── ${title}`,
    ...lines.map((line) =>
      [line.what.padEnd(wide), line.value.padStart(28), (line.target ?? '').padEnd(16), verdict(line)]
        .join('  ')
        .trimEnd(),
    ),
    ...remarks.map((remark) => `   ${remark}`),
  ].join('\n')
}

export type Machine = {
  readonly what: string
  readonly date: string
  readonly commit: string
  readonly scale: string
}

/** The whole document. Written by the bench, so nobody needs to keep it true by hand. */
export function asMarkdown(parts: readonly Part[], machine: Machine): string {
  return [
    '# Performance',
    '',
    'Written by `script/bench`; do not edit. Every figure with a target is a ratio of two things that ran in turns on one',
    'machine in one run, so that a slow machine slows both. Times are there to read, never to hold anybody to.',
    '',
    `| machine | date | commit | scale |`,
    '|---|---|---|---|',
    `| ${machine.what} | ${machine.date} | ${machine.commit} | ${machine.scale} |`,
    ...parts.flatMap(markdownPart),
    '',
  ].join('\n')
}

function markdownPart({ title, lines, remarks }: Part): string[] {
  return [
    '',
    `## ${title}`,
    ...(lines.length === 0
      ? []
      : [
          '',
          '| what | measured | target | |',
          '|---|---|---|---|',
          ...lines.map(
            (line) => `| ${line.what} | ${line.value} | ${line.target ?? ''} | ${verdict(line)} |`,
          ),
        ]),
    ...(remarks.length === 0 ? [] : ['', ...remarks.map((remark) => `- ${remark}`)]),
  ]
}
