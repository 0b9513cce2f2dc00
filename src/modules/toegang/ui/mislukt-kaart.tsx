import { formatDateTime } from '../../../ui/format.ts'
import { Card } from '../../../ui/surfaces.tsx'
import { accountText } from '../account.text.ts'
import type { AccountScherm } from '../factor.schema.ts'

const t = accountText.mislukt

/** Who tried to come in on this account, and did not. */
export function MisluktKaart({ pogingen }: { pogingen: AccountScherm['mislukt'] }) {
  return (
    <Card title={t.titel}>
      <div className="stack">
        <p>{pogingen.length === 0 ? t.geen : t.intro}</p>
        {pogingen.length > 0 && (
          <>
            <ul className="plain-list">
              {pogingen.map(({ op, foutcode, ip }) => (
                <li key={`${op} ${foutcode} ${ip}`} className="stack-tight">
                  <span>{t.wat[foutcode] ?? t.anders}</span>
                  <small>
                    {[formatDateTime(op), ip === null ? '' : t.vanaf(ip)].filter(Boolean).join(' · ')}
                  </small>
                </li>
              ))}
            </ul>
            <p>{t.raad}</p>
          </>
        )}
      </div>
    </Card>
  )
}
