/** Evidence → the page that is printed of it. Pure. */
import { inAmsterdam } from '../../../platform/datum.ts'
import type { AuditHoofd } from '../../audit/audit.sql.ts'
import { gezagRegels } from '../../leerling/gezag.text.ts'
import { gezagZinnen } from '../../leerling/leerling.text.ts'
import { voluit } from '../../opp/opp.pdf.delen.ts'
import type { PdfBewijs, PdfBewijsPagina, PdfFeit } from '../../opp/opp.pdf.model.ts'
import type { Bewijs, BewijsBestand } from './bewijs.schema.ts'
import { antwoordWoorden, besluitZinnen, momentVoluit, bewijsText as t } from './bewijs.text.ts'
import { bewijsHash } from './bewijs.ts'
import { identiteitZin } from './identiteit.text.ts'
import { doorSchoolVan } from './lezen.ts'

export function bewijsPagina(
  bestanden: readonly BewijsBestand[],
  { adres, hoofd }: { readonly adres: string; readonly hoofd: AuditHoofd | null },
): PdfBewijsPagina {
  const [eerste] = bestanden
  const document = eerste?.bewijs.document
  return {
    titel: t.titel,
    uitleg: t.uitleg,
    antwoordenKop: [...t.antwoordenKop],
    besluiten: bestanden.map(besluit),
    feiten: gevuld([
      [t.versieHash, document?.versieHash],
      ...(document?.bijlagen ?? []).map(({ titel, hash }) => [`${t.bijlagenHash} ${titel}`, hash] as const),
      [t.logboekNa, hoofd?.hash],
    ]),
    controleTitel: t.controleTitel,
    controle: t.controle(adres),
  }
}

function besluit({ bewijs, sleutelId }: BewijsBestand): PdfBewijs {
  const { ondertekenaar, besluit: b, verklaring } = bewijs
  return {
    wie: ondertekenaar.naam,
    relatie: ondertekenaar.relatie,
    besluit: besluitZinnen[b.soort],
    verklaring: verklaring.tekst,
    antwoorden: b.antwoorden.map(({ titel, antwoord, opmerking }) => ({
      afspraak: titel,
      antwoord: antwoordWoorden[antwoord],
      opmerking: opmerking ?? '',
    })),
    feiten: gevuld([
      ...redenFeiten(b),
      [t.geheel, [b.gezien && t.gezien, b.besproken && t.besproken].filter(Boolean).join(' · ')],
      gezagFeit(bewijs),
      [t.wieBesloot, identiteitZin({ ...bewijs.identiteit, aanmelding: bewijs.aanmelding.methode })],
      papierFeit(bewijs),
      [t.besloten, t.volgnummer(momentVoluit(bewijs.tijd.op), bewijs.tijd.volgnummer)],
    ]),
    sporen: gevuld([
      [t.afdruk, bewijsHash(bewijs)],
      [t.sleutel, sleutelId],
      [t.bijlage, t.bestandsnaam(bewijs.tijd.volgnummer)],
    ]),
  }
}

function redenFeiten(besluit: Bewijs['besluit']): readonly (readonly [string, string | null])[] {
  const school = doorSchoolVan(besluit)
  if (!school) return [[t.reden, besluit.reden]]
  return [
    [t.reden, school.reden],
    [t.uitspraak, school.uitspraak],
    [t.uitspraakOp, voluit(school.uitspraakOp)],
  ]
}

const standWoord = new Map<string, string>(Object.entries(gezagZinnen))
const regelZin = new Map<string, string>(Object.entries(gezagRegels).map(([code, { zin }]) => [code, zin]))

/** Why this person was asked. Evidence outlives the rules: a code of which the sentence is gone stays in the attachment. */
function gezagFeit({
  ondertekenaar: { gezag, leeftijdsregel },
}: Bewijs): readonly [string, string | null | undefined] {
  if (gezag) return [t.gezag, regelZin.get(gezag.regel) ?? standWoord.get(gezag.stand)]
  return [t.leeftijd, leeftijdsregel && regelZin.get(leeftijdsregel)]
}

function papierFeit({ identiteit: { papier } }: Bewijs): readonly [string, string | null] {
  if (!papier) return [t.papier, null]
  const { vorm, datum, genoteerdDoor, bevestigdDoor } = papier
  return [t[vorm], t.papierFeit(voluit(datum), genoteerdDoor.naam, bevestigdDoor.naam)]
}

const gevuld = (paren: readonly (readonly [string, string | null | undefined])[]): PdfFeit[] =>
  paren.flatMap(([label, waarde]) => (waarde ? [{ label, waarde }] : []))

/** The rows to sign by hand, filled in by who decided. */
export const gezet = ({ bewijs }: BewijsBestand) => ({
  rol: bewijs.ondertekenaar.relatie,
  naam: bewijs.ondertekenaar.naam,
  gezet: besluitZinnen[bewijs.besluit.soort],
  datum: voluit(inAmsterdam(new Date(bewijs.tijd.op))),
})
