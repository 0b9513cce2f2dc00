/** Who watches over access in the primary school: a substitute, an emergency, the yearly look and the log. */
import { controleerUitschieter } from '../modules/audit/logboek.commands.ts'
import { leesLeerling } from '../modules/leerling/leerling.commands.ts'
import { besluitHerziening, leesHerziening } from '../modules/toegang/herziening.commands.ts'
import {
  beeindigNoodtoegang,
  kijkNoodtoegangNa,
  openNoodtoegang,
} from '../modules/toegang/noodtoegang.commands.ts'
import { geefWaarneming } from '../modules/toegang/waarneming.commands.ts'
import { addDays, type Datum } from '../platform/datum.ts'
import type { Speler } from './speler.ts'
import { toezichtTekst as t } from './toezicht.text.ts'
import { type Daad, schooldag } from './verhaal.ts'
import type { School } from './wereld.model.ts'
import { accountId } from './wereld.sql.ts'

const [IB, DIRECTEUR, BEHEERDER, FG, WAARNEMER, VERVANGEN, ASSISTENT, IN_NOOD] = [
  'ib@waterlelie.demo',
  'directeur@waterlelie.demo',
  'beheerder@waterlelie.demo',
  'fg@waterlelie.demo',
  'mentor2@waterlelie.demo',
  'a.koster@waterlelie.demo',
  'p.lind@waterlelie.demo',
  'b.nijhuis@waterlelie.demo',
]

type Stap = readonly [geleden: number, tijd: string, doe: (speler: Speler, op: Date) => Promise<unknown>]

/** What happened in the past days, by the same commands as on the screens. */
export function toezicht(school: School, vandaag: Datum): readonly Daad[] {
  if (school.plan.sleutel !== 'waterlelie') return []
  const dag = (geleden: number): Datum => schooldag(addDays(vandaag, -geleden))
  const zosia = vind(school.leerlingen, 'rol', 'zosia')
  // In the first days of a school year the group of the past one.
  const inGroep = dag(8) >= school.dit.beginOp ? 'groep' : 'vorigeGroep'
  const vanGroep6 = vind(school.leerlingen, inGroep, '6')
  const collega = (login: string) => vind(school.medewerkers, 'login', login)
  const lees = (wie: string, leerlingId: string) => (speler: Speler, op: Date) =>
    speler.doe(wie, op, leesLeerling, { params: { leerlingId } })
  const waarneming = { rol: 'mentor', vanaf: dag(9), tot: addDays(vandaag, 6) }
  const stappen: readonly Stap[] = [
    [
      9,
      '08:10',
      (speler, op) =>
        speler.doe(BEHEERDER, op, geefWaarneming, {
          params: { medewerkerId: collega(WAARNEMER) },
          body: { ...waarneming, voorMedewerkerId: collega(VERVANGEN) },
        }),
    ],
    [8, '13:20', lees(WAARNEMER, vanGroep6)],
    ...nood(zosia, lees(IN_NOOD, zosia), dag(7)),
    [4, '09:30', halveHerziening],
    [3, '10:15', (speler, op) => beeindigKoppeling(speler, op, collega(ASSISTENT))],
    // Late in the evening of a past week: what waits for the fg on Vandaag.
    [10, '21:30', lees(IB, zosia)],
  ]
  return stappen.map(([geleden, tijd, doe]) => ({
    op: new Date(`${dag(geleden)}T${tijd}:00Z`),
    doe: async (speler, op) => {
      await doe(speler, op)
    },
  }))
}

/** @throws Error when the text of the demo says otherwise than this file */
function vind<K extends string>(
  uit: readonly ({ readonly id: string } & Readonly<Record<K, string | null>>)[],
  veld: K,
  waarde: string,
): string {
  const found = uit.find((een) => een[veld] === waarde)
  if (!found) throw new Error(`nobody in the demo is ${waarde}`)
  return found.id
}

/** An emergency that was ended after twenty minutes, reviewed by the intern begeleider and ticked by the fg. */
function nood(leerlingId: string, lees: Stap[2], dag: Datum): readonly Stap[] {
  let noodtoegangId = ''
  return [
    [
      7,
      '11:05',
      async (speler, op) => {
        const body = { leerlingId, reden: t.nood }
        noodtoegangId = (await speler.doe(IN_NOOD, op, openNoodtoegang, { body })).id
      },
    ],
    [7, '11:06', lees],
    [7, '11:25', (speler, op) => speler.doe(IN_NOOD, op, beeindigNoodtoegang, { params: { noodtoegangId } })],
    [
      6,
      '14:40',
      (speler, op) =>
        speler.doe(IB, op, kijkNoodtoegangNa, { params: { noodtoegangId }, body: { notitie: t.nagekeken } }),
    ],
    [
      5,
      '15:10',
      (speler, op) =>
        speler.doe(FG, op, controleerUitschieter, {
          params: { sleutel: `noodtoegang:${accountId(IN_NOOD)}:${dag}` },
          body: { notitie: t.gecontroleerd },
        }),
    ],
  ]
}

/** The directeur is halfway the list of this year. */
async function halveHerziening(speler: Speler, op: Date): Promise<void> {
  const { regels } = await speler.doe(DIRECTEUR, op, leesHerziening, {})
  const anderen = regels.filter(({ eigen }) => !eigen)
  for (const { bron, bronId } of anderen.slice(0, anderen.length >> 1))
    await speler.doe(DIRECTEUR, op, besluitHerziening, {
      params: { bron, bronId },
      body: { besluit: 'klopt' },
    })
}

/** One link turned out not to be needed any more. */
async function beeindigKoppeling(speler: Speler, op: Date, medewerkerId: string): Promise<void> {
  const { regels } = await speler.doe(BEHEERDER, op, leesHerziening, {})
  const regel = regels.find((r) => r.medewerkerId === medewerkerId && r.bron === 'groep')
  if (!regel) return
  await speler.doe(BEHEERDER, op, besluitHerziening, {
    params: { bron: regel.bron, bronId: regel.bronId },
    body: { besluit: 'beeindigd' },
  })
}
