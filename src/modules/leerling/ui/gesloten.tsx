import { useQuery } from '@tanstack/react-query'
import { Mail, Phone } from 'lucide-react'
import { Link } from '../../../ui/link.tsx'
import { Alert } from '../../../ui/status.tsx'
import { Card, PageHeader } from '../../../ui/surfaces.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { useCodelijsten } from '../../organisatie/ui/use-codelijsten.ts'
import type { Gesloten } from '../gesloten.schema.ts'
import { geslotenTekst as t } from '../gesloten.text.ts'
import { geslotenQuery } from './leerling-api.ts'

/** Names of the own pupils who are not in the list now, each with the way to whom to call. Nearly always nothing. */
export function GeslotenLijst({ groepId }: { groepId?: string }) {
  const query = useQuery({ ...geslotenQuery, retry: false })
  const dossiers =
    query.data?.dossiers.filter((een) => groepId === undefined || een.groepId === groepId) ?? []
  if (dossiers.length === 0) return null
  return (
    <Alert kind="info" title={t.lijst.titel(dossiers.length)}>
      <p>{t.lijst.uitleg(dossiers.length)}</p>
      <ul>
        {dossiers.map(({ id, naam, groep }) => (
          <li key={id}>
            <Link href={`/leerlingen/${id}`}>{naam}</Link>
            {groep !== null && ` · ${t.groep(groep)}`}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

const bel = (telefoon: string) => `tel:${telefoon.replace(/[^+\d]/g, '')}`

/** In the place of the dossier: that it is closed, who knows more, and whom to call at home. Never why. */
export function GeslotenPagina({ gesloten }: { gesloten: Gesloten }) {
  const { naam, groep, contact, thuis } = gesloten
  const lijsten = useCodelijsten()
  useDocumentTitle(naam)
  return (
    <div className="stack-l">
      <PageHeader over={t.over} title={naam} under={groep === null ? undefined : t.groep(groep)} />
      <Alert kind="info" title={t.titel}>
        <p>{t.uitleg}</p>
      </Alert>
      <Card title={t.contact}>
        {contact.length === 0 ? (
          <p>{t.geenContact}</p>
        ) : (
          <div className="stack">
            <p>{t.contactUitleg}</p>
            <ul className="rows">
              {contact.map((een) => (
                <li key={`${een.naam}${een.email}`}>
                  <div className="rows-text">
                    <div>
                      <strong>{een.naam}</strong>
                    </div>
                    {een.telefoon !== null && (
                      <Regel icon={Phone} href={bel(een.telefoon)} tekst={een.telefoon} />
                    )}
                    {een.email !== null && (
                      <Regel icon={Mail} href={`mailto:${een.email}`} tekst={een.email} />
                    )}
                  </div>
                </li>
              ))}
            </ul>
          </div>
        )}
      </Card>
      <Card title={t.thuis}>
        {thuis.length === 0 ? (
          <p>{t.geenThuis}</p>
        ) : (
          <div className="stack">
            <p>{t.thuisUitleg}</p>
            <ul className="rows">
              {thuis.map((een) => (
                <li key={`${een.naam}${een.telefoon}`}>
                  <div className="rows-text">
                    <strong>{een.naam}</strong>
                    <div className="soft">{lijsten.label('ouderrelatie', een.relatie)}</div>
                    <Regel icon={Phone} href={bel(een.telefoon)} tekst={een.telefoon} />
                  </div>
                </li>
              ))}
            </ul>
          </div>
        )}
      </Card>
    </div>
  )
}

function Regel({ icon: Icon, href, tekst }: { icon: typeof Phone; href: string; tekst: string }) {
  return (
    <p className="leerling-regel">
      <Icon aria-hidden="true" />
      <a href={href}>{tekst}</a>
    </p>
  )
}
