import { CircleAlert } from 'lucide-react'
import { formatDate } from '../../../ui/format.ts'
import { Alert } from '../../../ui/status.tsx'
import { Card } from '../../../ui/surfaces.tsx'
import type { Bekeken } from '../csv.schema.ts'
import { csvScherm } from '../csv.scherm.text.ts'
import { csvDoelNaam } from '../csv.text.ts'
import { importText } from '../import.text.ts'
import './import.css'

const t = csvScherm.proef

/** A date as it was understood, in words: what is day and what is month can then be seen. */
const toon = (waarde: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(waarde) ? formatDate(waarde) : waarde)

/** The first rows as they would be read, each fault at its cell. */
export function CsvProef({ gezien, bezig }: { gezien: Bekeken; bezig: boolean }) {
  const doelen = gezien.proef[0]?.cellen.map((c) => c.doel) ?? []
  if (doelen.length === 0) return null
  return (
    <Card title={t.titel}>
      <div className="stack">
        {gezien.fouten.length > 0 && (
          <Alert kind="let_op" title={t.foutenTitel}>
            <ul>
              {gezien.fouten.map((f) => (
                <li key={f.code}>
                  {t.fouten(f.aantal)}: {importText.edexml[f.code]?.wat ?? f.code}
                </li>
              ))}
            </ul>
          </Alert>
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard */}
        <section className="csv-proef" aria-label={t.tabel} tabIndex={0}>
          <table aria-busy={bezig || undefined}>
            <thead>
              <tr>
                <th scope="col">{t.regel}</th>
                {doelen.map((doel) => (
                  <th key={doel} scope="col">
                    {csvDoelNaam(doel)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {gezien.proef.map((rij) => (
                <tr key={rij.regel}>
                  <th scope="row">{rij.regel}</th>
                  {rij.cellen.map((cel) => (
                    <td key={cel.doel} data-fout={cel.fout ?? undefined}>
                      {cel.waarde === '' ? <span className="soft">{t.leeg}</span> : toon(cel.waarde)}
                      {cel.fout !== null && (
                        <span className="csv-celfout">
                          <CircleAlert aria-hidden="true" size={14} />
                          {importText.edexml[cel.fout]?.wat ?? cel.fout}
                        </span>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </Card>
  )
}
