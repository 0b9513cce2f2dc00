/** Requests about keeping, destroying and the rights of people on their data. */
import type { AvgNaam, Cases } from './cases.ts'
import type { Doel } from './prepare.ts'

const lijst = ({ lijstId }: Doel) => ({ params: { lijstId } })
const regel = ({ lijstId, regelId }: Doel) => ({ params: { lijstId, regelId } })

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
}
