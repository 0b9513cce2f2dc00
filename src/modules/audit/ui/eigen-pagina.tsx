import { PageHeader } from '../../../ui/surfaces.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { logText as t } from '../audit.text.ts'
import { inzageEigenQuery } from './audit-api.ts'
import { Inzage } from './inzage.tsx'

/** What was done with the own account. */
export function EigenPagina() {
  useDocumentTitle(t.eigenTitel)
  return (
    <div className="stack-l">
      <PageHeader title={t.eigenTitel} under={t.eigenIntro} />
      <Inzage query={inzageEigenQuery as never} over="leerling" />
    </div>
  )
}
