/** Requests about a pupil, the parents and what a plan picks from. */
import type { Cases, LeerlingNaam } from './cases.ts'
import { type Doel, EXTERN, KENMERK, OUDER, RELATIE, TOETS } from './prepare.ts'

const leerling = ({ leerlingId }: Doel) => ({ params: { leerlingId } })
const bijlage = ({ leerlingId, bijlageId }: Doel) => ({ params: { leerlingId, bijlageId } })
const relatie = ({ leerlingId, relatieId }: Doel) => ({ params: { leerlingId, relatieId } })
const item =
  (sleutel: 'externId' | 'kenmerkId' | 'toetsId') =>
  ({ leerlingId, [sleutel]: itemId }: Doel) => ({ params: { leerlingId, itemId } })

const VELDEN = {
  roepnaam: 'Nieuw',
  voorvoegsel: '',
  achternaam: 'Naam',
  geboortedatum: '2017-05-05',
  geslacht: 'onbekend',
  leerlingnummer: null,
  leerroute: null,
  thuistaal: null,
  tolkNodig: false,
}

const BEZWAAR = { op: '2026-11-01', toelichting: 'Wil zelf meebeslissen.' }

export const leerlingCases: Cases<LeerlingNaam> = {
  'leerling.betwistingen-lezen': leerling,
  'dossier.bijlagen-lezen': leerling,
  'dossier.bijlage-toevoegen': (d) => ({
    ...leerling(d),
    upload: 'Een tweede brief.',
    bestandsnaam: 'brief.txt',
  }),
  'dossier.bijlage-ophalen': bijlage,
  'dossier.bijlage-verwijderen': bijlage,
  'leerling.lijst': () => ({ body: {} }),
  'leerling.gesloten-lijst': () => ({}),
  'leerling.gesloten-lezen': leerling,
  'leerling.zoeken': () => ({ body: { zoek: 'o' } }),
  'leerling.lezen': leerling,
  'leerling.wijzigen': (d) => ({ ...leerling(d), body: VELDEN }),
  'leerling.toevoegen': ({ groepId }) => ({ body: { ...VELDEN, groepId, ingeschrevenOp: '2026-11-01' } }),
  'leerling.uitschrijven': (d) => ({ ...leerling(d), body: { uitgeschrevenOp: '2026-11-01' } }),
  'leerling.weer-inschrijven': leerling,
  'leerling.inschrijving-wijzigen': (d) => ({
    ...leerling(d),
    body: { ingeschrevenOp: '2026-09-01', groepId: d.groepId },
  }),
  'leerling.tijdlijn': leerling,
  'leerling.groep-lezen': ({ groepId }) => ({ params: { groepId } }),
  'leerling.betrokkenen-lezen': leerling,
  'leerling.ouders-zoeken': (d) => ({ ...leerling(d), body: { zoek: 'Groen' } }),
  'leerling.ouder-toevoegen': (d) => ({
    ...leerling(d),
    body: { ouderId: null, ouder: OUDER, relatie: RELATIE },
  }),
  'leerling.ouder-wijzigen': (d) => ({ ...relatie(d), body: { ouder: OUDER, relatie: RELATIE } }),
  'leerling.ouder-verwijderen': relatie,
  'leerling.bezwaar-vastleggen': (d) => ({ ...relatie(d), body: BEZWAAR }),
  'leerling.bezwaar-intrekken': (d) => ({ ...relatie(d), body: { reden: 'De ouders zijn het eens.' } }),
  'leerling.toegang-vastleggen': (d) => ({ ...relatie(d), body: { op: '2026-11-01' } }),
  'leerling.toegang-intrekken': relatie,
  'leerling.mijn-toegang': () => ({}),
  'leerling.mijn-toegang-geven': ({ relatieId }) => ({ params: { relatieId } }),
  'leerling.mijn-toegang-intrekken': ({ relatieId }) => ({ params: { relatieId } }),
  'leerling.gegevens-lezen': leerling,
  'leerling.extern-bewaren': (d) => ({ ...item('externId')(d), body: { ...EXTERN, naam: 'Ander' } }),
  'leerling.kenmerk-bewaren': (d) => ({ ...item('kenmerkId')(d), body: { ...KENMERK, code: 'lwoo' } }),
  'leerling.toets-bewaren': (d) => ({ ...item('toetsId')(d), body: { ...TOETS, vaardigheidsscore: 1 } }),
  'leerling.extern-verwijderen': item('externId'),
  'leerling.kenmerk-verwijderen': item('kenmerkId'),
  'leerling.toets-verwijderen': item('toetsId'),
}
