import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { formatDate } from '../../../../ui/format.ts'
import { Link } from '../../../../ui/link.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { Card, PageHeader } from '../../../../ui/surfaces.tsx'
import { RichText } from '../../../../ui/text.tsx'
import { useDocumentTitle } from '../../../../ui/use-document-title.ts'
import { Opgehaald } from '../../../../web/opgehaald.tsx'
import type { Verzoek } from '../verzoek.schema.ts'
import { verzoekText } from '../verzoek.text.ts'
import { isOpen } from '../verzoek.ts'
import { Betwistingen } from './betwistingen.tsx'
import { useMijnTekst } from './mijn-verzoeken-pagina.tsx'
import { leerlingVerzoekenQuery, verzoekQuery } from './verzoek-api.ts'
import { VerzoekBadge } from './verzoek-badge.tsx'
import { TrekIn } from './verzoek-stappen.tsx'

/** One request of a parent or pupil: how it stands, the answer, and where to complain. */
export function MijnVerzoekPagina() {
  const { verzoekId = '' } = useParams({ strict: false })
  const query = useQuery(verzoekQuery(verzoekId))
  const t = useMijnTekst()
  useDocumentTitle(query.data ? t.soort[query.data.soort].naam : t.verzoeken)
  return (
    <div className="stack-l" data-ruim="">
      <Opgehaald
        query={query}
        laden={verzoekText.laden}
        fout={verzoekText.fout}
        opnieuw={verzoekText.opnieuw}
      >
        {(verzoek) => <Inhoud verzoek={verzoek} />}
      </Opgehaald>
    </div>
  )
}

function Inhoud({ verzoek }: { verzoek: Verzoek }) {
  const t = useMijnTekst()
  const [trektIn, setTrektIn] = useState(false)
  const doelen = useQuery(leerlingVerzoekenQuery(verzoek.leerlingId)).data?.doelen ?? []
  return (
    <>
      <PageHeader
        over={<Link href={`/mijn/verzoeken?kind=${verzoek.leerlingId}`}>{t.verzoeken}</Link>}
        title={t.soort[verzoek.soort].naam}
        under={<VerzoekBadge status={verzoek.status} teLaat={false} />}
      />
      <p>
        {t.stand[verzoek.status]} {isOpen(verzoek.status) && t.uiterlijk(formatDate(verzoek.termijnOp))}
      </p>
      <Antwoord verzoek={verzoek} />
      <Betwistingen verzoek={verzoek} doelen={doelen} eigen />
      <Beperkt verzoek={verzoek} />
      <Card title={t.gevraagd(formatDate(verzoek.ontvangenOp))}>
        <RichText text={verzoek.tekst} />
      </Card>
      {verzoek.kan.stappen.includes('intrekken') && (
        <div className="row">
          <Button onPress={() => setTrektIn(true)}>{t.trekIn}</Button>
        </div>
      )}
      {trektIn && <TrekIn verzoek={verzoek} titel={t.trekInTitel} onKlaar={() => setTrektIn(false)} />}
    </>
  )
}

/** What the school does not use for now, and since who asked must know beforehand: from when it does again. */
function Beperkt({ verzoek }: { verzoek: Verzoek }) {
  const t = useMijnTekst().beperkt
  return verzoek.beperkingen
    .filter(({ opgehevenOp }) => opgehevenOp === null)
    .map(({ id, op, opheffenVanaf, opheffenReden }) => (
      <Alert key={id} kind="info" title={t.titel(formatDate(op))}>
        <p>{opheffenVanaf === null ? t.tekst : t.eindigt(formatDate(opheffenVanaf), opheffenReden ?? '')}</p>
      </Alert>
    ))
}

function Antwoord({ verzoek }: { verzoek: Verzoek }) {
  const t = useMijnTekst()
  const { motivering, verlenging } = verzoek.antwoord
  return (
    <>
      {verlenging !== null && motivering === null && (
        <Card title={t.langer}>
          <RichText text={verlenging} />
        </Card>
      )}
      {motivering !== null && (
        <Card title={t.antwoord}>
          <RichText text={motivering} />
        </Card>
      )}
      {motivering !== null && verzoek.status !== 'toegewezen' && (
        <Card title={t.klachtTitel}>
          <RichText text={t.klacht} />
        </Card>
      )}
    </>
  )
}
