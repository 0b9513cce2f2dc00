/** The lives of the demo's plans: in which state each is, counted in days from today. */

import type { OppInhoud } from '../modules/opp/opp.schema.ts'
import type { CodeVan } from '../modules/organisatie/codelijsten.ts'
import type { Rolnaam } from './hoofdrollen.text.ts'
import { levensTekst as t } from './levens.text.ts'
import { eline } from './plannen/eline.text.ts'
import { ilias } from './plannen/ilias.text.ts'
import { jayden } from './plannen/jayden.text.ts'
import { kuba } from './plannen/kuba.text.ts'
import { lena } from './plannen/lena.text.ts'
import { mats } from './plannen/mats.text.ts'
import { milan } from './plannen/milan.text.ts'
import { noa } from './plannen/noa.text.ts'
import { omar } from './plannen/omar.text.ts'
import { shanaya } from './plannen/shanaya.text.ts'
import { staszek } from './plannen/staszek.text.ts'
import { zosia } from './plannen/zosia.text.ts'
import type { Dagen, Plantekst } from './plantekst.ts'

type Wijziging = { readonly [K in keyof OppInhoud]?: (oud: OppInhoud[K]) => OppInhoud[K] }

/** Something that happens after the writing; `op` counts from the day on which it began. */
export type Daarna = { readonly op: Dagen } /** `langer`: why it is more than five A4. */ & (
  | { readonly soort: 'publiceren'; readonly door?: 'directeur'; readonly langer?: string }
  | { readonly soort: 'delen' }
  | { readonly soort: 'terugkoppelen' }
  | { readonly soort: 'wijzigen'; readonly door: 'mentor' | 'ib'; readonly wat: Wijziging }
  | { readonly soort: 'beeindigen'; readonly reden: CodeVan<'beeindiging'>; readonly toelichting: string }
  | { readonly soort: 'volgende' }
  | { readonly soort: 'lezen'; readonly wie: string; readonly versie: number }
)

export type Leven = {
  /** Null: a pupil without a story, for whom a plan was only begun. */
  readonly rol: Rolnaam | null
  /** Absent: made, and not written in yet. */
  readonly tekst?: Plantekst
  /** Days from today to the day on which the writing began; negative. */
  readonly begin: number
  /** The decision on extra support, which starts the six weeks; null where the inschrijving does. */
  readonly besluit: Dagen | null
  readonly evaluatie: Dagen
  readonly monitor: Dagen
  readonly daarna: readonly Daarna[]
}

const leven = (
  rol: Rolnaam | null,
  tekst: Plantekst | null,
  begin: number,
  rest: Partial<Leven> = {},
): Leven => ({
  rol,
  ...(tekst ? { tekst } : {}),
  begin: -begin,
  besluit: -7,
  evaluatie: 300,
  monitor: 150,
  daarna: [],
  ...rest,
})
const gepubliceerd: readonly Daarna[] = [
  { op: 21, soort: 'publiceren' },
  { op: 23, soort: 'terugkoppelen' },
]

export const levens: readonly Leven[] = [
  // Version 1, complete; the family reads along.
  leven('zosia', zosia, 75, {
    daarna: [
      { op: 21, soort: 'publiceren', langer: t.langer },
      { op: 23, soort: 'terugkoppelen' },
      { op: 24, soort: 'lezen', wie: 'directeur@waterlelie.demo', versie: 1 },
      { op: 25, soort: 'lezen', wie: 'ouder1@gezin.demo', versie: 1 },
      { op: 27, soort: 'lezen', wie: 'ouder2@gezin.demo', versie: 1 },
      { op: 28, soort: 'lezen', wie: 'leerling@gezin.demo', versie: 1 },
    ],
  }),
  // Version 2, with a new concept on top.
  leven('ilias', ilias, 220, {
    daarna: [
      ...gepubliceerd,
      {
        op: 180,
        soort: 'wijzigen',
        door: 'ib',
        wat: {
          beeld: (oud) => ({ tekst: `${oud.tekst} ${t.ilias.beeld}` }),
          doelen: (oud) => ({
            ...oud,
            items: oud.items.map((d, i) => (i === 0 ? { ...d, ...t.ilias.doel } : d)),
          }),
        },
      },
      { op: 185, soort: 'publiceren', door: 'directeur' },
      {
        op: 217,
        soort: 'wijzigen',
        door: 'mentor',
        wat: {
          maatregelen: (oud) => ({
            items: oud.items.map((m, i) => (i === 0 ? { ...m, ...t.ilias.maatregel } : m)),
          }),
        },
      },
    ],
  }),
  // The evaluation is overdue.
  leven('jayden', jayden, 400, { evaluatie: 380, monitor: 200, daarna: gepubliceerd }),
  // A concept that lies open to the parents as a talking paper.
  leven('lena', lena, 21, { daarna: [{ op: 17, soort: 'delen' }] }),
  // Ended, and the next one begun from it.
  leven('mats', mats, 420, {
    daarna: [
      ...gepubliceerd,
      { op: 385, soort: 'beeindigen', reden: 'doelen_behaald', toelichting: t.mats.toelichting },
      { op: 400, soort: 'volgende' },
      {
        op: 412,
        soort: 'wijzigen',
        door: 'mentor',
        wat: {
          doelen: (oud) => ({
            ...oud,
            kinddoel: t.mats.kinddoel,
            items: oud.items.map((d, i) => (i === 0 ? { ...d, tekst: t.mats.doel, streefdatum: null } : d)),
          }),
        },
      },
    ],
  }),
  // Nearly complete and past the six weeks.
  leven('kuba', kuba, 60),
  // Just begun; the second has days left.
  leven('amira', null, 5),
  leven('saar', null, 30),
  leven('noa', noa, 95, {
    besluit: null,
    daarna: [
      { op: 21, soort: 'publiceren', langer: t.langer },
      { op: 23, soort: 'terugkoppelen' },
    ],
  }),
  // The evaluation is near; the pupil could not be heard yet.
  leven('staszek', staszek, 345, {
    besluit: null,
    evaluatie: 365,
    monitor: 185,
    daarna: gepubliceerd.slice(0, 1),
  }),
  leven('milan', milan, 100, { daarna: [{ op: 21, soort: 'publiceren', langer: t.langer }] }),
  leven('eline', eline, 150, {
    daarna: [
      ...gepubliceerd,
      {
        op: 146,
        soort: 'wijzigen',
        door: 'mentor',
        wat: { overleg: (oud) => ({ ...oud, leraren: `${oud.leraren} ${t.eline.leraren}` }) },
      },
    ],
  }),
  leven('omar', omar, 58),
  leven('shanaya', shanaya, 300, { evaluatie: 312, daarna: gepubliceerd }),
  // Around the eighteenth birthday: just begun.
  leven('samira', null, 12),
  leven('dewi', null, 20),
  leven('thijs', null, 26),
]

/** A plan that was made and not written in yet. */
export const begonnen = (dagenGeleden: number, besluit: Dagen | null): Leven =>
  leven(null, null, dagenGeleden, { besluit })
