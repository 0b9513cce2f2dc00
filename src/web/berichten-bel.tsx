import { useQuery } from '@tanstack/react-query'
import { Bell } from 'lucide-react'
import { belTekst as t } from '../modules/berichten/melding.text.ts'
import { ongelezenQuery } from '../modules/berichten/ui/eigen-api.ts'
import { buttonClass } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'

/** The own messages, with how many are unread; a change is read out when it suits. */
export function BerichtenBel() {
  const n = useQuery(ongelezenQuery).data?.ongelezen ?? 0
  return (
    <span className="bel">
      <Link href="/berichten" className={buttonClass('quiet', true)} aria-label={t.naam}>
        <Bell aria-hidden="true" />
        {n > 0 && (
          <span className="bel-telling" aria-hidden="true">
            {n > 99 ? '99+' : n}
          </span>
        )}
      </Link>
      <span className="visually-hidden" role="status">
        {n > 0 && t.ongelezen(n)}
      </span>
    </span>
  )
}
