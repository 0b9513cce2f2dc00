import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Button, buttonClass } from '../ui/button.tsx'
import { sessionTurned } from './api.ts'
import { opBevestigd } from './bevestigd.ts'
import { Opgehaald } from './opgehaald.tsx'
import { bevestigViaSchool } from './sessie.ts'
import { webText } from './web.text.ts'

const t = webText.bevestigen.school

/** The provider in another tab; this page waits with everything that was typed in it. */
export function BevestigenSchool({ onKlaar }: { onKlaar: () => void }) {
  const klaar = useRef(onKlaar)
  klaar.current = onKlaar
  useEffect(
    () =>
      opBevestigd(() => {
        sessionTurned()
        klaar.current()
      }),
    [],
  )
  // One address per attempt, and a browser has one attempt: only who asks gets another.
  const query = useQuery({
    queryKey: ['bevestig-school'],
    queryFn: () => bevestigViaSchool({}),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  return (
    <Opgehaald query={query} laden={t.laden} fout={t.fout} opnieuw={t.opnieuw}>
      {({ naar }) => (
        <div className="stack">
          <p>{t.intro}</p>
          <div className="row">
            <a href={naar} target="_blank" rel="noreferrer" className={buttonClass('primary')}>
              {t.knop}
            </a>
            <Button variant="quiet" onPress={() => query.refetch()}>
              {t.nieuw}
            </Button>
          </div>
        </div>
      )}
    </Opgehaald>
  )
}
