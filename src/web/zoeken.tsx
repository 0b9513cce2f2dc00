import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { zoekLeerlingen } from '../modules/leerling/leerling.commands.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Link } from '../ui/link.tsx'
import { SearchInput } from '../ui/search-input.tsx'
import { endpoint } from './api.ts'
import { webText } from './web.text.ts'

const t = webText.zoeken
const zoek = endpoint<typeof zoekLeerlingen>('POST /leerlingen/_zoeken')

/** Ctrl+K: to a pupil in a few letters. */
export function Zoeken({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate()
  const [tekst, setTekst] = useState('')
  const vraag = useVertraagd(tekst.trim(), 150)
  const gevonden = useQuery({
    queryKey: ['zoeken', vraag],
    queryFn: ({ signal }) => zoek({ body: { zoek: vraag } }, { signal }),
    enabled: vraag.length >= 2,
    gcTime: 0,
  })
  const sluit = () => {
    setTekst('')
    onClose()
  }
  const leerlingen = gevonden.data?.leerlingen ?? []
  const naar = (id: string) => {
    sluit()
    void navigate({ to: '/leerlingen/$leerlingId', params: { leerlingId: id } })
  }
  return (
    <Dialog
      open
      onClose={sluit}
      title={t.titel}
      actions={<Button onPress={sluit}>{webText.zoekenSluiten}</Button>}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          const eerste = leerlingen[0]
          if (eerste) naar(eerste.id)
        }}
      >
        <SearchInput id="zoek-leerling" label={t.label} value={tekst} onChange={setTekst} focused />
        <p role="status" className="soft">
          {vraag.length < 2
            ? t.leeg
            : gevonden.data
              ? leerlingen.length === 0
                ? t.niets
                : t.resultaten(leerlingen.length)
              : webText.laden}
        </p>
        <ul className="zoek-lijst">
          {leerlingen.map((leerling) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside takes the keys; its click bubbles up to here
            <li key={leerling.id} onClick={sluit}>
              <Link href={`/leerlingen/${leerling.id}`}>
                {leerling.naam}
                {leerling.groep !== null && <span className="soft"> · {leerling.groep}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </form>
    </Dialog>
  )
}

/** The value as it was `ms` ago, once it stands still. */
function useVertraagd(waarde: string, ms: number): string {
  const [later, setLater] = useState(waarde)
  useEffect(() => {
    const timer = setTimeout(() => setLater(waarde), ms)
    return () => clearTimeout(timer)
  }, [waarde, ms])
  return later
}
