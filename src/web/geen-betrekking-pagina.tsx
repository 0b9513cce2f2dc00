import { Button } from '../ui/button.tsx'
import { useDocumentTitle } from '../ui/use-document-title.ts'
import { VoorDeur } from './aanmelden-pagina.tsx'
import { meldAf } from './sessie-tabs.ts'
import { webText } from './web.text.ts'

/** Signed in, but nobody anywhere (any more). */
export function GeenBetrekkingPagina() {
  useDocumentTitle(`${webText.geenBetrekking.titel} · ${webText.product}`)
  return (
    <VoorDeur>
      <h1>{webText.geenBetrekking.titel}</h1>
      <p>{webText.geenBetrekking.tekst}</p>
      <div>
        <Button
          onPress={async () => {
            await meldAf()
            window.location.assign('/aanmelden')
          }}
        >
          {webText.account.afmelden}
        </Button>
      </div>
    </VoorDeur>
  )
}
