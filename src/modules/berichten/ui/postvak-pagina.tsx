import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { formatDateTime } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import { Card, EmptyState, PageHeader } from '../../../ui/surfaces.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import type { PostAntwoord } from '../berichten.schema.ts'
import { berichtenText } from '../berichten.text.ts'
import './berichten.css'
import { postvakQuery } from './berichten-api.ts'

const t = berichtenText.postvak

/** Every mail of the demo. In real use there is nothing here, and the page doesn't exist. */
export function PostvakPagina() {
  useDocumentTitle(t.titel)
  const query = useQuery(postvakQuery)
  return (
    <main className="family-main stack-l" id="inhoud" tabIndex={-1}>
      <Opgehaald
        query={query}
        laden={berichtenText.laden}
        fout={berichtenText.fout}
        opnieuw={berichtenText.opnieuw}
      >
        {({ post }) => (
          <>
            <PageHeader over={<Link href="/">{t.naarKoers}</Link>} title={t.titel} under={t.intro} />
            <p role="status" className="soft">
              {t.aantal(post.length)}
            </p>
            {post.length === 0 ? (
              <div className="card">
                <EmptyState title={t.leegTitel} text={t.leeg} />
              </div>
            ) : (
              <ol className="postvak">
                {post.map((mail) => (
                  <li key={mail.id}>
                    <Mail {...mail} />
                  </li>
                ))}
              </ol>
            )}
          </>
        )}
      </Opgehaald>
    </main>
  )
}

function Mail({ op, aan, onderwerp, tekst }: PostAntwoord) {
  return (
    <Card title={onderwerp} as="article">
      <div className="stack">
        <p className="soft small">
          {t.aan} {aan} · <time dateTime={op}>{formatDateTime(op)}</time>
        </p>
        <p className="mail-tekst">
          {tekst.split(/(https?:\/\/\S+)/).map((deel, plaats) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no identity but their place
            <Fragment key={plaats}>{plaats % 2 === 1 ? <a href={hierheen(deel)}>{deel}</a> : deel}</Fragment>
          ))}
        </p>
      </div>
    </Card>
  )
}

/** A demo is this computer, by whichever name the browser calls it: a link of ours stays here. */
function hierheen(adres: string): string {
  const { hostname, pathname, search, hash } = new URL(adres)
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname) ? `${pathname}${search}${hash}` : adres
}
