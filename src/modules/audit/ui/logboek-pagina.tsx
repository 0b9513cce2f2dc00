import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Combobox } from '../../../ui/combobox.tsx'
import { Link } from '../../../ui/link.tsx'
import { SearchInput } from '../../../ui/search-input.tsx'
import { Card, EmptyState, PageHeader } from '../../../ui/surfaces.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { fileUrl } from '../../../web/api.ts'
import { DownloadKnop } from '../../../web/download-knop.tsx'
import { Kamers } from '../../../web/kamers.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { logText as t } from '../audit.text.ts'
import type { exporteerLog } from '../logboek.commands.ts'
import { inzageLeerlingQuery, inzageMedewerkerQuery, namenQuery, zoekLeerlingQuery } from './audit-api.ts'
import { Inzage } from './inzage.tsx'
import { logboekKamers } from './logboek-kamers.ts'
import { Periode } from './periode.tsx'

/** The rooms of the log. */
export function LogboekPagina() {
  useDocumentTitle(t.titel)
  return (
    <Kamers
      naam={t.kamers}
      kamers={logboekKamers}
      geenRecht={t.geenRecht}
      geenRechtTekst={t.voorWie.anders}
    />
  )
}

/** What one member of staff did. */
export function LogMedewerkerPagina() {
  const navigate = useNavigate()
  const { id = '' } = useSearch({ strict: false }) as { id?: string } // whom; an unknown id is 404
  const namen = useQuery(namenQuery).data?.medewerkers ?? []
  return (
    <div className="stack-l">
      <PageHeader title={t.medewerker} under={t.intro} />
      <div className="form">
        <Combobox
          id="log-medewerker"
          label={t.kiesMedewerker}
          placeholder={t.kiesMedewerkerHint}
          error={undefined}
          value={id}
          options={namen.map((een) => ({ value: een.id, label: een.naam }))}
          onChange={(nieuw) =>
            void navigate({ to: '/logboek/medewerker', search: { id: nieuw } as never, replace: true })
          }
        />
      </div>
      {id === '' ? (
        <p className="soft">{t.kiesEerst}</p>
      ) : (
        <Inzage key={id} query={inzageMedewerkerQuery(id) as never} over="leerling" />
      )}
    </div>
  )
}

/** Who saw the dossier of one pupil; `children` shows who has access, of another module. */
export function LogLeerlingPagina({ toegang }: { toegang: (leerlingId: string) => ReactNode }) {
  const { id = '' } = useSearch({ strict: false }) as { id?: string } // whom; an unknown id is 404
  const [tekst, setTekst] = useState('')
  const query = useQuery(zoekLeerlingQuery(tekst.trim()))
  return (
    <div className="stack-l">
      <PageHeader title={t.leerling} under={t.intro} />
      <SearchInput id="log-leerling" label={t.kiesLeerling} value={tekst} onChange={setTekst} />
      {tekst.trim().length < 2 ? (
        id === '' && <p className="soft">{t.zoekEerst}</p>
      ) : (
        <Opgehaald query={query} laden={t.laden} fout={t.fout} opnieuw={t.opnieuw}>
          {({ leerlingen }) =>
            leerlingen.length === 0 ? (
              <EmptyState icon={Search} title={t.geenLeerling} />
            ) : (
              <ul className="rows">
                {leerlingen.map((l) => (
                  <li key={l.id}>
                    <Link href={`/logboek/leerling?id=${l.id}`}>{l.naam}</Link>
                    <span className="soft">{l.leerlingnummer}</span>
                  </li>
                ))}
              </ul>
            )
          }
        </Opgehaald>
      )}
      {id !== '' && (
        <>
          {toegang(id)}
          <LeerlingInzage leerlingId={id} />
        </>
      )}
    </div>
  )
}

export function LeerlingInzage({ leerlingId }: { leerlingId: string }) {
  return <Inzage key={leerlingId} query={inzageLeerlingQuery(leerlingId) as never} over="wie" />
}

/** Who saw what of whom between two days, as a file. */
export function LogUitvoerPagina() {
  const [periode, setPeriode] = useState({ van: '', tot: '' })
  const query = {
    ...(periode.van === '' ? {} : { van: periode.van }),
    ...(periode.tot === '' ? {} : { tot: periode.tot }),
  }
  return (
    <div className="stack-l">
      <PageHeader title={t.uitvoer} under={t.exportUitleg} />
      <Card>
        <div className="stack">
          <Periode {...periode} onChange={(van, tot) => setPeriode({ van, tot })} />
          <div>
            <DownloadKnop adres={fileUrl<typeof exporteerLog>('GET /logboek/export', { query })}>
              {t.exporteer}
            </DownloadKnop>
          </div>
        </div>
      </Card>
    </div>
  )
}
