import { Check, Minus } from 'lucide-react'
import { useState } from 'react'
import { Matrix } from '../../../ui/matrix.tsx'
import { Select } from '../../../ui/select.tsx'
import { PHONE, useMediaQuery } from '../../../ui/use-media-query.ts'
import { MEDEWERKER_ROLLEN, rolNaam } from '../../organisatie/organisatie.ts'
import type { RolMetRechten } from '../rechten.commands.ts'
import { RECHTEN_MET_NAAM, rechtgroepNaam, rechtNaam, rechtZin, rechtenText as t } from '../rechten.text.ts'
import { groepVan, RECHTGROEPEN } from '../rechten.ts'
import './rechten.css'

/** Every right that the product or this school knows. */
export const alleRechten = (rollen: readonly RolMetRechten[]): readonly string[] => [
  ...new Set([...RECHTEN_MET_NAAM, ...rollen.flatMap((rol) => [...rol.rechten, ...rol.standaard])]),
]
export const isAangepast = ({ rechten, standaard }: RolMetRechten, recht: string): boolean =>
  rechten.includes(recht) !== standaard.includes(recht)

const VOLGORDE: readonly string[] = [...MEDEWERKER_ROLLEN, 'ouder', 'leerling']
/** Roles in the order of the code list, as everywhere else. */
export const opVolgorde = (rollen: readonly RolMetRechten[]): readonly RolMetRechten[] =>
  rollen.toSorted((a, b) => VOLGORDE.indexOf(a.rol) - VOLGORDE.indexOf(b.rol))

/** Role against right. A phone begins with one role: thirteen columns don't fit there, though they can be asked for. */
export function RechtenRooster(props: { rollen: readonly RolMetRechten[]; onKies: (recht: string) => void }) {
  const { rollen } = props
  const telefoon = useMediaQuery(PHONE)
  const [gekozen, setGekozen] = useState<string>()
  const toon = gekozen ?? (telefoon ? (rollen.find(({ bereik }) => bereik === 'groep')?.rol ?? '') : '')
  const getoond = rollen.filter(({ rol }) => toon === '' || rol === toon)
  const bereiken = [...new Set(rollen.map(({ bereik }) => t.kolommen[bereik] ?? bereik))]
  const rechten = alleRechten(rollen)
  return (
    <div className="stack">
      <div className="rechten-kop">
        <Select
          id="rechten-rol"
          label={t.toon}
          error={undefined}
          value={toon}
          empty={t.alleRollen}
          options={rollen.map(({ rol }) => ({ value: rol, label: rolNaam(rol) }))}
          onChange={setGekozen}
        />
        <ul className="rechten-uitleg" aria-hidden="true">
          <li>
            <Check className="rechten-ja" /> {t.ja}
          </li>
          <li>
            <Minus className="rechten-nee" /> {t.nee}
          </li>
          <li>
            <i className="rechten-stip" /> {t.andersDan}
          </li>
        </ul>
      </div>
      <p className="soft">{t.uitleg}</p>
      <Matrix
        caption={t.tabel}
        corner={t.kolomRecht}
        spans={bereiken
          .map((header) => ({
            header,
            columns: getoond
              .filter(({ bereik }) => (t.kolommen[bereik] ?? bereik) === header)
              .map(({ rol }) => ({ key: rol, header: rolNaam(rol) })),
          }))
          .filter(({ columns }) => columns.length > 0)}
        groups={RECHTGROEPEN.map((groep) => ({
          key: groep,
          header: rechtgroepNaam[groep],
          rows: rechten.filter((recht) => groepVan(recht) === groep),
        })).filter(({ rows }) => rows.length > 0)}
        rowKey={(recht) => recht}
        rowHeader={(recht) => <Recht recht={recht} onKies={props.onKies} />}
        cell={(recht, kolom) => {
          const rol = getoond.find((een) => een.rol === kolom)
          return rol && <Cel mag={rol.rechten.includes(recht)} aangepast={isAangepast(rol, recht)} />
        }}
      />
    </div>
  )
}

function Recht({ recht, onKies }: { recht: string; onKies: (recht: string) => void }) {
  return (
    <>
      <button type="button" className="rechten-recht" onClick={() => onKies(recht)}>
        {rechtNaam(recht)}
      </button>
      <div className="rechten-zin">{rechtZin(recht)}</div>
    </>
  )
}

function Cel({ mag, aangepast }: { mag: boolean; aangepast: boolean }) {
  const Icon = mag ? Check : Minus
  return (
    <span className="rechten-cel">
      <Icon aria-hidden="true" className={mag ? 'rechten-ja' : 'rechten-nee'} />
      {aangepast && <i className="rechten-stip" />}
      <span className="visually-hidden">
        {mag ? t.ja : t.nee}
        {aangepast && `, ${t.andersDan}`}
      </span>
    </span>
  )
}
