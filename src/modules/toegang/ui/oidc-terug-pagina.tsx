import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { buttonClass } from '../../../ui/button.tsx'
import { Link } from '../../../ui/link.tsx'
import { Alert } from '../../../ui/status.tsx'
import { Skeleton } from '../../../ui/surfaces.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { VoorDeur } from '../../../web/aanmelden-pagina.tsx'
import { meldBevestigd } from '../../../web/bevestigd.ts'
import { foutTekst } from '../../../web/formulier.tsx'
import { sessieQuery } from '../../../web/sessie.ts'
import { oidcText } from '../oidc.text.ts'
import { oidcApi } from './oidc-api.ts'

const t = oidcText.terug

/**
 * Where the provider sends the browser back to. Opening it does nothing yet: the page posts what stands in its address,
 * so that a scanner of links or a prefetch never signs anybody in (BI-22), and takes it out of the address first.
 */
export function OidcTerugPagina() {
  useDocumentTitle(t.titel)
  const client = useQueryClient()
  const navigate = useNavigate()
  const [fout, setFout] = useState<string>()
  const [bevestigd, setBevestigd] = useState(false)
  const begonnen = useRef(false)
  useEffect(() => {
    // Once, also where effects run twice: the answer works once.
    if (begonnen.current) return
    begonnen.current = true
    const antwoord = window.location.search.replace(/^\?/, '')
    window.history.replaceState(window.history.state, '', '/aanmelden/terug')
    const rondAf = async () => {
      const { doel } = await oidcApi.rondAf({ body: { antwoord } })
      if (doel === 'bevestigen') {
        meldBevestigd()
        setBevestigd(true)
        return
      }
      await client.resetQueries()
      await client.fetchQuery(sessieQuery)
      if (doel === 'koppelen') toast(t.gekoppeld)
      await navigate({ to: doel === 'koppelen' ? '/schoolaccount' : '/', replace: true })
    }
    rondAf().catch((error: unknown) => setFout(foutTekst(error)))
  }, [client, navigate])
  if (bevestigd)
    return (
      <VoorDeur>
        <h1>{t.bevestigd}</h1>
        <p>{t.sluit}</p>
      </VoorDeur>
    )
  return (
    <VoorDeur>
      <h1>{fout === undefined ? t.titel : t.mislukt}</h1>
      {fout === undefined ? (
        <Skeleton label={t.bezig} lines={3} />
      ) : (
        <>
          <Alert kind="fout" title={fout} live />
          <div>
            <Link href="/aanmelden" className={buttonClass('secondary')}>
              {t.opnieuw}
            </Link>
          </div>
        </>
      )}
    </VoorDeur>
  )
}
