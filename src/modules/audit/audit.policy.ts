/** Who may read which part of the log. The database asks the same of every row. */
import { type Actor, hasRight } from '../../platform/actor.ts'
import type { Decision } from '../../platform/declare.ts'

export const auditHandelingen = [
  'leerling.inzien',
  'medewerker.inzien',
  'gezin.inzien',
  'uitschieters.lezen',
  'uitschieters.nakijken',
  'exporteren',
] as const
export type AuditHandeling = (typeof auditHandelingen)[number]

type Wie = Pick<Actor, 'rechten' | 'soort' | 'accountId'>
const GEEN_RECHT: Decision = { code: 'audit.geen-recht' }
const met = (recht: string) => (wie: Wie) => hasRight(wie, recht) || GEEN_RECHT

const zinnen: Record<AuditHandeling, (wie: Wie, over: string | null) => Decision> = {
  'leerling.inzien': met('dossier.inzage_lezen'),
  'medewerker.inzien': met('audit.lezen'),
  'gezin.inzien': ({ soort }) => soort === 'ouder' || soort === 'leerling' || GEEN_RECHT,
  'uitschieters.lezen': met('audit.controleren'),
  'uitschieters.nakijken': (wie, accountId) => {
    if (!hasRight(wie, 'audit.controleren')) return GEEN_RECHT
    return wie.accountId !== accountId || { code: 'audit.uitschieter-zelf' }
  },
  exporteren: met('audit.lezen'),
}

/** May this person do this? True, or the code that says why not. @param over the account that a finding is about */
export const mag = (handeling: AuditHandeling, wie: Wie, over: string | null = null): Decision =>
  zinnen[handeling](wie, over)
