/** How big and how long a bench is. `KOERS_BENCH_SCALE=small` is for a minute between two edits. */
export type Scale = {
  readonly name: 'full' | 'small'
  /** Rounds of each comparison, and how long one of both sides asks. */
  readonly rounds: number
  readonly roundMs: number
  /** Pupils of the school in which lists and Vandaag are measured. */
  readonly schoolPupils: number
  /** Schools in the grown world, of 500 pupils and 50 plans each. */
  readonly schools: number
  readonly pdfs: number
  /** Documents over which the memory of the PDF worker must stay flat. */
  readonly pdfMemory: number
  /** Rows of the trail in the database that is backed up, its largest table. */
  readonly trailRows: number
  readonly lighthouseRuns: number
  /** Rows of the trail that are sealed and verified. */
  readonly verifiedRows: number
}

export const SCALES: Readonly<Record<Scale['name'], Scale>> = {
  full: {
    name: 'full',
    rounds: 9,
    roundMs: 700,
    schoolPupils: 5_000,
    schools: 1_000,
    pdfs: 150,
    pdfMemory: 1_000,
    trailRows: 500_000,
    lighthouseRuns: 5,
    verifiedRows: 1_000_000,
  },
  small: {
    name: 'small',
    rounds: 5,
    roundMs: 300,
    schoolPupils: 1_000,
    schools: 20,
    pdfs: 30,
    pdfMemory: 100,
    trailRows: 200_000,
    lighthouseRuns: 1,
    verifiedRows: 100_000,
  },
}

/** @throws when KOERS_BENCH_SCALE names no scale */
export function readScale(value: string | undefined): Scale {
  const scale = Object.values(SCALES).find(({ name }) => name === (value ?? 'full'))
  if (!scale) throw new Error(`KOERS_BENCH_SCALE is one of: ${Object.keys(SCALES).join(', ')}`)
  return scale
}
