import { Outlet } from '@tanstack/react-router'
import { Lock } from 'lucide-react'
import { EmptyState } from '../../../ui/surfaces.tsx'
import { useSessie } from '../../../web/sessie.ts'
import { avgText as t } from '../avg.text.ts'

/** The room of who looks after the rights of people on their data. */
export function PrivacyPagina() {
  const rechten = useSessie()?.persoon?.rechten ?? []
  return rechten.includes('avg.vernietigen') || rechten.includes('avg.toezien') ? (
    <Outlet />
  ) : (
    <EmptyState icon={Lock} title={t.geenRecht} text={t.geenRechtTekst} />
  )
}
