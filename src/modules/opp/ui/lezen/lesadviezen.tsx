import { useQuery } from '@tanstack/react-query'
import { BookOpenText } from 'lucide-react'
import { dayOf, formatDate } from '../../../../ui/format.ts'
import { Card, EmptyState } from '../../../../ui/surfaces.tsx'
import { isLeeg } from '../../../plandelen/tekst.ts'
import type { Lesadvies } from '../../opp.api.schema.ts'
import { leerlingPlannenTekst as t } from '../../paginas.text.ts'
import { Kopje } from '../document/rubriek.tsx'
import { lesadviezenQuery } from '../opp-api.ts'
import { Geladen } from '../pagina-staat.tsx'
import '../document/document.css'

/** What a teacher of one subject has to know and do; all that such a teacher sees of a plan. */
export function Lesadviezen({ leerlingId, alleen }: { leerlingId: string; alleen: boolean }) {
  const opvraging = useQuery(lesadviezenQuery(leerlingId))
  return (
    <Geladen van={opvraging} laden={t.laden} mislukt={t.mislukt}>
      {({ items }) => {
        if (items.length === 0)
          return alleen ? (
            <Card>
              <EmptyState icon={BookOpenText} title={t.geenTitel} text={t.geenLezen} />
            </Card>
          ) : null
        return items.map(({ oppId, versie, op, advies }) => (
          <Card key={oppId} title={t.lesadvies}>
            <div className="stack measure">
              <p className="soft">
                {t.lesadviesUitleg(advies.roepnaam)} {t.lesadviesVan(versie, formatDate(dayOf(op)))}.
              </p>
              <Advies advies={advies} />
            </div>
          </Card>
        ))
      }}
    </Geladen>
  )
}

function Advies({ advies }: { advies: Lesadvies }) {
  return (
    <>
      {advies.behoeften.length > 0 && (
        <>
          <Kopje level={3}>{t.nodig}</Kopje>
          <ul className="lesadvies-lijst">
            {advies.behoeften.map((behoefte) => (
              <li key={behoefte}>{behoefte}</li>
            ))}
          </ul>
        </>
      )}
      {advies.maatregelen.length > 0 && (
        <>
          <Kopje level={3}>{t.doen}</Kopje>
          <ul className="doc-items">
            {advies.maatregelen.map((m) => (
              <li key={`${m.wat}-${m.wie}`} className="doc-item">
                <p className="doc-item-titel">{m.wat}</p>
                {!isLeeg(m.hoe) && <p>{m.hoe}</p>}
                <p className="soft small">{[m.wie, m.wanneer].filter((deel) => !isLeeg(deel)).join(' · ')}</p>
                {!isLeeg(m.geluktAls) && (
                  <p className="small">
                    <span className="soft">{t.lukt}: </span>
                    {m.geluktAls}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
