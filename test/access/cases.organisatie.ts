/** Requests about the school, its years and groups, imports, and what waits for somebody. */
import { bewaartermijnen } from '../../src/modules/organisatie/bewaartermijnen.ts'
import { STANDAARD_NORMEN } from '../../src/modules/organisatie/normen.ts'
import { newId } from '../../src/platform/ids.ts'
import type { Cases, OrganisatieNaam } from './cases.ts'
import type { Doel } from './prepare.ts'

const jaar = ({ schooljaarId }: Doel) => ({ params: { schooljaarId } })
const groep = ({ groepId }: Doel) => ({ params: { groepId } })
const ronde = ({ rondeId }: Doel) => ({ params: { rondeId } })
const GROEP = { naam: 'Nieuw 1', soort: 'groep', jaargroep: null }
const vakantie = ({ vakantieId }: Doel) => ({ params: { vakantieId } })
const VAKANTIE = { naam: 'Anders', beginOp: '2026-12-21', eindOp: '2027-01-03' }
const suggestie = newId()
const bericht = newId()
const CSV = 'Leerlingnummer;Roepnaam;Achternaam;Gezag\r\n1001;Bo;Bos;ja\r\n'
const OUDERKOLOMMEN = 'leerlingnummer:0,ouder1.roepnaam:1,ouder1.achternaam:2,ouder1.gezag:3'
const INDELING = { naam: 'Klassenlijst', soort: 'leerlingen', kop: true, kolommen: { achternaam: 'Naam' } }
const koppel = { leerlingId: newId(), soort: 'koppel' }

export const organisatieCases: Cases<OrganisatieNaam> = {
  'organisatie.school-lezen': () => ({}),
  'organisatie.school-wijzigen': () => ({
    body: {
      naam: 'Anders',
      schooltype: 'BO',
      cluster: null,
      straat: null,
      huisnummer: null,
      postcode: null,
      plaats: null,
      telefoon: null,
      email: null,
      website: null,
    },
  }),
  'organisatie.back-up-lezen': () => ({}),
  'organisatie.huisstijl-lezen': () => ({}),
  'organisatie.logo-ophalen': () => ({}),
  // No picture: refused after the right was asked.
  'organisatie.logo-plaatsen': () => ({ upload: 'geen plaatje' }),
  'organisatie.logo-verwijderen': () => ({}),
  'organisatie.schooljaren-lezen': () => ({}),
  'organisatie.schooljaar-toevoegen': () => ({
    body: { naam: '2027-2028', beginOp: '2027-08-01', eindOp: '2028-07-31' },
  }),
  'organisatie.schooljaar-wijzigen': (d) => ({
    ...jaar(d),
    body: { naam: '2026-2027', beginOp: '2026-08-02', eindOp: '2027-07-31' },
  }),
  'organisatie.vakanties-lezen': () => ({}),
  'organisatie.vakantie-toevoegen': (d) => ({ ...jaar(d), body: VAKANTIE }),
  'organisatie.vakantie-wijzigen': (d) => ({ ...vakantie(d), body: VAKANTIE }),
  'organisatie.vakantie-verwijderen': vakantie,
  'organisatie.vakanties-kopieren': jaar,
  'organisatie.normen-lezen': () => ({}),
  'organisatie.normen-wijzigen': () => ({ body: STANDAARD_NORMEN }),
  'organisatie.bewaartermijnen-wijzigen': () => ({ body: bewaartermijnen({}) }),
  'organisatie.codelijsten': () => ({}),
  // A list without its codes: refused after the policy, so that nothing changes.
  'organisatie.codelijst-bewaren': () => ({ params: { lijst: 'domein' }, body: { items: [] } }),
  'organisatie.codelijst-herstellen': () => ({ params: { lijst: 'domein' } }),
  'organisatie.medewerkernamen': () => ({}),
  'organisatie.groepen-lezen': jaar,
  'organisatie.groep-toevoegen': (d) => ({ ...jaar(d), body: GROEP }),
  'organisatie.groep-wijzigen': (d) => ({ ...groep(d), body: { ...GROEP, vervallenOp: null } }),
  'organisatie.groepmedewerker-koppelen': (d) => ({
    ...groep(d),
    body: { medewerkerId: d.medewerkerId, rol: 'mentor', vak: null, vanaf: '2026-11-01', tot: null },
  }),
  'organisatie.groepmedewerker-wijzigen': ({ groepId, groepKoppelingId }) => ({
    params: { groepId, koppelingId: groepKoppelingId },
    body: { vak: null, tot: null },
  }),
  'organisatie.groepmedewerker-beeindigen': ({ groepId, groepKoppelingId }) => ({
    params: { groepId, koppelingId: groepKoppelingId },
  }),
  'werklijst.vandaag': () => ({}),
  'berichten.lijst': () => ({}),
  'berichten.opnieuw-verzenden': () => ({ params: { berichtId: bericht } }),
  'berichten.mailteksten-lezen': () => ({}),
  'berichten.mailtekst-wijzigen': () => ({
    params: { soort: 'uitnodiging' },
    body: { onderwerp: 'Welkom', tekst: 'Open {link}' },
  }),
  'berichten.mailtekst-terugzetten': () => ({ params: { soort: 'uitnodiging' } }),
  'berichten.mailinstelling-wijzigen': () => ({ body: { leerling: 'niet' } }),
  'berichten.eigen-lijst': () => ({}),
  'berichten.ongelezen': () => ({}),
  'berichten.gelezen': () => ({ params: { berichtId: bericht } }),
  'berichten.alles-gelezen': () => ({ body: { totEnMet: '2026-11-17T09:00:00.000Z' } }),
  'berichten.post-lezen': ({ leerlingId }) => ({ params: { leerlingId } }),
  'berichten.postvak': () => ({}),
  'import.inlezen': ({ bestand }) => ({ upload: bestand }),
  'import.lijst': () => ({}),
  'import.suggesties-lezen': () => ({}),
  'import.suggesties-besluiten': () => ({ body: { bevestig: [suggestie], wijsAf: [] } }),
  'import.csv-bekijken': () => ({ upload: CSV, query: { soort: 'leerlingen' } }),
  'import.csv-inlezen': () => ({ upload: CSV, query: { soort: 'ouders', kolommen: OUDERKOLOMMEN } }),
  'import.indelingen-lezen': () => ({}),
  'import.indeling-bewaren': () => ({ body: INDELING }),
  'import.indeling-hernoemen': ({ indelingId }) => ({ params: { indelingId }, body: { naam: 'Anders' } }),
  'import.indeling-verwijderen': ({ indelingId }) => ({ params: { indelingId } }),
  'import.lezen': ronde,
  'import.wijzigingen-lezen': (d) => ({ ...ronde(d), query: { soort: 'nieuw' } }),
  // Two decisions for one pupil: refused after the policy, so that no job starts.
  'import.bevestigen': (d) => ({
    ...ronde(d),
    body: {
      beslissingen: [
        { nr: 1, ...koppel },
        { nr: 2, ...koppel },
      ],
    },
  }),
  'import.annuleren': ronde,
  'import.terugdraaien': ronde,
}
