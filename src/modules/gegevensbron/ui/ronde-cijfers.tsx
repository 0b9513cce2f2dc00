import { formatNumber } from '../../../ui/format.ts'
import type { Telling } from '../import.schema.ts'
import { schermText } from '../scherm.text.ts'
import './import.css'

const t = schermText.cijfers

/** The file in six numbers. */
export function Cijfers({ telling: { leerlingen: l } }: { telling: Telling }) {
  const cijfers = [
    [t.nieuw, l.nieuw],
    [t.gewijzigd, l.gewijzigd + l.terug],
    [t.uitgeschreven, l.uitgeschreven],
    [t.mogelijk, l.mogelijkUitgeschreven],
    [t.vragen, l.conflicten],
    [t.gelijk, l.ongewijzigd],
  ] as const
  return (
    <dl className="import-cijfers" aria-label={t.titel}>
      {cijfers.map(([naam, aantal]) => (
        <div key={naam} data-nul={aantal === 0 || undefined}>
          <dt>{naam}</dt>
          <dd className="tabular">{formatNumber(aantal)}</dd>
        </div>
      ))}
    </dl>
  )
}
