/** Plan content and labels → what the printed OPP shows. Pure: the same version gives the same model, so the same bytes. */
import { inAmsterdam } from '../../platform/datum.ts'
import type { Betwisting } from '../leerling/betwisting.schema.ts'
import { betwistTekst } from '../leerling/betwisting.text.ts'
import { overlegTekst } from '../overleg/overleg.ts'
import { eigenRegels } from '../plandelen/eigenveld.ts'
import { bestaande, factorenIn } from '../plandelen/plandelen.ts'
import { isLeeg } from '../plandelen/tekst.ts'
import {
  feiten,
  label,
  pdfAfwijkingen,
  pdfDoelen,
  pdfDomeinen,
  pdfHoorgesprek,
  pdfMaatregelen,
  samen,
  voluit,
} from './opp.pdf.delen.ts'
import type { OppPdfModel, PdfZienswijze } from './opp.pdf.model.ts'
import { pdfWoorden as w } from './opp.pdf.woorden.text.ts'
import { onderdeelSleutels } from './opp.schema.ts'
import type { OppSnapshot } from './snapshot.schema.ts'

export interface PdfVersie {
  /** Null: a concept, so CONCEPT is printed across each page. */
  readonly nummer: number | null
  readonly hash: string
  /** ISO instant of publication, or of the last change of a concept. */
  readonly op: string
  /** Parents agreed and the school established this very version. */
  readonly vastgesteld: boolean
}

export function oppPdfModel(
  snapshot: OppSnapshot,
  versie: PdfVersie,
  betwistingen: readonly Betwisting[] = [],
): OppPdfModel {
  const { onderdelen: o, kop } = snapshot
  const { doelen, nummers } = pdfDoelen(snapshot)
  return {
    school: { naam: kop.school.naam, plaats: kop.school.plaats, brin: kop.school.brin },
    leerling: {
      naam: kop.leerling.naam,
      roepnaam: kop.leerling.roepnaam,
      groep: groepNaam(samen([o.algemeen.groep]) || kop.leerling.groep),
    },
    schooljaar: kop.schooljaar,
    versie: {
      nummer: versie.nummer,
      hash: versie.hash,
      datum: voluit(inAmsterdam(new Date(versie.op))),
      status: versie.nummer === null ? '' : versie.vastgesteld ? w.vastgesteld : w.gepubliceerd,
      vastgelegdOp: versie.op,
    },
    kop: pdfKop(snapshot),
    uitstroom: pdfUitstroom(snapshot),
    kenmerken: o.gegevens.kenmerken.map((k) =>
      samen([label(snapshot, 'kenmerk', k.kenmerk), k.toelichting], ': '),
    ),
    niveaugegevens: [],
    toetsresultaten: o.gegevens.toetsresultaten.map((t) => ({
      onderdeel: samen([t.vakgebied, t.toets], ': '),
      resultaat: t.score,
      niveau: t.niveau,
      datum: voluit(t.datum),
      duiding: t.duiding,
    })),
    domeinen: pdfDomeinen(snapshot),
    integratiefBeeld: o.beeld.tekst,
    overleg: { leraren: o.overleg.leraren, leerling: o.overleg.leerling, ouders: o.overleg.ouders },
    zienswijzen: pdfZienswijzen(snapshot),
    hoorgesprek: pdfHoorgesprek(snapshot),
    handelingsdeel: {
      einddoel: samen([o.doelen.einddoel, eigen(o.doelen.kinddoel)], '\n\n'),
      doelen,
      behoeften: {
        leerling: behoeften(snapshot, 'leerling'),
        team: behoeften(snapshot, 'team'),
        ouders: behoeften(snapshot, 'ouders'),
      },
      maatregelen: pdfMaatregelen(snapshot, nummers),
      ...pdfAfwijkingen(snapshot),
    },
    contactpersonen: pdfContact(snapshot),
    contactmomenten: o.contact.momenten.map((m) => ({
      wanneer: samen([voluit(m.datum), m.hoeVaak]),
      metWie: m.met,
      onderwerp: m.onderwerp,
    })),
    bijlagen: o.bijlagen.items.map((b) => ({ titel: b.titel, bron: b.bron, datum: voluit(b.datum) })),
    eigen: metBetwist(pdfEigen(snapshot), betwistingen),
    lengteReden: snapshot.lengteReden,
    handtekeningen: [
      { rol: w.school, naam: '', gezet: '', datum: '' },
      ...kop.gezagdragers.map((g) => ({ rol: g.relatie, naam: g.naam, gezet: '', datum: '' })),
      { rol: w.leerling, naam: kop.leerling.naam, gezet: '', datum: '' },
    ],
  }
}

/** Beside the section, never in it: what was agreed and its hash stay as they are (AVG art. 16). */
function metBetwist(eigen: OppPdfModel['eigen'], betwistingen: readonly Betwisting[]): OppPdfModel['eigen'] {
  const met: Record<string, OppPdfModel['eigen'][string]> = { ...eigen }
  for (const { doelOnderdeel, doorNaam, op, verklaring, opgehevenOp } of betwistingen) {
    if (doelOnderdeel === null || opgehevenOp !== null) continue
    const feit = { label: betwistTekst.titel(doorNaam, voluit(op)), waarde: verklaring }
    met[doelOnderdeel] = [...(met[doelOnderdeel] ?? []), feit]
  }
  return met
}

function pdfEigen(snapshot: OppSnapshot): OppPdfModel['eigen'] {
  const { eigenVelden = [], onderdelen } = snapshot
  const perDeel = onderdeelSleutels.map((sleutel) => {
    const regels = eigenRegels(eigenVelden, sleutel, onderdelen[sleutel], voluit)
    const eigen = regels.map(({ label, tekst }) => ({ label, waarde: tekst }))
    return [sleutel, sleutel === 'overleg' ? [...pdfOverleggen(snapshot), ...eigen] : eigen] as const
  })
  return Object.fromEntries(perDeel.filter(([, regels]) => regels.length > 0))
}

/** The talks with parents, under the section about the overleg. */
function pdfOverleggen(snapshot: OppSnapshot): { label: string; waarde: string }[] {
  return (snapshot.overleggen ?? []).map((o) => {
    const wie = [...o.ouders, o.leerlingErbij ? overlegTekst.deLeerling : '', o.anderen]
    const vorm = label(snapshot, 'gespreksvorm', o.vorm)
    const punten = o.afspraken.map((afspraak) => `- ${afspraak}`)
    return {
      label: samen([voluit(o.datum), vorm.toLowerCase()]),
      waarde: [
        `${overlegTekst.met} ${wie.filter((deel) => !isLeeg(deel)).join(', ')}`,
        ...(punten.length > 0 ? ['', `${overlegTekst.afgesproken}:`, ...punten] : []),
      ].join('\n'),
    }
  })
}

/** "groep 7"; a class like "2b" or a name of its own stays as it is. */
const groepNaam = (groep: string): string => (/^\d[a-z]?$/i.test(groep) ? `${w.groep} ${groep}` : groep)

const eigen = (tekst: string): string => (isLeeg(tekst) ? '' : `${w.eigenWoorden} “${tekst}”`)

function pdfKop(snapshot: OppSnapshot): OppPdfModel['kop'] {
  const { kop, onderdelen } = snapshot
  const a = onderdelen.algemeen
  const { datum, vorm, aanwezigen } = onderdelen.overleg
  const persoon = (p: { naam: string; functie: string }) => samen([p.naam, p.functie])
  return feiten([
    [w.geboortedatum, voluit(kop.leerling.geboortedatum)],
    [w.leerroute, a.leerroute],
    [w.instroom, voluit(a.instroomdatum)],
    [w.ouders, samen(kop.gezagdragers.map((g) => `${g.naam} (${g.relatie.toLowerCase()})`))],
    [w.mentor, persoon(a.mentor) || kop.mentor],
    [w.begeleider, persoon(a.begeleider)],
    [w.contactpersoon, samen([persoon(a.contactpersoon), a.contactpersoon.email, a.contactpersoon.telefoon])],
    [w.commissie, samen([persoon(a.commissie), voluit(a.commissieAdvies.datum)])],
    [
      w.overleg,
      samen([
        voluit(datum),
        label(snapshot, 'gespreksvorm', vorm).toLowerCase(),
        aanwezigen && `${w.met} ${aanwezigen}`,
      ]),
    ],
    [w.start, voluit(a.startdatum)],
    [w.monitor, samen(a.monitormomenten.map((m) => voluit(m.datum)))],
    [w.evaluatie, voluit(a.evaluatiedatum)],
  ])
}

function pdfUitstroom(snapshot: OppSnapshot): OppPdfModel['uitstroom'] {
  const u = snapshot.onderdelen.uitstroom
  const { items } = snapshot.onderdelen.factoren
  const geciteerd = new Set(bestaande(u.geciteerdeFactoren, items))
  const teksten = (soort: 'bevorderend' | 'belemmerend') =>
    factorenIn(items, soort).flatMap((f) => (geciteerd.has(f.id) ? [f.tekst] : []))
  const [van, tot] = [
    label(snapshot, 'uitstroom', u.bandbreedteVan),
    label(snapshot, 'uitstroom', u.bandbreedteTot),
  ]
  return {
    verwacht: samen([label(snapshot, 'uitstroom', u.verwacht), u.lwoo ? w.lwoo : ''], ' '),
    bandbreedte: van && tot ? `${van} ${w.tot} ${tot}` : van || tot,
    onderbouwing: u.onderbouwing,
    bevorderend: teksten('bevorderend'),
    belemmerend: teksten('belemmerend'),
    afwijking: u.afwijkingDiplomagericht
      ? samen([u.afwijkingToelichting, u.stroomschema && `${w.stroomschema} ${u.stroomschema}`], '\n\n')
      : '',
  }
}

function pdfZienswijzen({ onderdelen, kop }: OppSnapshot): readonly PdfZienswijze[] {
  const z = onderdelen.zienswijzen
  const advies = onderdelen.algemeen.commissieAdvies
  const stem = (wie: string, s: { tekst: string; goedBegrepen: boolean }): PdfZienswijze => ({
    wie,
    tekst: s.tekst,
    begrepen: s.goedBegrepen ? w.begrepen : '',
  })
  return [
    stem(w.school, z.school),
    stem(kop.leerling.roepnaam, z.leerling),
    ...z.ouders.map((ouder) => stem(ouder.naam || w.ouders, ouder)),
    stem(w.leraren, z.leraren),
    stem(w.hulpverleners, z.hulpverleners),
    { wie: w.commissie, tekst: advies.tekst, begrepen: '' },
  ].filter((s) => !isLeeg(s.tekst))
}

const behoeften = ({ onderdelen }: OppSnapshot, vanWie: 'leerling' | 'team' | 'ouders'): readonly string[] =>
  onderdelen.behoeften.items.filter((b) => b.vanWie === vanWie && !isLeeg(b.tekst)).map((b) => b.tekst)

/** Who to call, and who helps from outside (rubric 7). */
function pdfContact(snapshot: OppSnapshot): OppPdfModel['contactpersonen'] {
  const { contact, betrokkenen } = snapshot.onderdelen
  return [
    ...contact.personen.map((p) => ({
      naam: p.naam,
      rol: label(snapshot, 'contactkant', p.kant),
      bereikbaar: p.bereikbaar,
    })),
    ...betrokkenen.partijen.map((p) => ({
      naam: p.contactpersoon || p.instantie,
      rol: samen([p.contactpersoon ? p.instantie : '', p.rol]),
      bereikbaar: samen([p.email, p.telefoon]),
    })),
  ]
}
