import { useQuery } from '@tanstack/react-query'
import { PencilLine } from 'lucide-react'
import { Link } from '../../../ui/link.tsx'
import { Alert, Badge } from '../../../ui/status.tsx'
import { Card, PageHeader, Section } from '../../../ui/surfaces.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import type { MailtekstAntwoord } from '../berichten.schema.ts'
import { berichtenText as t } from '../berichten.text.ts'
import { isSchoolSoort } from '../berichten.ts'
import './berichten.css'
import { berichtenQuery, mailtekstenQuery } from './berichten-api.ts'
import { LeerlingInMailKeuze } from './leerling-in-mail.tsx'
import { Verstuurd } from './verstuurd.tsx'

/** What the school mails: its words, and whether it went. */
export function BerichtenPagina() {
  useDocumentTitle(t.titel)
  const teksten = useQuery(mailtekstenQuery)
  const berichten = useQuery(berichtenQuery)
  return (
    <div className="stack-l">
      <PageHeader title={t.titel} under={t.intro} />
      {berichten.data?.mail === false && (
        <Alert kind="let_op" title={t.mailUit}>
          <p>{t.mailUitTekst}</p>
        </Alert>
      )}
      <Opgehaald query={teksten} laden={t.laden} fout={t.fout} opnieuw={t.opnieuw}>
        {(data) => (
          <>
            <Section id="teksten" title={t.teksten.titel} intro={t.teksten.intro}>
              <ul className="mailteksten">
                {data.teksten
                  .filter(({ soort }) => isSchoolSoort(soort))
                  .map((tekst) => (
                    <Tekst key={tekst.soort} tekst={tekst} />
                  ))}
              </ul>
            </Section>
            <Section id="leerling" title={t.instelling.titel} intro={t.instelling.intro}>
              <LeerlingInMailKeuze key={data.leerling} nu={data.leerling} />
            </Section>
            <Section id="vast" title={t.vast.titel} intro={t.vast.intro}>
              <ul className="mailteksten">
                {data.teksten
                  .filter(({ soort }) => !isSchoolSoort(soort))
                  .map((tekst) => (
                    <Tekst key={tekst.soort} tekst={tekst} vast />
                  ))}
              </ul>
            </Section>
          </>
        )}
      </Opgehaald>
      <Opgehaald query={berichten} laden={t.laden} fout={t.fout} opnieuw={t.opnieuw}>
        {(data) => <Verstuurd berichten={data.berichten} />}
      </Opgehaald>
    </div>
  )
}

function Tekst({ tekst, vast = false }: { tekst: MailtekstAntwoord; vast?: boolean }) {
  const { naam, uitleg } = t.soort[tekst.soort]
  return (
    <li>
      <Card
        title={naam}
        level={3}
        action={
          tekst.eigen ? (
            <Badge icon={PencilLine} tone="teal">
              {t.teksten.eigen}
            </Badge>
          ) : undefined
        }
      >
        <div className="stack">
          <p className="soft">{uitleg}</p>
          <p>
            <strong>{tekst.onderwerp}</strong>
          </p>
          {vast ? (
            <p className="mail-tekst soft">{tekst.tekst}</p>
          ) : (
            <p>
              <Link href={`/beheer/berichten/${tekst.soort}`} aria-label={t.teksten.wijzigNaam(naam)}>
                {t.teksten.wijzig}
              </Link>
            </p>
          )}
        </div>
      </Card>
    </li>
  )
}
