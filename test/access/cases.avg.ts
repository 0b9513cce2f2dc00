/** Requests about keeping, destroying and the rights of people on their data. */
import type { AvgNaam, Cases } from './cases.ts'
import type { Doel } from './prepare.ts'

const lijst = ({ lijstId }: Doel) => ({ params: { lijstId } })
const regel = ({ lijstId, regelId }: Doel) => ({ params: { lijstId, regelId } })

const verzoek = ({ verzoekId }: Doel) => ({ params: { verzoekId } })
const beperking = ({ beperkingId }: Doel) => ({ params: { beperkingId } })
const vraag = {
  soort: 'correctie',
  tekst: 'Er staat een verkeerde toets.',
  doel: { soort: 'dossier', id: null, onderdeel: null },
}
const pakket = ({ pakketId }: Doel) => ({ params: { pakketId } })

export const avgCases: Cases<AvgNaam> = {
  'avg.bewaren-lezen': () => ({}),
  'avg.lijst-lezen': lijst,
  'avg.voorstel-maken': () => ({}),
  'avg.dossier-uitsluiten': (d) => ({ ...regel(d), body: { reden: 'Er loopt een klacht.' } }),
  'avg.dossier-weer-opnemen': regel,
  // Another number than there are: refused after the policy, so that nothing is destroyed.
  'avg.lijst-tekenen': (d) => ({ ...lijst(d), body: { aantal: 99_999, bevestiging: 'vernietigen' } }),
  'avg.bewaarplicht-opleggen': ({ leerlingId }) => ({
    params: { leerlingId },
    body: { reden: 'Er loopt een klacht.', tot: null },
  }),
  'avg.bewaarplicht-opheffen': ({ leerlingId, bewaarplichtId }) => ({
    params: { leerlingId, bewaarplichtId },
  }),
  'avg.verzoeken-lezen': () => ({}),
  'avg.verzoek-lezen': verzoek,
  'avg.leerling-verzoeken-lezen': ({ leerlingId }) => ({ params: { leerlingId } }),
  'avg.verzoek-indienen': ({ leerlingId }) => ({ params: { leerlingId }, body: vraag }),
  'avg.verzoek-vastleggen': ({ leerlingId }) => ({
    params: { leerlingId },
    body: {
      ...vraag,
      herkomst: 'brief',
      verzoeker: { soort: 'gemachtigde', ouderId: null, naam: 'Mr. Pen' },
      ontvangenOp: '2026-11-10',
    },
  }),
  // Of nobody who may handle requests: refused after the policy.
  'avg.verzoek-behandelen': (d) => ({ ...verzoek(d), body: { medewerkerId: d.medewerkerId } }),
  'avg.verzoek-identiteit': (d) => ({ ...verzoek(d), body: { wijze: 'bekend' } }),
  'avg.verzoek-verlengen': (d) => ({ ...verzoek(d), body: { reden: 'Het is veel werk.' } }),
  'avg.verzoek-besluiten': (d) => ({
    ...verzoek(d),
    body: { uitkomst: 'afgewezen', motivering: 'De toets klopt.' },
  }),
  'avg.verzoek-intrekken': verzoek,
  'avg.pakketten-lezen': () => ({}),
  'avg.pakket-aanvragers': ({ leerlingId }) => ({ params: { leerlingId } }),
  'avg.pakket-maken': ({ leerlingId, ouderId }) => ({
    params: { leerlingId },
    body: { soort: 'ouder', ouderId, naam: null, grondslag: null, verzoekId: null },
  }),
  'avg.pakket-lezen': pakket,
  'avg.pakket-beslissen': (d) => ({
    ...pakket(d),
    body: { sleutel: `leerling/${d.leerlingId}/roepnaam`, besluit: 'weglaten', reden: '' },
  }),
  // Another hash than it has: refused after the policy, so that no file is made.
  'avg.pakket-tekenen': (d) => ({ ...pakket(d), body: { hash: '0'.repeat(64), verklaard: true } }),
  'avg.pakket-ophalen': pakket,
  'avg.pakket-overhandigen': (d) => ({ ...pakket(d), body: { wijze: 'persoonlijk' } }),
  'avg.pakket-intrekken': pakket,
  // Of nothing: refused after the policy, so that what others ask about is still there.
  'avg.beperking-opleggen': (d) => ({
    ...verzoek(d),
    body: { doel: { soort: 'toets', id: d.verzoekId }, grond: 'juistheid', reden: 'Het wordt uitgezocht.' },
  }),
  'avg.beperking-aankondigen': (d) => ({
    ...beperking(d),
    body: { vanaf: '2026-11-24', reden: 'Het klopt.' },
  }),
  'avg.beperking-opheffen': beperking,
  // Before a decision nothing is disputed, and after a refusal nothing is carried out.
  'avg.passage-betwisten': (d) => ({
    ...verzoek(d),
    body: { doel: { soort: 'gegevens', id: null, onderdeel: null }, verklaring: 'Dit klopt niet.' },
  }),
  'avg.betwisting-opheffen': ({ betwistingId }) => ({
    params: { betwistingId },
    body: { reden: 'Opgelost.' },
  }),
  'avg.verzoek-uitvoeren': (d) => ({
    ...verzoek(d),
    body: { doel: { soort: 'dossier', id: null, onderdeel: null } },
  }),
  'avg.beperkingen-lezen': ({ leerlingId }) => ({ params: { leerlingId } }),
}
