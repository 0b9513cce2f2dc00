/** Requests about the log. */
import type { AuditNaam, Cases } from './cases.ts'

export const auditCases: Cases<AuditNaam> = {
  'audit.inzage-leerling': ({ leerlingId }) => ({ params: { leerlingId } }),
  'audit.inzage-medewerker': ({ medewerkerId }) => ({ params: { medewerkerId } }),
  'audit.inzage-eigen': () => ({}),
  'audit.inzage-gezin': ({ leerlingId }) => ({ params: { leerlingId } }),
  'audit.leerling-zoeken': () => ({ query: { zoek: 'bestaat-niet' } }),
  'audit.uitschieters': () => ({}),
  'audit.controleren': ({ uitschieter }) => ({
    params: { sleutel: uitschieter },
    body: { notitie: 'Gezien.' },
  }),
  'audit.exporteren': () => ({}),
}
