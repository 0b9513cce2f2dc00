import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { dayOf, formatBytes, formatDate, formatDateTime } from '../../../../ui/format.ts'
import { Link } from '../../../../ui/link.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { Card, PageHeader } from '../../../../ui/surfaces.tsx'
import { DefinitionList } from '../../../../ui/text.tsx'
import { useDocumentTitle } from '../../../../ui/use-document-title.ts'
import { DownloadKnop } from '../../../../web/download-knop.tsx'
import { Opgehaald } from '../../../../web/opgehaald.tsx'
import { avgText } from '../../avg.text.ts'
import type { Pakket } from '../pakket.schema.ts'
import { omvangNaam, pakketText, wijzeNaam } from '../pakket.text.ts'
import './inzagepakket.css'
import { bestandAdres, pakketQuery } from './inzagepakket-api.ts'
import { PakketBadge } from './inzagepakket-badge.tsx'
import { IntrekDialoog, OverhandigDialoog, TekenPakketDialoog } from './inzagepakket-dialogen.tsx'
import { Passages } from './inzagepakket-passages.tsx'

const t = pakketText.pagina

/** One package: what would go along and why, to decide and sign; afterwards what was handed out. */
export function InzagepakketPagina() {
  const { pakketId } = useParams({ strict: false })
  const query = useQuery(pakketQuery(pakketId ?? ''))
  useDocumentTitle(query.data ? t.titel(query.data.aanvrager.naam ?? '') : pakketText.titel)
  return (
    <Opgehaald query={query} laden={avgText.laden} fout={avgText.fout} opnieuw={avgText.opnieuw}>
      {(pakket) => <Inhoud pakket={pakket} />}
    </Opgehaald>
  )
}

function Inhoud({ pakket }: { pakket: Pakket }) {
  const [dialoog, setDialoog] = useState<'tekenen' | 'overhandigen' | 'intrekken'>()
  const sluit = () => setDialoog(undefined)
  const { voorstel, kan } = pakket
  const wacht = voorstel?.nakijken ?? 0
  return (
    <div className="stack-l">
      <PageHeader
        over={<Link href="/privacy/inzage">{pakketText.terug}</Link>}
        title={t.titel(pakket.aanvrager.naam ?? '')}
        under={t.over(pakket.naam ?? '')}
        actions={
          <>
            {kan.tekenen && (
              <Button
                variant="primary"
                disabledReason={wacht > 0 ? t.nakijken(wacht) : undefined}
                onPress={() => setDialoog('tekenen')}
              >
                {t.teken}
              </Button>
            )}
            {kan.overhandigen && <Button onPress={() => setDialoog('overhandigen')}>{t.overhandig}</Button>}
            {kan.intrekken && <Button onPress={() => setDialoog('intrekken')}>{t.trekIn}</Button>}
          </>
        }
      />
      <Stand pakket={pakket} />
      <Card title={t.feiten} action={<PakketBadge status={pakket.status} />}>
        <DefinitionList facts={feiten(pakket)} />
      </Card>
      {voorstel && <Passages pakketId={pakket.id} voorstel={voorstel} />}
      {dialoog === 'tekenen' && voorstel && (
        <TekenPakketDialoog
          pakketId={pakket.id}
          hash={voorstel.hash}
          elders={voorstel.elders.length}
          onKlaar={sluit}
        />
      )}
      {dialoog === 'overhandigen' && <OverhandigDialoog pakketId={pakket.id} onKlaar={sluit} />}
      {dialoog === 'intrekken' && <IntrekDialoog pakketId={pakket.id} onKlaar={sluit} />}
    </div>
  )
}

function Stand({ pakket: { id, status, kan, voorstel } }: { pakket: Pakket }) {
  if (status === 'getekend') return <Alert kind="info" title={t.bezig} live />
  if (kan.ophalen)
    return (
      <Alert
        kind="goed"
        title={t.klaar}
        live
        actions={<DownloadKnop adres={bestandAdres(id)}>{t.haal}</DownloadKnop>}
      >
        <p>{t.klaarTekst}</p>
      </Alert>
    )
  if (status === 'verlopen' || status === 'ingetrokken')
    return (
      <Alert kind="info" title={t.weg}>
        <p>{t.wegTekst}</p>
      </Alert>
    )
  return (
    <>
      {status === 'mislukt' && (
        <Alert kind="fout" title={t.mislukt}>
          <p>{t.misluktTekst}</p>
        </Alert>
      )}
      {voorstel && voorstel.nakijken > 0 && (
        <Alert kind="let_op" title={t.nakijken(voorstel.nakijken)}>
          <p>{t.nakijkenTekst}</p>
        </Alert>
      )}
    </>
  )
}

function feiten(pakket: Pakket) {
  const { gemaakt, getekend, overhandigd, geldigTot, hash, grootte, opgehaald, grondslag } = pakket
  const wie = (van: { naam: string; op: string }) => t.doorOp(van.naam, formatDateTime(van.op))
  return [
    { label: t.omvang, value: omvangNaam[pakket.omvang] },
    ...(grondslag === null ? [] : [{ label: t.grondslag, value: grondslag }]),
    ...(pakket.verzoekId === null
      ? []
      : [
          {
            label: t.verzoek,
            value: <Link href={`/privacy/verzoeken/${pakket.verzoekId}`}>{t.openVerzoek}</Link>,
          },
        ]),
    { label: t.samengesteld, value: wie(gemaakt) },
    ...(getekend ? [{ label: t.getekend, value: wie(getekend) }] : []),
    ...(geldigTot && pakket.kan.ophalen ? [{ label: t.geldig, value: formatDate(dayOf(geldigTot)) }] : []),
    ...(overhandigd
      ? [{ label: t.overhandigd, value: `${wijzeNaam[overhandigd.wijze]} (${wie(overhandigd)})` }]
      : []),
    ...(getekend ? [{ label: t.opgehaald, value: t.keer(opgehaald) }] : []),
    ...(grootte === null ? [] : [{ label: t.grootte, value: formatBytes(grootte) }]),
    ...(hash === null ? [] : [{ label: t.hash, value: <code className="controlegetal">{hash}</code> }]),
  ]
}
