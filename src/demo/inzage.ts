/** Who asked to see a dossier in the primary school: one package waits for a signature, one was handed out. */
import {
  beslisPassage,
  maakPakket,
  overhandigPakket,
  tekenPakket,
} from '../modules/avg/pakket/pakket.commands.ts'
import { maakPakketbestand } from '../modules/avg/pakket/pakket.jobs.ts'
import { leesAanvragers, leesPakket } from '../modules/avg/pakket/pakket.lezen.commands.ts'
import { addDays, type Datum } from '../platform/datum.ts'
import type { Speler } from './speler.ts'
import { type Daad, schooldag } from './verhaal.ts'
import type { School } from './wereld.model.ts'

const DIRECTEUR = 'directeur@waterlelie.demo'

export function inzage(school: School, vandaag: Datum): readonly Daad[] {
  if (school.plan.sleutel !== 'waterlelie') return []
  const op = (geleden: number) => new Date(`${schooldag(addDays(vandaag, -geleden))}T11:10:00Z`)
  const van = (rol: string) => school.leerlingen.find((leerling) => leerling.rol === rol)?.id ?? ''
  return [
    { op: op(12), doe: (speler, toen) => geefInzage(speler, toen, school.id, van('ilias')) },
    {
      op: op(2),
      doe: async (speler, toen) => {
        await stelSamen(speler, toen, van('zosia'))
      },
    },
  ]
}

/** For the first parent who can ask. */
async function stelSamen(speler: Speler, op: Date, leerlingId: string): Promise<string> {
  const { aanvragers } = await speler.doe(DIRECTEUR, op, leesAanvragers, { params: { leerlingId } })
  const ouder = aanvragers.find(({ soort }) => soort === 'ouder')
  const body = { soort: 'ouder', ouderId: ouder?.ouderId, naam: null, grondslag: null, verzoekId: null }
  return (await speler.doe(DIRECTEUR, op, maakPakket, { params: { leerlingId }, body })).id
}

async function geefInzage(
  speler: Speler,
  op: Date,
  organisatieId: string,
  leerlingId: string,
): Promise<void> {
  const pakketId = await stelSamen(speler, op, leerlingId)
  const params = { pakketId }
  const lees = async () => (await speler.doe(DIRECTEUR, op, leesPakket, { params })).voorstel
  for (const { sleutel, regel } of (await lees())?.groepen.flatMap(({ passages }) => passages) ?? [])
    if (regel.nakijken)
      await speler.doe(DIRECTEUR, op, beslisPassage, {
        params,
        body: { sleutel, besluit: 'geven', reden: '' },
      })
  const hash = (await lees())?.hash
  await speler.doe(DIRECTEUR, op, tekenPakket, { params, body: { hash, verklaard: true } })
  await speler.werk(op, maakPakketbestand, { organisatieId, pakketId })
  const later = new Date(op.getTime() + 2 * 3_600_000)
  await speler.doe(DIRECTEUR, later, overhandigPakket, { params, body: { wijze: 'persoonlijk' } })
}
