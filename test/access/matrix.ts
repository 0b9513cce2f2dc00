/**
 * Every declaration × everybody × own pupil, other pupil, pupil of another school, on the real server and database.
 * The requests come from the declarations (`cases.ts`), the answers from a table written by hand (`expected.ts`).
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ActorName, type Antwoord, PARENTS, SCHOOL_ACTORS } from './actors.ts'
import { ask, type Bench, declarationFor, differs, makeBench } from './bench.ts'
import { declarationOf } from './cases.ts'
import { type Cell, complaint, instanceOf, readRow } from './checker.ts'
import { expected } from './expected.ts'
import { CANARY, type Doel } from './prepare.ts'
import { PUBLIC } from './public.ts'
import { differences } from './state.ts'

let bench: Bench

type Case = { wie: ActorName; waar: keyof Bench['doelen']; cell: Cell | 'signed-out' }

/** Everything to ask for one row. */
function casesOf(rij: string): Case[] {
  const { eigen, andere } = readRow(rij, expected[rij] ?? '')
  const open = PUBLIC.includes(declarationOf(rij))
  const targeted = !open && differs(rij, bench.doelen.eigen, bench.doelen.elders)
  const all: Case[] = [{ wie: 'anoniem', waar: 'eigen', cell: open ? 'may' : 'signed-out' }]
  for (const wie of SCHOOL_ACTORS) {
    all.push({ wie, waar: 'eigen', cell: eigen[wie] })
    if (andere) all.push({ wie, waar: 'andere', cell: andere[wie] })
    // What is shut for a guest is shut before anything is looked for.
    if (targeted)
      all.push({
        wie,
        waar: 'elders',
        cell: wie === 'gast' && eigen.gast === 'denied' ? 'denied' : 'unknown',
      })
  }
  if (!targeted) return all
  // The same role at the other school: locked out here, and at home where we are locked out. So our 404s are no typing errors.
  all.push({ wie: 'buitenstaander', waar: 'eigen', cell: 'unknown' })
  all.push({ wie: 'buitenstaander', waar: 'elders', cell: eigen.zorgcoordinator })
  return all
}

/** The tests of these rows, on a world of their own. */
export function describeRows(rijen: readonly string[]): void {
  beforeAll(async () => {
    bench = await makeBench()
  })
  afterAll(() => bench?.stop())

  test.each(rijen)('%s', async (rij) => {
    const { doelen, state } = bench
    const declaration = declarationFor(rij)
    const complaints: string[] = []
    const refused: { id: string; wie: string }[] = []
    const before = await state.fingerprint()
    const neverWas = new Map<ActorName, Antwoord>()
    const one = async ({ wie, waar, cell }: Case): Promise<Antwoord> => {
      if (declaration.access === 'anyone') await state.forgetTries()
      if (cell === 'unknown' && !neverWas.has(wie))
        neverWas.set(wie, await ask(bench, rij, wie, doelen.verzonnen))
      const seen = await ask(bench, rij, wie, doelen[waar])
      const say = (what: string) => complaints.push(`${wie} → ${waar}: ${what}`)
      const wrong = complaint(cell, seen, neverWas.get(wie) ?? null)
      if (wrong) say(wrong)
      // Who holds the link of an invitation is who was invited, whoever is signed in.
      if (seen.status < 400 && rij !== 'toegang.uitnodiging-bekijken')
        for (const leak of leaks(wie, waar, seen)) say(leak)
      if (wie !== 'anoniem' && [403, 404].includes(seen.status))
        refused.push({ id: instanceOf(seen.tekst), wie: `${wie} → ${waar}` })
      return seen
    }
    const all = casesOf(rij)
    for (const it of all) if (it.cell !== 'may') await one(it)
    const changed = differences(before, await state.fingerprint())
    if (changed.length > 0) complaints.push(`a refused attempt changed ${changed.join(', ')}`)
    for (const it of all) {
      if (it.cell !== 'may') continue
      const { status } = await one(it)
      // The next one meets the same world.
      if (declaration.kind === 'command' && status < 400) await state.restore()
    }
    const audited = await state.refusals(
      declaration.name,
      refused.map(({ id }) => id),
    )
    for (const { id, wie } of refused)
      if (!audited.has(id)) complaints.push(`${wie}: no audit row 'geweigerd'`)
    expect(complaints).toEqual([])
  })
}

const idsOf = (doel: Doel, only: readonly (keyof Doel)[]): string[] => only.map((key) => doel[key])
const OF_PUPIL = [
  'leerlingId',
  'oppId',
  'conceptId',
  'ouderId',
  'relatieId',
  'externId',
  'kenmerkId',
  'toetsId',
  'bijlageId',
  'verzoekId',
  'beperkingId',
  'betwistingId',
] as const
const BY_GROUP: readonly string[] = [
  'teamleider',
  'leerlingbegeleider',
  'mentor',
  'onderwijsassistent',
  'vakdocent',
]

/** What this answer says and should not: another school, a pupil out of reach, another parent's contact data. */
function leaks(wie: ActorName, waar: string, { bytes }: Antwoord): string[] {
  const { eigen, andere, elders } = bench.doelen
  const forbidden: string[] = []
  if (wie !== 'buitenstaander')
    forbidden.push(
      ...idsOf(elders, [...OF_PUPIL, 'groepId', 'schooljaarId', 'medewerkerId', 'rondeId', 'indelingId']),
    )
  else forbidden.push(...idsOf(eigen, [...OF_PUPIL, 'groepId', 'medewerkerId', 'rondeId', 'indelingId']))
  if (BY_GROUP.includes(wie) || ['ouder', 'ouder_zonder_gezag', 'leerling', 'gast'].includes(wie))
    forbidden.push(...idsOf(andere, OF_PUPIL))
  if (wie === 'ouder_ander' || wie === 'ouder_zonder_gezag') forbidden.push(...idsOf(eigen, OF_PUPIL))
  if ((PARENTS as readonly string[]).includes(wie) || wie === 'leerling' || wie === 'gast')
    for (const [van, data] of Object.entries(CANARY)) if (van !== wie) forbidden.push(...data)
  return forbidden
    .filter((text) => bytes.includes(text))
    .map((text) => `the answer about ${waar} holds ${text}`)
}
