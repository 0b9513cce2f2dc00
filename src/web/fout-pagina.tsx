import { useRouter } from '@tanstack/react-router'
import { Button, buttonClass } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { PageHeader } from '../ui/surfaces.tsx'
import { ApiError, OfflineError } from './api.ts'
import { webText } from './web.text.ts'

const t = webText.fout

/** A page that could not be shown: what happened, and a way on. */
export function FoutPagina({ error }: { error: unknown }) {
  const router = useRouter()
  if (error instanceof ApiError && error.status === 404) return <NietGevondenPagina />
  const tekst =
    error instanceof ApiError
      ? error.message
      : // A page of which the code could not be fetched says nothing of its own about the line.
        error instanceof OfflineError || !navigator.onLine
        ? t.offline
        : t.tekst
  return (
    <div className="stack page-narrow">
      <PageHeader title={t.titel} />
      <p>{tekst}</p>
      {error instanceof ApiError && error.verzoek !== '' && (
        <p className="soft">{t.verzoek(error.verzoek)}</p>
      )}
      <div className="button-group">
        <Button variant="primary" onPress={() => router.invalidate()}>
          {t.opnieuw}
        </Button>
        <Link href="/" className={buttonClass('secondary')}>
          {t.naarBegin}
        </Link>
      </div>
    </div>
  )
}

export function NietGevondenPagina() {
  return (
    <div className="stack page-narrow">
      <PageHeader title={t.nietGevonden} />
      <p>{t.nietGevondenTekst}</p>
      <div>
        <Link href="/" className={buttonClass('primary')}>
          {t.naarBegin}
        </Link>
      </div>
    </div>
  )
}
