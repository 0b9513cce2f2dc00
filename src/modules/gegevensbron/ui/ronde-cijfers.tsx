import { formatNumber } from '../../../ui/format.ts'
import { csvScherm } from '../csv.scherm.text.ts'
import type { Telling } from '../import.schema.ts'
import { schermText } from '../scherm.text.ts'
import './import.css'

const t = schermText.cijfers

/** The file in six numbers. */
export function Cijfers({ telling }: { telling: Telling }) {
  const { leerlingen: l, ouders: o, medewerkers: m } = telling
  const metLeerlingen = l.inBestand > 0
  return (
    <>
      {(metLeerlingen || (!o && m.nieuw + m.gewijzigd + m.ongewijzigd + m.conflicten === 0)) && (
        <Lijst titel={t.titel} cijfers={vanLeerlingen(l)} />
      )}
      {!metLeerlingen && !o && (
        <Lijst
          titel={t.medewerkers}
          cijfers={[
            [t.nieuw, m.nieuw],
            [t.gewijzigd, m.gewijzigd],
            [t.nietZeker, m.conflicten],
            [t.gelijk, m.ongewijzigd],
          ]}
        />
      )}
      {o && <Lijst titel={csvScherm.ouders.cijfers} cijfers={vanOuders(o)} />}
    </>
  )
}

type Cijferlijst = readonly (readonly [string, number])[]

const vanOuders = (o: NonNullable<Telling['ouders']>): Cijferlijst => [
  [csvScherm.ouders.nieuw, o.nieuw],
  [csvScherm.ouders.gewijzigd, o.gewijzigd],
  [csvScherm.ouders.gezag, o.metGezag],
  [csvScherm.ouders.onbekend, o.gezagOnbekend],
  [csvScherm.ouders.vragen, o.conflicten],
  [csvScherm.ouders.gelijk, o.ongewijzigd],
]

const vanLeerlingen = (l: Telling['leerlingen']): Cijferlijst => [
  [t.nieuw, l.nieuw],
  [t.gewijzigd, l.gewijzigd + l.terug],
  [t.uitgeschreven, l.uitgeschreven],
  [t.mogelijk, l.mogelijkUitgeschreven],
  [t.vragen, l.conflicten],
  [t.gelijk, l.ongewijzigd],
]

function Lijst({ titel, cijfers }: { titel: string; cijfers: Cijferlijst }) {
  return (
    <dl className="import-cijfers" aria-label={titel}>
      {cijfers.map(([naam, aantal]) => (
        <div key={naam} data-nul={aantal === 0 || undefined}>
          <dt>{naam}</dt>
          <dd className="tabular">{formatNumber(aantal)}</dd>
        </div>
      ))}
    </dl>
  )
}
