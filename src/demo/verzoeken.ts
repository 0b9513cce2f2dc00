/** Requests about data in the primary school: one nearly due, one refused and disputed, one restricted dossier. */
import { sql } from 'kysely'
import { legBeperkingOp } from '../modules/avg/verzoek/beperking.commands.ts'
import { betwistPassage } from '../modules/avg/verzoek/betwist.commands.ts'
import { dienIn, legVast } from '../modules/avg/verzoek/verzoek.commands.ts'
import { besluit, neemInBehandeling } from '../modules/avg/verzoek/verzoek.stappen.commands.ts'
import { row } from '../platform/database.ts'
import { addDays, type Datum } from '../platform/datum.ts'
import type { Speler } from './speler.ts'
import { type Daad, schooldag } from './verhaal.ts'
import { verzoekenTekst as t } from './verzoeken.text.ts'
import type { School } from './wereld.model.ts'

const [IB, DIRECTEUR, MOEDER, VADER] = [
  'ib@waterlelie.demo',
  'directeur@waterlelie.demo',
  'ouder1@gezin.demo',
  'ouder2@gezin.demo',
]
const HEEL = { soort: 'dossier', id: null, onderdeel: null } as const

type Stap = readonly [geleden: number, doe: (speler: Speler, op: Date, dag: Datum) => Promise<unknown>]

/** By the same commands as on the screens. */
export function verzoeken(school: School, vandaag: Datum): readonly Daad[] {
  if (school.plan.sleutel !== 'waterlelie') return []
  const zosia = school.leerlingen.find(({ rol }) => rol === 'zosia')
  // Of no other story of the demo.
  const beperkt = school.leerlingen.find(({ rol, groep }) => rol === null && groep === '4')
  if (!zosia || !beperkt) throw new Error('the demo has no pupils to ask about')
  const medewerker = (login: string) => school.medewerkers.find((m) => m.login === login)?.id ?? ''
  const behandel = (speler: Speler, op: Date, verzoekId: string, wie: string) =>
    speler.doe(DIRECTEUR, op, neemInBehandeling, {
      params: { verzoekId },
      body: { medewerkerId: medewerker(wie) },
    })
  const params = { leerlingId: zosia.id }
  const stappen: readonly Stap[] = [
    [
      26,
      async (speler, op) => {
        const doel = { ...HEEL, soort: 'gegevens' }
        const body = { soort: 'correctie', tekst: t.open, doel }
        const { id } = await speler.doe(VADER, op, dienIn, { params, body })
        await behandel(speler, op, id, IB)
      },
    ],
    [20, (speler, op) => betwist(speler, op, zosia.id, (id) => behandel(speler, op, id, DIRECTEUR))],
    [
      12,
      async (speler, op, dag) => {
        const { id } = await speler.doe(IB, op, legVast, {
          params: { leerlingId: beperkt.id },
          body: {
            soort: 'beperking',
            tekst: t.beperk,
            doel: HEEL,
            herkomst: 'brief',
            verzoeker: { soort: 'gemachtigde', ouderId: null, naam: t.gemachtigde },
            ontvangenOp: dag,
          },
        })
        await behandel(speler, op, id, DIRECTEUR)
        await speler.doe(DIRECTEUR, op, legBeperkingOp, {
          params: { verzoekId: id },
          body: { doel: { soort: 'dossier', id: null }, grond: 'juistheid', reden: t.beperkReden },
        })
      },
    ],
  ]
  return stappen.map(([geleden, doe]) => {
    const dag = schooldag(addDays(vandaag, -geleden))
    return {
      op: new Date(`${dag}T10:30:00Z`),
      doe: async (speler, op) => {
        await doe(speler, op, dag)
      },
    }
  })
}

/** The mother asks to take a passage out of the plan, the school leaves it, and her statement comes beside it. */
async function betwist(
  speler: Speler,
  op: Date,
  leerlingId: string,
  behandel: (verzoekId: string) => Promise<unknown>,
): Promise<void> {
  const plan = await speler.kijk(IB, (tx) =>
    row<{ id: string }>(
      tx,
      sql`select id from koers.plan where leerling_id = ${leerlingId}::uuid and publicatie = 'gepubliceerd'`,
    ),
  )
  // In the first weeks of a school year she has no plan yet.
  if (!plan) return
  const doel = { soort: 'plan', id: plan.id, onderdeel: 'beeld' }
  const body = { soort: 'correctie', tekst: t.betwist, doel }
  const { id: verzoekId } = await speler.doe(MOEDER, op, dienIn, { params: { leerlingId }, body })
  await behandel(verzoekId)
  const params = { verzoekId }
  await speler.doe(DIRECTEUR, op, besluit, {
    params,
    body: { uitkomst: 'afgewezen', motivering: t.afgewezen },
  })
  await speler.doe(MOEDER, op, betwistPassage, { params, body: { doel, verklaring: t.verklaring } })
}
