/** Requests about signing in, staff, roles and invitations. */
import { PASSWORD } from '../harness/world.ts'
import type { Cases, ToegangNaam } from './cases.ts'
import type { Doel } from './prepare.ts'

const medewerker = ({ medewerkerId }: Doel) => ({ params: { medewerkerId } })
const leerling = ({ leerlingId }: Doel) => ({ params: { leerlingId } })
const dagen = { vanaf: '2026-11-01', tot: null }
const MEDEWERKER = {
  roepnaam: 'Nieuw',
  voorvoegsel: '',
  achternaam: 'Collega',
  email: null,
  telefoon: null,
  functie: null,
}
const VOORZIENING = {
  aan: false,
  issuer: 'https://idp.example',
  clientId: 'koers',
  clientGeheim: null,
  rolClaim: null,
  waardenMedewerker: [],
  waardenLeerling: [],
  acr: [],
  amr: [],
}
const NOOIT = '01900000-0000-7000-8000-000000000009'
const SLEUTEL = { id: 'AAAA', rawId: 'AAAA', type: 'public-key', clientExtensionResults: {} }
const HANDTEKENING = {
  ...SLEUTEL,
  response: { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA' },
}
const REGISTRATIE = { ...SLEUTEL, response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA' } }
const nodigUit = (soort: 'ouder' | 'leerling' | 'medewerker', betrekkingId: string) => ({
  body: { soort, betrekkingId, wijze: 'link' },
})

export const toegangCases: Cases<ToegangNaam> = {
  'toegang.aanmelden': () => ({ body: { login: 'niemand@proef.test', wachtwoord: 'niet-het-wachtwoord' } }),
  'toegang.afmelden': () => ({}),
  'toegang.betrekking-kiezen': ({ organisatieId, beheerderId }) => ({
    body: { organisatieId, soort: 'medewerker', betrekkingId: beheerderId },
  }),
  'toegang.sessie-lezen': () => ({}),
  'toegang.sessie-bekijken': () => ({}),
  'toegang.tweede-stap': () => ({ body: { bewijs: { soort: 'totp', code: '000000' } } }),
  'toegang.uitdaging': () => ({}),
  'toegang.passkey-uitdaging': () => ({}),
  'toegang.passkey-aanmelden': () => ({ body: { antwoord: HANDTEKENING } }),
  'toegang.bevestigen': () => ({ body: { wachtwoord: PASSWORD, bewijs: null } }),
  'toegang.account-lezen': () => ({}),
  'toegang.authenticator-beginnen': () => ({}),
  'toegang.authenticator-instellen': () => ({ body: { code: '000000' } }),
  'toegang.authenticator-verwijderen': () => ({}),
  'toegang.herstelcodes-vernieuwen': () => ({}),
  'toegang.passkey-beginnen': () => ({}),
  'toegang.passkey-toevoegen': () => ({ body: { naam: 'Laptop', antwoord: REGISTRATIE } }),
  'toegang.passkey-hernoemen': () => ({ params: { passkeyId: NOOIT }, body: { naam: 'Laptop' } }),
  'toegang.passkey-verwijderen': () => ({ params: { passkeyId: NOOIT } }),
  'toegang.wachtwoord-wijzigen': () => ({ body: { wachtwoord: 'vier losse woorden samen' } }),
  'toegang.herstel-vragen': () => ({ body: { login: 'niemand@proef.test' } }),
  'toegang.herstel-bekijken': () => ({ body: { token: 'B'.repeat(43) } }),
  'toegang.herstel-gebruiken': () => ({
    body: { token: 'B'.repeat(43), wachtwoord: 'vier losse woorden samen' },
  }),
  'toegang.sessie-eindigen': () => ({ params: { sessieId: NOOIT } }),
  'toegang.overal-afmelden': () => ({}),
  'toegang.meldingen-gezien': () => ({}),
  'toegang.code-geven': () => ({ body: { code: 'AAAAA-AAAAA' } }),
  'toegang.factor-herstellen': medewerker,
  'toegang.uitnodigen': (d) => nodigUit('ouder', d.ouderId),
  'toegang.uitnodigen @leerling': (d) => nodigUit('leerling', d.leerlingId),
  'toegang.uitnodigen @medewerker': (d) => nodigUit('medewerker', d.medewerkerId),
  'toegang.uitnodiging-intrekken': ({ uitnodigingId }) => ({ params: { uitnodigingId } }),
  'toegang.uitnodiging-bekijken': ({ token }) => ({ body: { token } }),
  'toegang.uitnodiging-aannemen': () => ({
    body: { token: 'B'.repeat(43), wachtwoord: 'een-lang-wachtwoord', gebruikersnaam: null },
  }),
  'toegang.uitnodiging-koppelen': () => ({ body: { token: 'B'.repeat(43) } }),
  'toegang.leerling-accounts': leerling,
  'toegang.oidc-scholen': () => ({}),
  'toegang.oidc-beginnen': () => ({ body: { school: '99zz00', uitnodiging: null } }),
  'toegang.oidc-afronden': () => ({ body: { antwoord: 'state=x&code=y' } }),
  'toegang.bevestigen-via-school': () => ({}),
  'toegang.oidc-lezen': () => ({}),
  'toegang.oidc-wijzigen': () => ({ body: VOORZIENING }),
  'toegang.oidc-controleren': () => ({ body: { issuer: 'https://127.0.0.1' } }),
  'toegang.identiteiten-lezen': () => ({}),
  'toegang.identiteit-koppelen': () => ({}),
  'toegang.identiteit-ontkoppelen': () => ({ body: { issuer: 'https://idp.example' } }),
  'toegang.inrichten': () => ({
    body: {
      samenwerkingsverband: null,
      bestuur: { naam: 'Bestuur', nummer: '99999' },
      school: {
        naam: 'Derde',
        brin: '99PC',
        vestiging: '00',
        schooltype: 'BO',
        cluster: null,
        plaats: 'Stad',
      },
      schooljaar: { naam: '2026-2027', beginOp: '2026-08-01', eindOp: '2027-07-31' },
      beheerder: { roepnaam: 'A', voorvoegsel: '', achternaam: 'B' },
    },
  }),
  'toegang.medewerkers-lezen': () => ({}),
  'toegang.medewerker-lezen': medewerker,
  'toegang.medewerker-toevoegen': () => ({ body: MEDEWERKER }),
  'toegang.medewerker-wijzigen': (d) => ({ ...medewerker(d), body: MEDEWERKER }),
  'toegang.medewerker-uit-dienst': (d) => ({ ...medewerker(d), body: { uitDienstOp: '2026-11-17' } }),
  'toegang.medewerker-in-dienst': medewerker,
  'toegang.rechten-lezen': () => ({}),
  'toegang.recht-zetten': () => ({
    params: { recht: 'opp.exporteren' },
    body: { rollen: ['directeur', 'zorgcoordinator'] },
  }),
  'toegang.rechten-herstellen': () => ({}),
  'toegang.waarneming-geven': (d) => ({
    ...medewerker(d),
    body: { voorMedewerkerId: d.mentorId, rol: 'mentor', vanaf: '2026-11-17', tot: '2026-12-01' },
  }),
  'toegang.waarneming-verlengen': ({ waarnemingId }) => ({
    params: { waarnemingId },
    body: { tot: '2026-12-20' },
  }),
  'toegang.waarneming-beeindigen': ({ waarnemingId }) => ({ params: { waarnemingId } }),
  'toegang.noodtoegang-zoeken': () => ({
    body: { leerlingnummer: 'bestaat-niet', roepnaam: null, achternaam: null, geboortedatum: null },
  }),
  'toegang.noodtoegang-openen': ({ leerlingId }) => ({
    body: { leerlingId, reden: 'De leerling is gevallen en de mentor is er niet.' },
  }),
  'toegang.noodtoegang-beeindigen': ({ noodtoegangId }) => ({ params: { noodtoegangId } }),
  'toegang.noodtoegang-nakijken': ({ noodtoegangId }) => ({
    params: { noodtoegangId },
    body: { notitie: 'Besproken.' },
  }),
  'toegang.noodtoegangen-lezen': () => ({}),
  'toegang.noodtoegang-lopend': () => ({}),
  'toegang.dossier-toegang': leerling,
  'toegang.herziening-lezen': () => ({}),
  'toegang.herziening-besluiten': ({ toekenningId }) => ({
    params: { bron: 'rol', bronId: toekenningId },
    body: { besluit: 'klopt' },
  }),
  'toegang.matrix-soll': () => ({}),
  'toegang.matrix-ist': () => ({}),
  'toegang.rol-geven': (d) => ({ ...medewerker(d), body: { rol: 'directeur', ...dagen } }),
  'toegang.rol-wijzigen': ({ medewerkerId, toekenningId }) => ({
    params: { medewerkerId, toekenningId },
    body: { tot: '2026-12-01' },
  }),
  'toegang.rol-beeindigen': ({ medewerkerId, toekenningId }) => ({ params: { medewerkerId, toekenningId } }),
  'toegang.leerling-koppelen': (d) => ({
    ...leerling(d),
    body: { medewerkerId: d.medewerkerId, rol: 'mentor', ...dagen },
  }),
  'toegang.leerling-ontkoppelen': ({ leerlingId, leerlingKoppelingId }) => ({
    params: { leerlingId, koppelingId: leerlingKoppelingId },
  }),
}
