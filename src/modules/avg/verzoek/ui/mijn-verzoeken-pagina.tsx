import { useQuery } from '@tanstack/react-query'
import { Navigate, useSearch } from '@tanstack/react-router'
import { formatDate } from '../../../../ui/format.ts'
import { Link } from '../../../../ui/link.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { Card, PageHeader } from '../../../../ui/surfaces.tsx'
import { useDocumentTitle } from '../../../../ui/use-document-title.ts'
import { Opgehaald } from '../../../../web/opgehaald.tsx'
import { useSessie } from '../../../../web/sessie.ts'
import { avgFouten } from '../../avg.text.ts'
import type { LeerlingVerzoeken } from '../verzoek.schema.ts'
import { type MijnVerzoekTekst, mijnVerzoekTekst, verzoekText } from '../verzoek.text.ts'
import { type LeerlingId, leerlingVerzoekenQuery, verzoekApi } from './verzoek-api.ts'
import { VerzoekBadge } from './verzoek-badge.tsx'
import { VraagVelden } from './vraag-velden.tsx'

/** The words for who is signed in: u to a parent, je to a pupil. */
export const useMijnTekst = (): MijnVerzoekTekst =>
  mijnVerzoekTekst[useSessie()?.persoon?.soort === 'leerling' ? 'leerling' : 'ouder']

/** Parents and pupils: what I asked about my data, and asking something. */
export function MijnVerzoekenPagina() {
  const persoon = useSessie()?.persoon
  const t = useMijnTekst()
  const { kind } = useSearch({ strict: false }) as { kind?: string } // which child; another one is 404
  const leerlingId = kind ?? (persoon?.soort === 'leerling' ? persoon.betrekkingId : '')
  const query = useQuery({ ...leerlingVerzoekenQuery(leerlingId), enabled: leerlingId !== '' })
  useDocumentTitle(t.verzoeken)
  // An address without a child, from a bookmark say: the children stand on the page before this one.
  if (leerlingId === '') return <Navigate to="/mijn" />
  return (
    <div className="stack-l" data-ruim="">
      <Opgehaald
        query={query}
        laden={verzoekText.laden}
        fout={verzoekText.fout}
        opnieuw={verzoekText.opnieuw}
      >
        {(leerling) => (
          <>
            <PageHeader
              over={<Link href={`/mijn?kind=${leerlingId}`}>{t.terug}</Link>}
              title={t.titel(leerling.naam)}
              under={t.intro}
            />
            <Gevraagd verzoeken={leerling.verzoeken} />
            {leerling.indienen.mag ? (
              <Vraag leerlingId={leerlingId} leerling={leerling} />
            ) : (
              <Alert kind="info" title={uitleg(leerling.indienen.reden)} />
            )}
          </>
        )}
      </Opgehaald>
    </div>
  )
}

const uitleg = (code: string | null): string =>
  code !== null && code in avgFouten ? avgFouten[code as keyof typeof avgFouten] : '' // just looked up

function Gevraagd({ verzoeken }: Pick<LeerlingVerzoeken, 'verzoeken'>) {
  const t = useMijnTekst()
  return (
    <Card title={t.verzoeken}>
      {verzoeken.length === 0 ? (
        <p className="soft">{t.geen}</p>
      ) : (
        <ul className="rows">
          {verzoeken.map((verzoek) => (
            <li key={verzoek.id}>
              <div>
                <Link href={`/mijn/verzoeken/${verzoek.id}`}>{t.soort[verzoek.soort].naam}</Link>
                <div className="soft small">{t.gevraagd(formatDate(verzoek.ontvangenOp))}</div>
              </div>
              <VerzoekBadge status={verzoek.status} teLaat={false} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Vraag({ leerlingId, leerling }: { leerlingId: string; leerling: LeerlingVerzoeken }) {
  const t = useMijnTekst()
  const woorden = {
    soort: t.soortVraag,
    soorten: t.soort,
    tekst: t.tekst,
    tekstHulp: t.tekstHulp,
    verstuur: t.verstuur,
    klaar: t.verstuurd,
    weg: t.weg,
  }
  return (
    <Card title={t.nieuw}>
      <VraagVelden
        woorden={woorden}
        doelen={leerling.doelen}
        dienIn={(body) => verzoekApi.dienIn({ params: { leerlingId: leerlingId as LeerlingId }, body })} // it came from the server
        pad={(id) => `/mijn/verzoeken/${id}`}
      />
    </Card>
  )
}
