import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { Link } from '../../../ui/link.tsx'
import { PageHeader } from '../../../ui/surfaces.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { NietGevondenPagina } from '../../../web/fout-pagina.tsx'
import { useSessie } from '../../../web/sessie.ts'
import { mijnTekst } from '../mijn.text.ts'
import { vergelijkTekst } from '../vergelijk.text.ts'
import { type MijnLeerling, mijnAdres } from './mijn/mijn-adres.ts'
import { mijnQuery } from './opp-api.ts'
import { Geladen } from './pagina-staat.tsx'
import { VergelijkScherm } from './verschil/vergelijk-scherm.tsx'

/** Parents and pupils: what is different between two versions that they may read. */
export function MijnVergelijkPagina() {
  const soort = useSessie()?.persoon?.soort === 'leerling' ? 'leerling' : 'ouder'
  const t = vergelijkTekst[soort]
  const { plan: gevraagd }: { plan?: unknown } = useSearch({ strict: false })
  useDocumentTitle(t.titel)
  return (
    <div className="stack" data-ruim="">
      <Geladen van={useQuery(mijnQuery)} laden={mijnTekst[soort].laden} mislukt={mijnTekst[soort].mislukt}>
        {({ leerlingen }) => {
          const gevonden = zoekPlan(leerlingen, gevraagd)
          if (gevonden === null) return <NietGevondenPagina />
          const { leerling, plan } = gevonden
          return (
            <>
              <PageHeader
                over={<Link href={mijnAdres({ kind: leerling.leerlingId })}>{t.terug}</Link>}
                title={t.titel}
                under={t.onder(leerling.roepnaam)}
              />
              <p className="measure soft">{t.uitleg}</p>
              <VergelijkScherm
                oppId={plan.oppId}
                keuzes={{ versies: plan.versies, concept: false, gespreksstuk: plan.gespreksstuk !== null }}
                t={t}
              />
            </>
          )
        }}
      </Geladen>
    </div>
  )
}

function zoekPlan(leerlingen: readonly MijnLeerling[], gevraagd: unknown) {
  for (const leerling of leerlingen)
    for (const plan of leerling.plannen) if (plan.oppId === gevraagd) return { leerling, plan }
  return null
}
