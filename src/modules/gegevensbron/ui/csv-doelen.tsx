import { Combobox } from '../../../ui/combobox.tsx'
import { Alert } from '../../../ui/status.tsx'
import type { Bekeken } from '../csv.schema.ts'
import { csvScherm } from '../csv.scherm.text.ts'
import { csvDeelNaam, csvDoelNaam } from '../csv.text.ts'
import './import.css'

const t = csvScherm.indeling
const GEEN = 'geen'

type Props = { gezien: Bekeken; onKies: (doel: string, plek: number | null) => void }

/** Per target the column, with what stands in it beside it. */
export function CsvDoelen({ gezien, onKies }: Props) {
  const delen = [...new Set(gezien.doelen.map((d) => d.deel))]
  const dicht = gezien.kolommen.filter((k) => k.bsn).map((k) => k.naam)
  return (
    <>
      {dicht.length > 0 && (
        <Alert kind="info" title={t.bsnTitel}>
          <p>{t.bsn(dicht.join(', '))}</p>
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
  const opties = [
    { value: GEEN, label: t.nietInlezen },
    ...gezien.kolommen.flatMap((k, i) =>
      k.bsn ? [] : [{ value: String(i), label: k.naam, help: k.voorbeelden.join(' · ') }],
    ),
  ]
  return (
    <div className="csv-doel">
      <Combobox
        // What the server proposes next is a new choice, also for what is typed in the box.
        key={plek ?? GEEN}
        id={`doel-${doel.replace('.', '-')}`}
        label={verplicht ? `${naam} (${t.verplicht.toLowerCase()})` : naam}
        error={verplicht && plek === undefined ? t.kies : undefined}
        value={plek === undefined ? GEEN : String(plek)}
        options={opties}
        onChange={(waarde) => {
          if (waarde === '') return
          onKies(doel, waarde === GEEN ? null : Number(waarde))
        }}
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
