import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { Link } from '../../../ui/link.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { VoorDeur } from '../../../web/aanmelden-pagina.tsx'
import { kentPasskeys } from '../../../web/passkey.ts'
import { sessieQuery, useSessie } from '../../../web/sessie.ts'
import { meldAf } from '../../../web/sessie-tabs.ts'
import { accountText } from '../account.text.ts'
import { AppInstellen, PasskeyMaken } from './factor-instellen.tsx'
import { Herstelcodes } from './herstelcodes.tsx'

const t = accountText.verplicht

/** Staff of a real school come here until there is a second factor. */
export function TweedeFactorPagina() {
  useDocumentTitle(t.titel)
  const client = useQueryClient()
  const navigate = useNavigate()
  const [wijze, setWijze] = useState<'app' | 'passkey'>('app')
  const [codes, setCodes] = useState<string[]>()
  const sessie = useSessie()
  const verder = async () => {
    await client.fetchQuery({ ...sessieQuery, staleTime: 0 })
    await navigate({ to: '/', replace: true })
  }
  if (codes) {
    return (
      <VoorDeur>
        <h1>{accountText.codes.klaar}</h1>
        <Herstelcodes codes={codes} />
        <div>
          <Button variant="primary" onPress={verder}>
            {t.verder}
          </Button>
        </div>
      </VoorDeur>
    )
  }
  // Reloaded while the codes were shown, or an old address: there is nothing to set up any more.
  if (sessie?.aangemeld && !sessie.factorNodig) {
    return (
      <VoorDeur>
        <h1>{t.klaar}</h1>
        <p>{t.klaarUitleg}</p>
        <div className="row">
          <Button variant="primary" onPress={verder}>
            {t.verder}
          </Button>
          <Link href="/account" className={buttonClass('secondary')}>
            {t.naarAccount}
          </Link>
        </div>
      </VoorDeur>
    )
  }
  const ingesteld = (nieuw: string[] | null) => (nieuw ? setCodes(nieuw) : verder())
  return (
    <VoorDeur>
      <h1>{t.titel}</h1>
      <p>{t.intro}</p>
      {kentPasskeys() && (
        <div>
          <Button onPress={() => setWijze(wijze === 'app' ? 'passkey' : 'app')}>
            {wijze === 'app' ? t.keuzePasskey : t.keuzeApp}
          </Button>
        </div>
      )}
      {wijze === 'app' ? <AppInstellen onIngesteld={ingesteld} /> : <PasskeyMaken onIngesteld={ingesteld} />}
      <div>
        <Button
          variant="quiet"
          onPress={async () => {
            await meldAf()
            window.location.assign('/aanmelden')
          }}
        >
          {t.afmelden}
        </Button>
      </div>
    </VoorDeur>
  )
}
