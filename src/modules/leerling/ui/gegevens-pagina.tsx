import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { kenmerkTekst as t } from '../gegevens.text.ts'
import { algemeenTekst } from '../schermen.text.ts'
import { KenmerkenDeel } from './kenmerken-deel.tsx'
import { knop } from './knop.ts'
import { gegevensQuery, leerlingQuery } from './leerling-api.ts'
import { ToetsenDeel } from './toetsen-deel.tsx'

/** What plans pick from: kenmerken and test results, entered by hand. */
export function GegevensPagina() {
  const { leerlingId = '' } = useParams({ strict: false })
  // The page around this tab asks the same and shows what goes wrong.
  const leerling = useQuery(leerlingQuery(leerlingId)).data
  const query = useQuery(gegevensQuery(leerlingId))
  if (leerling === undefined) return null
  const { toon: beheren, uit } = knop(leerling.kan.gegevensBeheren)
  return (
    <Opgehaald query={query} laden={algemeenTekst.laden} fout={t.mislukt} opnieuw={algemeenTekst.opnieuw}>
      {({ kenmerken, toetsen }) => (
        <div className="stack-l">
          <KenmerkenDeel leerlingId={leerlingId} kenmerken={kenmerken} beheren={beheren} uit={uit} />
          <ToetsenDeel leerlingId={leerlingId} toetsen={toetsen} beheren={beheren} uit={uit} />
        </div>
      )}
    </Opgehaald>
  )
}
