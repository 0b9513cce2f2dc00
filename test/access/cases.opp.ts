/** Requests about plans. `@concept`: the plan that was never published and never shared. */
import { leegNietGehoord } from '../../src/modules/hoorrecht/hoorrecht.schema.ts'
import type { Cases, OppNaam } from './cases.ts'
import type { Doel } from './prepare.ts'

const leerling = ({ leerlingId }: Doel) => ({ params: { leerlingId } })
const opp = ({ oppId }: Doel) => ({ params: { oppId } })
const taak = ({ taakId }: Doel) => ({ params: { taakId } })
const groep = ({ groepId }: Doel) => ({ params: { groepId } })
const veld = ({ eigenVeldId }: Doel) => ({ params: { veldId: eigenVeldId } })
const EIGEN = { label: 'Anders', hulp: '', verplicht: false, keuzes: [] }
const versie = ({ oppId }: Doel) => ({ params: { oppId, nummer: '1' } })
const beeld = ({ oppId }: Doel) => ({ params: { oppId, onderdeel: 'beeld' } })
/** The same request about the concept. */
const concept =
  <A>(aanvraag: (doel: Doel) => A) =>
  (doel: Doel): A =>
    aanvraag({ ...doel, oppId: doel.conceptId })

const bewaar = (d: Doel) => ({ ...beeld(d), body: { revisie: 2, inhoud: { tekst: 'Overschreven.' } } })
const overleg = ({ oppId, overlegId }: Doel) => ({ params: { oppId, overlegId } })
const GESPREK = {
  datum: '2026-11-10',
  vorm: null,
  ouderIds: [],
  leerlingErbij: false,
  anderen: 'Een ouder',
  samenvatting: 'Besproken.',
  afspraken: [],
}
const publiceer = (d: Doel) => ({ ...opp(d), body: { lengteReden: 'Nodig.' } })
const verwijder = (d: Doel) => ({ ...opp(d), body: { naam: 'Niet De Naam' } })

export const oppCases: Cases<OppNaam> = {
  'opp.lijst': () => ({}),
  'opp.maken': (d) => ({ ...leerling(d), body: {} }),
  'opp.lezen': opp,
  'opp.lezen @concept': concept(opp),
  'opp.onderdeel-bewaren': bewaar,
  'opp.onderdeel-bewaren @concept': concept(bewaar),
  'opp.revisies-lezen': beeld,
  'opp.revisies-lezen @concept': concept(beeld),
  'opp.revisie-lezen': ({ oppId }) => ({ params: { oppId, onderdeel: 'beeld', revisie: '1' } }),
  'opp.onderdeel-herstellen': (d) => ({ ...beeld(d), body: { revisie: 2, naarRevisie: 1 } }),
  'opp.vorige-lezen': opp,
  'opp.mijn-plannen': () => ({}),
  'opp.lesadviezen-lezen': leerling,
  'opp.eigenvelden-lezen': () => ({}),
  'opp.eigenveld-toevoegen': () => ({ body: { ...EIGEN, onderdeel: 'beeld', soort: 'tekst' } }),
  'opp.eigenveld-wijzigen': (d) => ({ ...veld(d), body: { ...EIGEN, verborgen: true } }),
  'opp.eigenvelden-ordenen': () => ({ body: { onderdeel: 'beeld', ids: [] } }),
  'opp.eigenveld-verwijderen': veld,
  'opp.publiceren': publiceer,
  'opp.publiceren @concept': concept(publiceer),
  'opp.delen': opp,
  'opp.delen @concept': concept(opp),
  'opp.delen-stoppen': opp,
  'opp.versie-lezen': versie,
  'opp.gespreksstuk-lezen': opp,
  'opp.gespreksstuk-lezen @concept': concept(opp),
  'opp.verschil-lezen': versie,
  'opp.wijzigingen-lezen': opp,
  'opp.beeindigen': (d) => ({
    ...opp(d),
    body: { reden: 'uitgestroomd', einddatum: '2026-11-17', toelichting: '' },
  }),
  'opp.verwijdering-vragen': (d) => ({ ...opp(d), body: { reden: 'Ten onrechte ingevoerd.' } }),
  'opp.verwijdering-intrekken': opp,
  'opp.verwijderen': verwijder,
  'opp.verwijderen @concept': concept(verwijder),
  'opp.exporteren': opp,
  'opp.exporteren @concept': concept(opp),
  'opp.versie-exporteren': versie,
  'opp.versie-kaart': versie,
  'hoorrecht.kaart': opp,
  'hoorrecht.kaart @concept': concept(opp),
  'opp.lengte-meten': opp,
  'opp.lengte-meten @concept': concept(opp),
  'opp.groep-exporteren': groep,
  'opp.export-volgen': taak,
  'opp.export-annuleren': taak,
  'opp.export-ophalen': taak,
  'hoorrecht.bewaren': (d) => ({ ...opp(d), body: { revisie: 0, inhoud: leegNietGehoord() } }),
  'hoorrecht.bewaren @concept': (d) => ({
    params: { oppId: d.conceptId },
    body: { revisie: 0, inhoud: leegNietGehoord() },
  }),
  'hoorrecht.beginnen': (d) => ({ ...opp(d), body: { moment: 'bijstellen' } }),
  'hoorrecht.beginnen @concept': concept((d: Doel) => ({ ...opp(d), body: { moment: 'bijstellen' } })),
  'hoorrecht.lijst': opp,
  'hoorrecht.lijst @concept': concept(opp),
  'hoorrecht.terugkoppelen': (d) => ({
    ...opp(d),
    body: { revisie: 1, terugkoppeling: { datum: null, hoe: 'Verteld.' } },
  }),
  'overleg.lijst': opp,
  'overleg.lijst @concept': concept(opp),
  'overleg.toevoegen': (d) => ({ ...opp(d), body: GESPREK }),
  'overleg.toevoegen @concept': concept((d: Doel) => ({ ...opp(d), body: GESPREK })),
  'overleg.wijzigen': (d) => ({ ...overleg(d), body: { ...GESPREK, revisie: 1 } }),
  'overleg.verwijderen': overleg,
}
