import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from '../../../../ui/link.tsx'
import { SearchInput } from '../../../../ui/search-input.tsx'
import { verzoekText } from '../verzoek.text.ts'
import { zoekQuery } from './verzoek-api.ts'

const t = verzoekText.vastleggen

/** First of whom: a pupil by name, as links to the page that goes on from there. */
export function LeerlingZoeken({ naar }: { naar: (leerlingId: string) => string }) {
  const [tekst, setTekst] = useState('')
  const gevonden = useQuery(zoekQuery(tekst.trim())).data?.leerlingen ?? []
  return (
    <div className="stack">
      <SearchInput id="leerling" label={t.zoek} value={tekst} onChange={setTekst} />
      {tekst.trim().length < 2 && <p className="soft">{t.zoekHulp}</p>}
      <ul className="rows">
        {gevonden.map(({ id, naam }) => (
          <li key={id}>
            <Link href={naar(id)}>{naam}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
