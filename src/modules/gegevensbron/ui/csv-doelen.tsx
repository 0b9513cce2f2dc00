import { Select } from '../../../ui/select.tsx'
import { Alert } from '../../../ui/status.tsx'
import type { Bekeken } from '../csv.schema.ts'
import { csvScherm } from '../csv.scherm.text.ts'
import { csvDeelNaam, csvDoelNaam } from '../csv.text.ts'
import './import.css'

const t = csvScherm.indeling

type Props = { gezien: Bekeken; onKies: (doel: string, plek: number | null) => void }

/** Per target the column, with what stands in it beside it. */
export function CsvDoelen({ gezien, onKies }: Props) {
  const delen = [...new Set(gezien.doelen.map((d) => d.deel))]
  const dicht = gezien.kolommen.filter((k) => k.bsn).map((k) => k.naam)
  const gebruikt = new Set(Object.values(gezien.indeling))
  const over = gezien.kolommen.flatMap((k, i) =>
    k.bsn || gebruikt.has(i) || k.voorbeelden.length === 0 ? [] : k.naam,
  )
  return (
    <>
      {dicht.length > 0 && (
        <Alert kind="info" title={t.bsnTitel}>
          <p>{t.bsn(dicht.join(', '))}</p>
        </Alert>
      )}
      {over.length > 0 && (
        <Alert kind="let_op" title={t.nietGelezenTitel}>
          <p>{t.nietGelezen(over.join(', '))}</p>
        </Alert>
      )}
      {delen.map((deel) => (
        <section key={deel} className="stack" aria-labelledby={`deel-${deel}`}>
          <h3 id={`deel-${deel}`}>{csvDeelNaam(deel)}</h3>
          {gezien.doelen
            .filter((d) => d.deel === deel)
            .map((d) => (
              <Doel key={d.doel} gezien={gezien} doel={d} onKies={onKies} />
            ))}
        </section>
      ))}
    </>
  )
}

function Doel({ gezien, doel: { doel, verplicht }, onKies }: Props & { doel: Bekeken['doelen'][number] }) {
  const plek = gezien.indeling[doel]
  const kolom = plek === undefined ? undefined : gezien.kolommen[plek]
  const naam = csvDoelNaam(doel)
  return (
    <div className="csv-doel">
      <Select
        id={`doel-${doel.replace('.', '-')}`}
        label={verplicht ? `${naam} (${t.verplicht.toLowerCase()})` : naam}
        // Not a fault yet: nobody chose anything. The button below says what is still needed.
        help={verplicht && plek === undefined ? t.kies : undefined}
        error={undefined}
        empty={t.nietInlezen}
        value={plek === undefined ? '' : String(plek)}
        options={gezien.kolommen.flatMap((k, i) => (k.bsn ? [] : [{ value: String(i), label: k.naam }]))}
        onChange={(waarde) => onKies(doel, waarde === '' ? null : Number(waarde))}
      />
      <p className="csv-voorbeelden small">
        {kolom && (
          <>
            <span className="soft">{t.voorbeelden}: </span>
            {kolom.voorbeelden.length === 0 ? t.geenVoorbeeld : kolom.voorbeelden.join(' · ')}
          </>
        )}
      </p>
    </div>
  )
}
