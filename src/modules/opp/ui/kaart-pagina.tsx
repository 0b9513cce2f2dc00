import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { Download, Printer } from 'lucide-react'
import { Button } from '../../../ui/button.tsx'
import { Link } from '../../../ui/link.tsx'
import { Alert } from '../../../ui/status.tsx'
import { PageHeader } from '../../../ui/surfaces.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { download } from '../../../web/download.ts'
import { type Hoorgesprek, kaartWoorden as t, terugvertelpunten } from '../../hoorrecht/hoorrecht.ts'
import type { Opp } from '../opp.api.schema.ts'
import { leesTekst } from '../paginas.text.ts'
import { oppAdres } from './adressen.ts'
import { ActieFout } from './dialogen/actie-fout.tsx'
import { useActie } from './dialogen/use-actie.ts'
import { Terugvertelkaart } from './hoorgesprek/terugvertelkaart.tsx'
import { hoorgesprekkenQuery, kaartPdfAdres, oppQuery, versieKaartAdres } from './opp-api.ts'
import { Geladen } from './pagina-staat.tsx'

/** The card for the pupil, to read together, to print or to take along. */
export function KaartPagina() {
  const { oppId = '' } = useParams({ strict: false })
  const { gesprek }: { gesprek?: unknown } = useSearch({ strict: false })
  const opvraging = useQuery(oppQuery(oppId))
  useDocumentTitle(t.titel)
  return (
    <Geladen van={opvraging} laden={leesTekst.laden} mislukt={leesTekst.mislukt}>
      {(opp) =>
        typeof gesprek === 'string' && gesprek !== opp.hoorgesprek?.id && opp.bron === 'concept' ? (
          <EerdereKaart opp={opp} gesprekId={gesprek} />
        ) : (
          <Kaart
            opp={opp}
            inhoud={opp.hoorgesprek?.inhoud ?? null}
            adres={opp.bron === 'concept' ? kaartPdfAdres(opp.id) : versieKaartAdres(opp.id, opp.versie)}
          />
        )
      }
    </Geladen>
  )
}

/** Of a talk from before the one that is being written. */
function EerdereKaart({ opp, gesprekId }: { opp: Opp; gesprekId: string }) {
  const opvraging = useQuery(hoorgesprekkenQuery(opp.id))
  return (
    <Geladen van={opvraging} laden={leesTekst.laden} mislukt={leesTekst.mislukt}>
      {({ gesprekken }) => (
        <Kaart
          opp={opp}
          inhoud={gesprekken.find(({ id }) => id === gesprekId)?.inhoud ?? null}
          adres={kaartPdfAdres(opp.id, gesprekId)}
        />
      )}
    </Geladen>
  )
}

function Kaart({ opp, inhoud, adres }: { opp: Opp; inhoud: Hoorgesprek | null; adres: string }) {
  const { fout, doe } = useActie(opp.id)
  const punten = terugvertelpunten(inhoud)
  return (
    <div className="stack-l">
      <PageHeader
        title={t.titel}
        over={<Link href={oppAdres(opp.id)}>{t.terug}</Link>}
        under={<span>{t.voor(opp.leerling.roepnaam)}</span>}
        actions={
          punten.length > 0 && (
            <>
              <Button icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
                {t.print}
              </Button>
              <Button
                variant="primary"
                icon={<Download aria-hidden="true" />}
                onPress={() => doe(() => download(adres))}
              >
                {t.maak}
              </Button>
            </>
          )
        }
      />
      <ActieFout fout={fout} />
      {punten.length === 0 ? (
        <Alert kind="info" title={t.nogNiets} />
      ) : (
        <>
          <p className="soft no-print">{t.uitleg}</p>
          <Terugvertelkaart punten={punten} />
          <p>{t.vraag}</p>
        </>
      )}
    </div>
  )
}
