/**
 * What every field of written content is about: sections of a plan, versions, hoorgesprek, lesadvies. A list is `[]` in a
 * path. `pakket.velden.test.ts` takes the paths from the schemas, so a new field without a line here fails; at run time
 * a path that is not here stays inside until a person looked (`ONBEKEND`).
 */
import { type OnderdeelSleutel, onderdeelSleutels } from '../../opp/opp.schema.ts'
import type { Passagesoort } from './pakket.regels.ts'

type Velden = Partial<Record<Passagesoort, string>>

const persoon = (naam: string) => `${naam}.naam ${naam}.functie ${naam}.email ${naam}.telefoon`
const ids = (naam: string) => `${naam}.persoonId`
const stem = (naam: string) => `${naam}.tekst`
const stand = (naam: string) => `${naam}.goedBegrepen ${naam}.datum`

const secties: Record<OnderdeelSleutel, Velden> = {
  algemeen: {
    vast: `${ids('contactpersoon')} ${ids('mentor')} ${ids('begeleider')} ${ids('commissie')} monitormomenten[].id`,
    // People of the school and of its commission act in their work: who they are goes along.
    dossier: `${persoon('contactpersoon')} ${persoon('mentor')} ${persoon('begeleider')} ${persoon('commissie')}
      commissieAdvies.datum commissieAdvies.tekst groep leerroute instroomdatum startdatum inschrijfdatum besluitdatum
      monitormomenten[].datum evaluatiedatum`,
  },
  uitstroom: {
    vast: 'geciteerdeFactoren[]',
    dossier:
      'verwacht bandbreedteVan bandbreedteTot lwoo onderbouwing afwijkingDiplomagericht afwijkingToelichting stroomschema',
  },
  gegevens: {
    vast: 'kenmerken[].id kenmerken[].bronId toetsresultaten[].id toetsresultaten[].bronId',
    dossier: `kenmerken[].kenmerk kenmerken[].toelichting toetsresultaten[].toets toetsresultaten[].vakgebied
      toetsresultaten[].datum toetsresultaten[].score toetsresultaten[].niveau toetsresultaten[].duiding`,
  },
  betrokkenen: {
    vast: 'partijen[].id',
    dossier: 'partijen[].instantie partijen[].rol partijen[].toestemming partijen[].toestemmingOp',
    derdecontact: 'partijen[].contactpersoon partijen[].email partijen[].telefoon',
  },
  factoren: {
    vast: 'domeinen[].id items[].id items[].soort',
    dossier: `domeinen[].domein domeinen[].ondersteuningsbehoefte items[].context items[].domein items[].tekst items[].datum
      items[].bron items[].relevantOmdat items[].toestemmingOp`,
    oudernaam: 'items[].toestemmingDoor',
  },
  beeld: { dossier: 'tekst' },
  overleg: {
    dossier: 'datum vorm aanwezigen leraren',
    leerlingwoorden: 'leerling',
    ouderwoorden: 'ouders',
  },
  zienswijzen: {
    vast: 'ouders[].id ouders[].ouderId',
    dossier: `${stem('school')} ${stand('school')} ${stem('leraren')} ${stand('leraren')} ${stand('leerling')} ${stand('hulpverleners')}
      ouders[].goedBegrepen ouders[].datum`,
    leerlingwoorden: stem('leerling'),
    oudernaam: 'ouders[].naam',
    ouderwoorden: 'ouders[].tekst',
    derde: stem('hulpverleners'),
  },
  doelen: {
    vast: 'items[].id items[].niveau items[].bovenliggend',
    leerlingwoorden: 'kinddoel',
    dossier: `einddoel items[].voorWie items[].domein items[].tekst items[].beginsituatie items[].gewenst items[].meetwijze
      items[].streefdatum items[].leerlijn items[].referentieniveau`,
  },
  behoeften: {
    vast: 'items[].id items[].vanWie',
    dossier: 'items[].domein items[].thema items[].tekst',
  },
  maatregelen: {
    vast: 'items[].id items[].uitvoerder items[].doelen[]',
    dossier: `items[].soort items[].verwijzing items[].wie items[].wat items[].waarom items[].hoe items[].wanneer
      items[].intensiteit items[].minutenPerWeek items[].begin items[].einde items[].plaats items[].geluktAls items[].onderbouwing`,
  },
  afwijkingen: {
    vast: `onderwijsprogramma.vanToepassing onderwijsprogramma.items[].id vervangendeDoelen.vanToepassing
      vervangendeDoelen.items[].id onderwijstijd.vanToepassing faciliteiten[].id`,
    dossier: `onderwijsprogramma.items[].vak onderwijsprogramma.items[].soort onderwijsprogramma.items[].toelichting
      vervangendeDoelen.items[].kerndoel vervangendeDoelen.items[].vervangendDoel onderwijstijd.reden onderwijstijd.urenOpSchool
      onderwijstijd.urenElders onderwijstijd.aanbod onderwijstijd.toetsing onderwijstijd.begeleiding onderwijstijd.van
      onderwijstijd.tot onderwijstijd.opbouwplan onderwijstijd.oudersAkkoord onderwijstijd.isdStatus faciliteiten[].vak
      faciliteiten[].faciliteit faciliteiten[].toelichting`,
  },
  contact: {
    vast: 'personen[].id personen[].kant momenten[].id',
    dossier: 'personen[].naam momenten[].datum momenten[].hoeVaak momenten[].met momenten[].onderwerp',
    ouderprive: 'personen[].bereikbaar',
  },
  bijlagen: { vast: 'items[].id', dossier: 'items[].titel items[].bron items[].datum' },
}

const hoorgesprek: Velden = {
  vast: 'uitkomst punten[].id tekening.bestandId smileys[].id',
  leerlingwoorden: `eigenWoorden punten[].inbreng tekening.naam tekening.bijschrift kaarten.fijn[] kaarten.lastig[]
    kaarten.helpt[] smileys[].moment smileys[].gevoel`,
  dossier:
    'namens oudersLezenMee datum metWie vorm doorLeerlingGekozen goedBegrepen punten[].besluit punten[].waarom reden toelichting hoeGeprobeerd',
}

// What was said in a talk may be the words of one parent; the names of who was there are of that parent.
const overleg: Velden = {
  vast: 'ouders[].ouderId',
  dossier: 'vorm leerlingErbij anderen afspraken[]',
  oudernaam: 'ouders[].naam',
  ouderwoorden: 'samenvatting',
}
const overleggen: Velden = {
  vast: 'overleggen[].id',
  dossier:
    'overleggen[].datum overleggen[].vorm overleggen[].metOuders overleggen[].leerlingErbij overleggen[].anderen overleggen[].afspraken[]',
  oudernaam: 'overleggen[].ouders[]',
}

const versie: Velden = {
  vast: `schemaVersie hoormoment logo kop.school.naam kop.school.plaats kop.school.brin kop.school.schooltype`,
  dossier:
    'kop.leerling.naam kop.leerling.roepnaam kop.leerling.geboortedatum kop.leerling.groep kop.schooljaar kop.mentor lengteReden',
  oudernaam: 'kop.gezagdragers[].naam kop.gezagdragers[].relatie',
}

/** What holds content together without being about anybody: the words of the school for its codes and own fields. */
const TAKKEN_VAST = ['labels', 'eigenVelden'] as const

function plat(prefix: string, velden: Velden): [string, Passagesoort][] {
  // The keys of Velden are kinds of passage.
  return (Object.entries(velden) as [Passagesoort, string][]).flatMap(([soort, paden]) =>
    paden.split(/\s+/).map((pad): [string, Passagesoort] => [prefix + pad, soort]),
  )
}

/** Written content by where it is kept. */
export const INHOUDEN = [
  'onderdeel',
  'versie',
  'hoorgesprek',
  'terugkoppeling',
  'overleg',
  'lesadvies',
  'vraag',
  'antwoord',
  'verklaring',
  'bezwaar',
  'ondertekenverzoek',
  'gezegd',
  'reactie',
  'ondertekenbericht',
  'vaststelling',
] as const
export type Inhoudsoort = (typeof INHOUDEN)[number]

const onderdelen = onderdeelSleutels.flatMap((sleutel) => plat(`${sleutel}.`, secties[sleutel]))
export const velden: Readonly<Record<Inhoudsoort, ReadonlyMap<string, Passagesoort>>> = {
  onderdeel: new Map(onderdelen),
  versie: new Map([
    ...plat('', versie),
    ...onderdelen.map(([pad, soort]): [string, Passagesoort] => [`onderdelen.${pad}`, soort]),
    ...plat('hoorgesprek.', hoorgesprek),
    ...plat('', overleggen),
  ]),
  hoorgesprek: new Map(plat('', hoorgesprek)),
  overleg: new Map(plat('', overleg)),
  terugkoppeling: new Map(plat('', { dossier: 'datum hoe' })),
  vraag: new Map(plat('', { verzoek: 'tekst' })),
  bezwaar: new Map(
    plat('verloop[].', {
      ouderwoorden: 'op toelichting ingetrokken.op ingetrokken.reden',
      vast: 'doorNaam ingetrokken.doorNaam',
    }),
  ),
  antwoord: new Map(plat('', { verzoek: 'verlenging motivering' })),
  verklaring: new Map(plat('', { betwisting: 'tekst' })),
  ondertekenverzoek: new Map(plat('', { dossier: 'bericht reden' })),
  gezegd: new Map(
    plat('', {
      vast: 'antwoorden[].sleutel',
      dossier: 'antwoorden[].titel',
      ouderwoorden: 'antwoorden[].antwoord antwoorden[].opmerking opmerking',
      // What the school wrote about this parent, who did not answer.
      ouderprive: 'doorSchool.reden doorSchool.uitspraak doorSchool.uitspraakOp',
    }),
  ),
  reactie: new Map(
    plat('', {
      vast: 'antwoorden[].sleutel',
      ouderwoorden: 'gezien antwoorden[].antwoord antwoorden[].opmerking opmerking',
    }),
  ),
  vaststelling: new Map(plat('', { dossier: 'toelichting' })),
  // Between the school and one signer, whoever wrote it.
  ondertekenbericht: new Map(plat('', { ouderwoorden: 'tekst' })),
  lesadvies: new Map(
    plat('', {
      dossier:
        'roepnaam behoeften[] maatregelen[].wat maatregelen[].hoe maatregelen[].wie maatregelen[].wanneer maatregelen[].geluktAls',
    }),
  ),
}

/** What a field is about; null: nobody said so. @param pad with `[]` for a place in a list */
export function soortVan(inhoud: Inhoudsoort, pad: string): Passagesoort | null {
  // A field that the school made itself, by its id: what the school writes about the pupil.
  if (/(^|\.)eigen\.[^.]+$/.test(pad)) return 'dossier'
  if (TAKKEN_VAST.some((tak) => pad === tak || pad.startsWith(`${tak}.`) || pad.startsWith(`${tak}[`)))
    return 'vast'
  return velden[inhoud].get(pad) ?? null
}
