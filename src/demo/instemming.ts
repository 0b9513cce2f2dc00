/**
 * Asking for consent in the demo: two rounds that run, one of them with parents who sign without an account, one that ended in a no,
 * and a plan that was established.
 */

import {
  besluitOver,
  leesMijnStap,
  leesMijnVragen,
} from '../modules/ondertekening/besluit/besluit.commands.ts'
import { bevestigReactie, noteerReactie } from '../modules/ondertekening/besluit/reactie.commands.ts'
import { wijzigInstelling } from '../modules/ondertekening/gast/instelling.commands.ts'
import { openGast } from '../modules/ondertekening/gast/school.commands.ts'
import type { GastWijze } from '../modules/ondertekening/gastweg.ts'
import type { Overzicht, Tekenaar } from '../modules/ondertekening/ondertekening.schema.ts'
import { HERINNER_NA } from '../modules/ondertekening/ondertekening.ts'
import { stelPlanVast } from '../modules/ondertekening/vaststellen/vaststellen.commands.ts'
import { leesOndertekeningen, vraagOndertekening } from '../modules/ondertekening/verzoek/verzoek.commands.ts'
import { afsprakenVan } from '../modules/opp/afspraken.ts'
import { findVorigePlan } from '../modules/opp/opp.sql.ts'
import { leesSnapshot } from '../modules/opp/snapshot.ts'
import { findVersie } from '../modules/planversie/planversie.sql.ts'
import { addDays, type Datum } from '../platform/datum.ts'
import type { Rolnaam } from './hoofdrollen.text.ts'
import { instemmingTekst as t } from './instemming.text.ts'
import type { Speler } from './speler.ts'
import { type Daad, schooldag } from './verhaal.ts'
import type { School } from './wereld.model.ts'

type Ronde = {
  readonly rol: Rolnaam
  /** Days ago on which it was asked. */
  readonly gevraagd: number
  /** What the parents said in a talk, in order; the last one may refuse one agreement. */
  readonly mondeling?: readonly ('ja' | 'nee')[]
  /** Who answered in the own account, so many days ago. */
  readonly zelf?: { readonly wie: string; readonly dagen: number }
  readonly vastgesteld?: number
  /** By which way the code goes to the parents who decide, in order: they have no account. */
  readonly gast?: readonly GastWijze[]
}

const rondes: readonly Ronde[] = [
  // The mother of the demo still has to answer.
  { rol: 'zosia', gevraagd: 5, zelf: { wie: 'ouder2@gezin.demo', dagen: 2 } },
  // The code of the first comes in the mailbox of the demo too, so that anybody can try it.
  { rol: 'ilias', gevraagd: 4, gast: ['mail', 'brief'] },
  { rol: 'noa', gevraagd: 40, mondeling: ['ja', 'ja'], vastgesteld: 30 },
  { rol: 'milan', gevraagd: 12, mondeling: ['nee'] },
]

export function instemming(school: School, vandaag: Datum): readonly Daad[] {
  return rondes.flatMap((ronde) => {
    const leerling = school.leerlingen.find((l) => l.rol === ronde.rol)
    return leerling ? vanRonde(school, leerling.id, ronde, vandaag) : []
  })
}

function vanRonde(school: School, leerlingId: string, ronde: Ronde, vandaag: Datum): readonly Daad[] {
  const op = (dagen: number, uur: number) =>
    new Date(`${schooldag(addDays(vandaag, -dagen))}T${String(uur).padStart(2, '0')}:15:00Z`)
  const met = (rol: string) => {
    const found = school.medewerkers.find((m) => m.rol === rol)
    if (!found) throw new Error(`nobody is ${rol}`)
    return found
  }
  const [ib, directeur] = [met('zorgcoordinator'), met('directeur')]
  const plan = { id: '' }
  const stand = (s: Speler, toen: Date): Promise<Overzicht> =>
    s.doe(ib.login, toen, leesOndertekeningen, { params: { oppId: plan.id } })
  const daden: Daad[] = [
    {
      op: op(ronde.gevraagd, 10),
      doe: async (s, toen) => {
        plan.id = (await s.kijk(ib.login, (tx) => findVorigePlan(tx, leerlingId, null)))?.id ?? ''
        const { versie, kandidaten } = await stand(s, toen)
        await s.doe(ib.login, toen, vraagOndertekening, {
          params: { oppId: plan.id },
          body: {
            versie,
            tekenaars: kandidaten
              .filter((k) => k.voorgesteld)
              .map(({ soort, id, verklaring }) => ({ soort, id, verklaring })),
            termijnOp: addDays(schooldag(addDays(vandaag, -ronde.gevraagd)), 14),
            bericht: t.bericht,
            herinnerNa: [...HERINNER_NA],
          },
        })
      },
    },
  ]
  const { gast } = ronde
  if (gast) {
    daden.push({
      op: op(ronde.gevraagd, 9),
      doe: async (s, toen) => {
        await s.doe(met('beheerder').login, toen, wijzigInstelling, {
          body: { smsAdres: null, smsSleutel: null, afzender: '', gastPerMail: gast.includes('mail') },
        })
      },
    })
    daden.push({
      op: op(ronde.gevraagd - 1, 11),
      doe: async (s, toen) => {
        const {
          rondes: [loopt],
        } = await stand(s, toen)
        for (const [i, wijze] of gast.entries()) {
          const tekenaar = (loopt?.tekenaars ?? []).filter((x) => x.vereist)[i]
          if (!tekenaar) continue
          const naam = tekenaar.naam.toLowerCase().replace(/[^a-z]+/g, '.')
          const mailadres = tekenaar.gastVoorstel?.mailadres ?? `${naam}@post.example`
          await s.doe(ib.login, toen, openGast, {
            params: { tekenaarId: tekenaar.id },
            body: { wijze, mailadres, telefoon: null },
          })
        }
      },
    })
  }
  const { zelf } = ronde
  if (zelf) daden.push({ op: op(zelf.dagen, 19), doe: (s, toen) => beslisZelf(s, toen, zelf.wie) })
  if (ronde.mondeling) {
    const antwoorden = ronde.mondeling
    daden.push({
      op: op(ronde.gevraagd - 6, 14),
      doe: async (s, toen) => {
        const {
          rondes: [loopt],
        } = await stand(s, toen)
        for (const [i, antwoord] of antwoorden.entries()) {
          const tekenaar = (loopt?.tekenaars ?? []).filter((x) => x.vereist)[i]
          if (tekenaar) await zegMondeling(s, toen, plan.id, tekenaar, antwoord, ib.login, directeur)
        }
      },
    })
  }
  const { vastgesteld } = ronde
  if (vastgesteld !== undefined)
    daden.push({
      op: op(vastgesteld, 11),
      doe: async (s, toen) => {
        const { instemmingVersie: versie } = await stand(s, toen)
        const beginOp = schooldag(addDays(vandaag, -vastgesteld))
        await s.doe(directeur.login, toen, stelPlanVast, {
          params: { oppId: plan.id },
          body: { versie, beginOp, toelichting: '' },
        })
      },
    })
  return daden
}

/** A parent with an account says yes, and of one agreement yes, but. */
async function beslisZelf(s: Speler, toen: Date, wie: string): Promise<void> {
  const { vragen } = await s.doe(wie, toen, leesMijnVragen, {})
  for (const { id, versieHash } of vragen.filter((v) => v.uitkomst === null)) {
    const { afspraken } = await s.doe(wie, toen, leesMijnStap, { params: { tekenaarId: id } })
    await s.doe(wie, toen, besluitOver, {
      params: { tekenaarId: id },
      body: {
        versieHash,
        gezien: true,
        antwoorden: afspraken.map(({ sleutel }, i) => ({
          sleutel,
          antwoord: i === 1 ? 'ja_maar' : 'ja',
          opmerking: i === 1 ? t.maar : '',
        })),
        opmerking: '',
      },
    })
  }
}

/** What a parent said in a talk, noted by one and confirmed by another. */
async function zegMondeling(
  s: Speler,
  toen: Date,
  planId: string,
  tekenaar: Tekenaar,
  antwoord: 'ja' | 'nee',
  ib: string,
  getuige: { readonly id: string; readonly login: string },
): Promise<void> {
  const params = { tekenaarId: tekenaar.id }
  const versie = await s.kijk(ib, (tx) => findVersie(tx, planId, 'gepubliceerd', null))
  const afspraken = versie ? afsprakenVan(leesSnapshot(versie.inhoud).onderdelen) : []
  await s.doe(ib, toen, noteerReactie, {
    params,
    body: {
      wijze: 'mondeling',
      gegevenOp: toen.toISOString().slice(0, 10),
      scanId: null,
      getuigeId: getuige.id,
      gezien: true,
      antwoorden: afspraken.map(({ sleutel }, i) => ({
        sleutel,
        antwoord: i === 1 ? antwoord : 'ja',
        opmerking: i === 1 && antwoord === 'nee' ? t.nee : '',
      })),
      opmerking: '',
    },
  })
  await s.doe(getuige.login, toen, bevestigReactie, { params })
}
