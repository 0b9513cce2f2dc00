/** A request as it leaves: staff read the whole of it, who asked reads the question, the term and the answer. */
import type { Ctx } from '../../../platform/declare.ts'
import { listVanVerzoek } from '../../leerling/betwisting.sql.ts'
import { alsBeperking } from './beperking.antwoord.ts'
import { listBeperkingen } from './beperking.sql.ts'
import { magOpleggen } from './beperking.ts'
import { magBetwisten } from './betwist.ts'
import { isEigen, magBehandelen, magIntrekken } from './verzoek.policy.ts'
import type { Verzoek, VerzoekRegel } from './verzoek.schema.ts'
import { findLogin, listBehandelaars, openAntwoord, openVraag, type VerzoekRow } from './verzoek.sql.ts'
import { isOpen, stappenNu, uitkomstenNu, type VerzoekStand } from './verzoek.ts'

type Hier = Pick<Ctx, 'tx' | 'actor' | 'today'>

export const standVan = (rij: VerzoekRow): VerzoekStand => ({
  status: rij.status,
  ontvangenOp: rij.ontvangenOp,
  termijnOp: rij.termijnOp,
  verlengd: rij.verlengdOp !== null,
  behandelaarId: rij.behandelaarId,
  identiteit: rij.identiteit !== null,
  uitgevoerd: rij.uitgevoerdOp !== null,
})

export const alsRegel = (rij: VerzoekRow, vandaag: string): VerzoekRegel => ({
  id: rij.id,
  leerlingId: rij.leerlingId,
  leerling: rij.leerling || null,
  soort: rij.soort,
  status: rij.status,
  verzoeker: { soort: rij.verzoekerSoort, naam: rij.verzoekerNaam },
  ontvangenOp: rij.ontvangenOp,
  termijnOp: rij.termijnOp,
  teLaat: isOpen(rij.status) && rij.termijnOp < vandaag,
  behandelaar:
    rij.behandelaarId !== null && rij.behandelaar ? { id: rij.behandelaarId, naam: rij.behandelaar } : null,
})

export async function alsVerzoek({ tx, actor, today }: Hier, rij: VerzoekRow): Promise<Verzoek> {
  const school = !isEigen(actor, rij)
  const behandelt = magBehandelen(actor) === true
  const stand = standVan(rij)
  return {
    ...alsRegel(rij, today),
    herkomst: rij.herkomst,
    doel: { soort: rij.doelSoort, id: rij.doelId, onderdeel: rij.doelOnderdeel },
    tekst: await openVraag(tx, rij),
    verlengdOp: rij.verlengdOp,
    identiteit:
      school && rij.identiteit !== null ? { wijze: rij.identiteit, naam: rij.identiteitNaam ?? '' } : null,
    antwoord: await openAntwoord(tx, rij),
    besluit: rij.beslotenOp === null ? null : { op: rij.beslotenOp, naam: school ? rij.beslotenNaam : null },
    uitgevoerd:
      rij.uitgevoerdOp === null
        ? null
        : {
            op: rij.uitgevoerdOp,
            naam: school ? rij.uitgevoerdNaam : null,
            revisie: rij.uitgevoerdRevisie,
          },
    leestHier: !school || (await findLogin(tx, rij)) !== null,
    beperkingen: (await listBeperkingen(tx, rij.id)).map((een) => alsBeperking({ actor, today }, een)),
    betwistingen: await listVanVerzoek(tx, rij),
    behandelaars: behandelt ? await listBehandelaars(tx, today) : [],
    kan: {
      stappen: stappenNu(stand, today).filter((stap) =>
        stap === 'intrekken' ? magIntrekken(actor, rij) === true : behandelt,
      ),
      uitkomsten: behandelt ? uitkomstenNu(stand, today) : [],
      betwisten: magBetwisten(rij) && (behandelt || !school),
      beperken: behandelt && magOpleggen(rij.status),
    },
  }
}
