/** Requests about rounds, signers and evidence. The signer is the parent of the pupil, asked about version 1. */
import { GAST_CODE } from './actors.ts'
import type { Cases, OndertekeningNaam } from './cases.ts'
import type { Doel } from './prepare.ts'

const opp = ({ oppId }: Doel) => ({ params: { oppId } })
const ronde = ({ ondertekenverzoekId }: Doel) => ({ params: { verzoekId: ondertekenverzoekId } })
const tekenaar = ({ tekenaarId }: Doel) => ({ params: { tekenaarId } })
const besluit = { versieHash: 'a'.repeat(64), gezien: true, antwoorden: [], opmerking: '' }
/** The other signer of that round. */
const leerling = ({ leerlingTekenaarId }: Doel) => ({ params: { tekenaarId: leerlingTekenaarId } })

export const ondertekeningCases: Cases<OndertekeningNaam> = {
  'ondertekening.sleutels': () => ({}),
  'ondertekening.controleren': () => ({ upload: 'geen document van Koers' }),
  'ondertekening.vaststellingen-lezen': opp,
  'ondertekening.vaststellen': (d) => ({
    ...opp(d),
    body: { versie: 1, beginOp: '2026-11-17', toelichting: '' },
  }),
  'ondertekening.wijziging-besluiten': (d) => ({
    ...opp(d),
    body: { versie: 1, soort: 'correctie', toelichting: 'Een verschrijving.' },
  }),
  'ondertekening.rod-lezen': () => ({}),
  'ondertekening.rod-exporteren': () => ({}),
  'ondertekening.verzegelde-pdf-ophalen': (d) => ({ params: { oppId: d.oppId, versie: '1' } }),
  'ondertekening.eigen-verzegelde-pdf': tekenaar,
  'ondertekening.rod-melden': (d) => ({ params: { taakId: d.rodTaakId }, body: { gemeld: true } }),
  'ondertekening.overzicht-lezen': opp,
  'ondertekening.vragen': (d) => ({
    ...opp(d),
    body: {
      versie: 1,
      tekenaars: [{ soort: 'ouder', id: d.ouderId, verklaring: 'instemming' }],
      termijnOp: '2026-12-01',
      bericht: '',
      herinnerNa: [3],
    },
  }),
  'ondertekening.intrekken': (d) => ({ ...ronde(d), body: { reden: 'Er staat een fout in.' } }),
  'ondertekening.bericht-sturen': (d) => ({ ...ronde(d), body: { aan: null, tekst: 'Belt u even?' } }),
  'ondertekening.herinneren': tekenaar,
  'ondertekening.wacht-op': () => ({}),
  'ondertekening.mijn-vragen': () => ({}),
  'ondertekening.stap-lezen': tekenaar,
  'ondertekening.bekijken': (d) => ({ ...tekenaar(d), body: { totEinde: true, seconden: 10 } }),
  'ondertekening.vraag-stellen': (d) => ({ ...tekenaar(d), body: { reden: 'Wat is een rustplek?' } }),
  'ondertekening.beslissen': (d) => ({ ...tekenaar(d), body: besluit }),
  'ondertekening.stap-lezen @leerling': leerling,
  'ondertekening.bekijken @leerling': (d) => ({ ...leerling(d), body: { totEinde: true, seconden: 10 } }),
  'ondertekening.beslissen @leerling': (d) => ({ ...leerling(d), body: besluit }),
  'ondertekening.pdf-ophalen @leerling': leerling,
  'ondertekening.bewijs-ophalen': tekenaar,
  'ondertekening.pdf-ophalen': tekenaar,
  'ondertekening.gast-openen': (d) => ({
    ...tekenaar(d),
    body: { wijze: 'brief', mailadres: 'gast@voorbeeld.test', telefoon: null },
  }),
  'ondertekening.gast-sluiten': tekenaar,
  'ondertekening.gast-bekijken': (d) => ({ body: { token: d.gastToken } }),
  'ondertekening.gast-code-vragen': (d) => ({ body: { token: d.gastToken } }),
  'ondertekening.gast-aanmelden': (d) => ({ body: { token: d.gastToken, code: GAST_CODE } }),
  'ondertekening.instelling-lezen': () => ({}),
  'ondertekening.instelling-wijzigen': () => ({
    body: { smsAdres: null, smsSleutel: null, afzender: '', gastPerMail: false },
  }),
  'ondertekening.sms-proberen': () => ({ body: { telefoon: '06 12345678' } }),
  'ondertekening.reactie-noteren': (d) => ({
    ...tekenaar(d),
    body: {
      wijze: 'mondeling',
      gegevenOp: '2026-11-17',
      scanId: null,
      getuigeId: d.mentorId,
      gezien: true,
      antwoorden: [],
      opmerking: '',
    },
  }),
  'ondertekening.reactie-bevestigen': tekenaar,
  'ondertekening.reactie-weghalen': tekenaar,
  'ondertekening.goede-trouw': (d) => ({ ...tekenaar(d), body: { reden: 'De ouder is op reis.' } }),
  'ondertekening.vervangend': (d) => ({
    ...tekenaar(d),
    body: { kenmerk: 'C/99/1', gegevenOp: '2026-11-01', scanId: null },
  }),
}
