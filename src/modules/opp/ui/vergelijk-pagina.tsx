import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Link } from '../../../ui/link.tsx'
import { PageHeader } from '../../../ui/surfaces.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import type { Opp } from '../opp.api.schema.ts'
import { leesTekst } from '../paginas.text.ts'
import { vergelijkTekst } from '../vergelijk.text.ts'
import { geschiedenisAdres, oppAdres } from './adressen.ts'
import { oppQuery } from './opp-api.ts'
import { Geladen } from './pagina-staat.tsx'
import type { Keuzes } from './verschil/vergelijk-keuze.ts'
import { VergelijkScherm } from './verschil/vergelijk-scherm.tsx'

const t = vergelijkTekst.school

/** For the school: any two versions of a plan, and for its writers what is being written. */
export function VergelijkPagina() {
  const { oppId = '' } = useParams({ strict: false })
  useDocumentTitle(t.titel)
  return (
    <Geladen van={useQuery(oppQuery(oppId))} laden={leesTekst.laden} mislukt={leesTekst.mislukt}>
      {(opp) => {
        const keuzes = keuzesVan(opp)
        return (
          <div className="stack">
            <PageHeader
              over={
                keuzes.concept ? (
                  <Link href={geschiedenisAdres(opp.id)}>{t.terug}</Link>
                ) : (
                  <Link href={oppAdres(opp.id)}>{t.terugNaarPlan}</Link>
                )
              }
              title={t.titel}
              under={t.onder(opp.leerling.naam)}
            />
            <p className="measure soft">{t.uitleg}</p>
            <VergelijkScherm oppId={opp.id} keuzes={keuzes} t={t} />
          </div>
        )
      }}
    </Geladen>
  )
}

function keuzesVan(opp: Opp): Keuzes {
  return {
    versies: opp.versies.filter(({ soort }) => soort === 'gepubliceerd'),
    concept: opp.bron === 'concept' && (opp.gewijzigd || opp.versie === 0),
    gespreksstuk: opp.gedeeld,
  }
}
