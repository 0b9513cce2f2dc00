/** The larger parts of the printed OPP; opp.pdf.mapping.ts puts them together. */
import { inbrengTekst, momentTekst } from '../hoorrecht/hoorrecht.ts'
import { type Aanpassingen, type CodelijstNaam, labelVan } from '../organisatie/codelijsten.ts'
import type { Factor, Maatregel } from '../plandelen/plandelen.schema.ts'
import { bestaande, doelenboom } from '../plandelen/plandelen.ts'
import { isLeeg } from '../plandelen/tekst.ts'
import type {
  OppPdfModel,
  PdfDoel,
  PdfDomein,
  PdfFactor,
  PdfFeit,
  PdfHoorgesprek,
  PdfMaatregel,
  PdfTussendoel,
} from './opp.pdf.model.ts'
import { pdfWoorden as w } from './opp.pdf.woorden.text.ts'
import type { OppInhoud } from './opp.schema.ts'
import type { OppSnapshot } from './snapshot.schema.ts'

const dagen = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** "12 september 2026"; empty without a date. */
export const voluit = (datum: string | null): string =>
  datum === null ? '' : dagen.format(new Date(`${datum}T00:00:00Z`))

/** The label of a code in the words of the school at that moment; empty when nothing was chosen. */
export const label = (
  snapshot: Pick<OppSnapshot, 'labels'>,
  lijst: CodelijstNaam,
  code: string | null,
): string =>
  // The stored labels are those of our lists; labelVan falls back for any other.
  code === null ? '' : labelVan(lijst, code, snapshot.labels as Aanpassingen)

export const samen = (delen: readonly string[], tussen = ', '): string =>
  delen.filter((deel) => !isLeeg(deel)).join(tussen)

const zin = (woord: string, tekst: string): string => (isLeeg(tekst) ? '' : `${woord} ${tekst}`)

/** Domains in the order of the plan, and at the end what belongs to none of them. */
export function pdfDomeinen(snapshot: OppSnapshot): readonly PdfDomein[] {
  const { domeinen, items } = snapshot.onderdelen.factoren
  const gekozen = new Set(domeinen.map((d) => d.domein))
  const groep = (naam: string, ondersteuningsbehoefte: string, factoren: readonly Factor[]): PdfDomein => ({
    naam,
    ondersteuningsbehoefte,
    bevorderend: factoren.filter((f) => f.soort === 'bevorderend').map((f) => pdfFactor(snapshot, f)),
    belemmerend: factoren.filter((f) => f.soort === 'belemmerend').map((f) => pdfFactor(snapshot, f)),
  })
  const gevuld = items.filter((f) => !isLeeg(f.tekst))
  const los = gevuld.filter((f) => f.domein === null || !gekozen.has(f.domein))
  return [
    ...domeinen.map((d) =>
      groep(
        label(snapshot, 'domein', d.domein),
        d.ondersteuningsbehoefte,
        gevuld.filter((f) => f.domein === d.domein),
      ),
    ),
    ...(los.length > 0 ? [groep(w.overig, '', los)] : []),
  ]
}

const pdfFactor = (snapshot: OppSnapshot, f: Factor): PdfFactor => ({
  tekst: f.tekst,
  context: label(snapshot, 'factor_context', f.context).toLowerCase(),
  datum: voluit(f.datum),
  bron: label(snapshot, 'factor_bron', f.bron).toLowerCase(),
  relevantOmdat: f.relevantOmdat,
})

type Genummerd = { readonly doelen: readonly PdfDoel[]; readonly nummers: ReadonlyMap<string, string> }

/** Goals with their numbers, to which the measures refer. A loose interim goal gets a number of its own. */
export function pdfDoelen(snapshot: OppSnapshot): Genummerd {
  const { takken, los } = doelenboom(snapshot.onderdelen.doelen.items)
  const nummers = new Map<string, string>()
  const stap = (doel: OppInhoud['doelen']['items'][number], nummer: string): PdfTussendoel => {
    nummers.set(doel.id, nummer)
    return {
      nummer,
      tekst: isLeeg(doel.tekst) ? doel.gewenst : doel.tekst,
      meetwijze: doel.meetwijze,
      streefdatum: voluit(doel.streefdatum),
      evaluatie: null,
    }
  }
  const alles = [...takken, ...los.map((doel) => ({ doel, tussendoelen: [] }))]
  const doelen = alles.map(
    ({ doel, tussendoelen }, i): PdfDoel => ({
      ...stap(doel, String(i + 1)),
      domein: label(snapshot, 'domein', doel.domein),
      voorWie: label(snapshot, 'doelgroep', doel.voorWie).toLowerCase(),
      begin: doel.beginsituatie,
      gewenst: isLeeg(doel.tekst) ? '' : doel.gewenst,
      leerlijn: samen([doel.leerlijn, label(snapshot, 'referentieniveau', doel.referentieniveau)]),
      tussendoelen: tussendoelen.map((t, j) => stap(t, `${i + 1}.${j + 1}`)),
    }),
  )
  return { doelen, nummers }
}

/** The four blocks; an agreement that was not placed yet stands with the school, so that it isn't lost. */
export function pdfMaatregelen(
  snapshot: OppSnapshot,
  nummers: Genummerd['nummers'],
): OppPdfModel['handelingsdeel']['maatregelen'] {
  const { items } = snapshot.onderdelen.maatregelen
  const blok = (uitvoerder: Maatregel['uitvoerder']) =>
    items
      .filter((m) => (m.uitvoerder ?? 'school') === uitvoerder && !(isLeeg(m.wat) && isLeeg(m.verwijzing)))
      .map((m) => pdfMaatregel(snapshot, m, nummers))
  return {
    school: blok('school'),
    team: blok('team'),
    ouders: blok('ouders'),
    hulpverlening: blok('hulpverlening'),
  }
}

function pdfMaatregel(snapshot: OppSnapshot, m: Maatregel, nummers: Genummerd['nummers']): PdfMaatregel {
  const doelen = bestaande(m.doelen, snapshot.onderdelen.doelen.items)
  return {
    wat: isLeeg(m.wat) ? m.verwijzing : samen([m.wat, isLeeg(m.verwijzing) ? '' : `(${m.verwijzing})`], ' '),
    hoe: samen([m.hoe, zin(w.waarom, m.waarom), zin(w.onderbouwing, m.onderbouwing)], '\n\n'),
    wie: m.wie,
    wanneer: samen([
      m.wanneer,
      label(snapshot, 'intensiteit', m.intensiteit).toLowerCase(),
      m.minutenPerWeek === null ? '' : `${m.minutenPerWeek} ${w.minutenPerWeek}`,
      periode(m.begin, m.einde),
      m.plaats,
    ]),
    doelen: samen(doelen.map((id) => nummers.get(id) ?? '')),
    gelukt: m.geluktAls,
    soort: m.soort === null ? '' : w.soort[m.soort],
  }
}

/** "12 september 2026 tot en met 1 juni 2027", "vanaf …", "tot en met …" or empty. */
export function periode(begin: string | null, einde: string | null): string {
  if (begin !== null && einde !== null) return `${voluit(begin)} ${w.tm} ${voluit(einde)}`
  if (begin !== null) return `${w.vanaf} ${voluit(begin)}`
  return einde === null ? '' : `${w.tm} ${voluit(einde)}`
}

type Afwijkend = Pick<
  OppPdfModel['handelingsdeel'],
  'onderwijsprogramma' | 'vervangendeDoelen' | 'onderwijstijd' | 'toetsfaciliteiten'
>

/** Only what applies: a text that stayed after "niet van toepassing" is not printed. */
export function pdfAfwijkingen(snapshot: OppSnapshot): Afwijkend {
  const { onderwijsprogramma, vervangendeDoelen, onderwijstijd, faciliteiten } =
    snapshot.onderdelen.afwijkingen
  return {
    onderwijsprogramma: onderwijsprogramma.vanToepassing
      ? onderwijsprogramma.items.map((i) => ({
          onderwerp: i.vak,
          afspraak: label(snapshot, 'programma_afwijking', i.soort),
          toelichting: i.toelichting,
        }))
      : [],
    vervangendeDoelen: vervangendeDoelen.vanToepassing
      ? vervangendeDoelen.items.map((i) => ({
          onderwerp: i.kerndoel,
          afspraak: i.vervangendDoel,
          toelichting: '',
        }))
      : [],
    onderwijstijd: onderwijstijd.vanToepassing ? pdfOnderwijstijd(snapshot) : [],
    toetsfaciliteiten: faciliteiten.map((f) => ({
      onderwerp: f.vak,
      afspraak: f.faciliteit,
      toelichting: f.toelichting,
    })),
  }
}

function pdfOnderwijstijd(snapshot: OppSnapshot): readonly PdfFeit[] {
  const t = snapshot.onderdelen.afwijkingen.onderwijstijd
  const uren = (n: number | null) => (n === null ? '' : `${String(n).replace('.', ',')} ${w.uren}`)
  return feiten([
    [w.onderwijstijd.reden, label(snapshot, 'onderwijstijd_reden', t.reden)],
    [w.onderwijstijd.urenOpSchool, uren(t.urenOpSchool)],
    [w.onderwijstijd.urenElders, uren(t.urenElders)],
    [w.onderwijstijd.aanbod, t.aanbod],
    [w.onderwijstijd.toetsing, t.toetsing],
    [w.onderwijstijd.begeleiding, t.begeleiding],
    [w.onderwijstijd.duur, periode(t.van, t.tot)],
    [w.onderwijstijd.opbouwplan, t.opbouwplan],
    [w.onderwijstijd.oudersAkkoord, label(snapshot, 'akkoord', t.oudersAkkoord)],
    [w.onderwijstijd.isdStatus, label(snapshot, 'isd_status', t.isdStatus)],
  ])
}

export const feiten = (paren: readonly (readonly [label: string, waarde: string])[]): readonly PdfFeit[] =>
  paren.filter(([, waarde]) => !isLeeg(waarde)).map(([naam, waarde]) => ({ label: naam, waarde }))

export function pdfHoorgesprek(snapshot: OppSnapshot): PdfHoorgesprek | null {
  const gesprek = snapshot.hoorgesprek
  if (gesprek === null) return null
  const moment = momentTekst[snapshot.hoormoment ?? 'opstellen'].toLowerCase()
  if (gesprek.uitkomst === 'niet_gehoord') {
    return {
      gehoord: false,
      moment,
      datum: voluit(gesprek.datum),
      reden: samen([label(snapshot, 'niet_gehoord', gesprek.reden), gesprek.toelichting], '. '),
      geprobeerd: gesprek.hoeGeprobeerd,
    }
  }
  return {
    gehoord: true,
    moment,
    datum: voluit(gesprek.datum),
    metWie: gesprek.metWie,
    vorm: samen([
      label(snapshot, 'hoorvorm', gesprek.vorm).toLowerCase(),
      gesprek.doorLeerlingGekozen ? w.zelfGekozen : '',
    ]),
    inbreng: inbrengTekst(gesprek),
    punten: gesprek.punten
      .filter((p) => !isLeeg(p.inbreng))
      .map((p) => ({
        inbreng: p.inbreng,
        besluit: label(snapshot, 'hoorbesluit', p.besluit),
        waarom: p.waarom,
      })),
  }
}
