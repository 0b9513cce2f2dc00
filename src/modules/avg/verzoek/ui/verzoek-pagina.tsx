import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { Button } from '../../../../ui/button.tsx'
import { formatDate } from '../../../../ui/format.ts'
import { Link } from '../../../../ui/link.tsx'
import { Alert } from '../../../../ui/status.tsx'
import { Card, PageHeader } from '../../../../ui/surfaces.tsx'
import { DefinitionList, RichText } from '../../../../ui/text.tsx'
import { useDocumentTitle } from '../../../../ui/use-document-title.ts'
import { Opgehaald } from '../../../../web/opgehaald.tsx'
import type { DoelKeuze, Verzoek } from '../verzoek.schema.ts'
import {
  herkomstNaam,
  identiteitNaam,
  verzoekArtikel,
  verzoekerNaam,
  verzoekSoortNaam,
  verzoekStatusNaam,
  verzoekText,
} from '../verzoek.text.ts'
import { isOpen } from '../verzoek.ts'
import { Beperkingen } from './beperkingen.tsx'
import { Betwistingen } from './betwistingen.tsx'
import { doelTekst } from './doel-velden.tsx'
import { PakketBijVerzoek } from './pakket-bij-verzoek.tsx'
import { Uitvoering } from './uitvoering.tsx'
import { leerlingVerzoekenQuery, verzoekQuery } from './verzoek-api.ts'
import { VerzoekBadge } from './verzoek-badge.tsx'
import { VerzoekStappen } from './verzoek-stappen.tsx'

const t = verzoekText.pagina

/** One request for staff: what is asked, who handles it, by when, and the answer. */
export function VerzoekPagina() {
  const { verzoekId = '' } = useParams({ strict: false })
  const query = useQuery(verzoekQuery(verzoekId))
  useDocumentTitle(query.data ? verzoekSoortNaam[query.data.soort] : t.terug)
  return (
    <Opgehaald query={query} laden={verzoekText.laden} fout={verzoekText.fout} opnieuw={verzoekText.opnieuw}>
      {(verzoek) => <Inhoud verzoek={verzoek} />}
    </Opgehaald>
  )
}

function Inhoud({ verzoek }: { verzoek: Verzoek }) {
  // The fg sees no pupils, and so no names of what is in the dossier.
  const doelen = useQuery({ ...leerlingVerzoekenQuery(verzoek.leerlingId), retry: false }).data?.doelen ?? []
  return (
    <div className="stack-l">
      <PageHeader
        over={<Link href="/privacy">{t.terug}</Link>}
        title={t.titel(verzoekSoortNaam[verzoek.soort], verzoek.leerling)}
        under={<VerzoekBadge {...verzoek} />}
      />
      {verzoek.teLaat && (
        <Alert kind="fout" title={t.teLaat}>
          <p>{t.teLaatTekst}</p>
        </Alert>
      )}
      <PakketBijVerzoek verzoek={verzoek} />
      <VerzoekStappen verzoek={verzoek} />
      <Card title={t.vraagTitel}>
        <RichText text={verzoek.tekst} />
      </Card>
      <Antwoord verzoek={verzoek} />
      <Uitvoering verzoek={verzoek} doelen={doelen} />
      <Betwistingen verzoek={verzoek} doelen={doelen} />
      <Beperkingen verzoek={verzoek} doelen={doelen} />
      <Card title={t.feitenTitel}>
        <Feiten verzoek={verzoek} doelen={doelen} />
      </Card>
    </div>
  )
}

function Antwoord({ verzoek }: { verzoek: Verzoek }) {
  const { antwoord, besluit, leestHier, status } = verzoek
  if (antwoord.verlenging === null && besluit === null && (leestHier || !isOpen(status))) return null
  return (
    <Card
      title={t.antwoordTitel}
      action={
        besluit && (
          <Button icon={<Printer aria-hidden="true" />} onPress={() => window.print()}>
            {t.druk}
          </Button>
        )
      }
    >
      <div className="stack">
        {besluit && (
          <p>
            <strong>
              {t.besloten(verzoekStatusNaam[status], formatDate(besluit.op), besluit.naam ?? '')}
            </strong>
          </p>
        )}
        {antwoord.motivering !== null && <RichText text={antwoord.motivering} />}
        {antwoord.verlenging !== null && (
          <>
            <h3>{t.verlengingTitel}</h3>
            <RichText text={antwoord.verlenging} />
          </>
        )}
        <p className="soft">{leestHier ? t.wel : t.geenAccount}</p>
      </div>
    </Card>
  )
}

function Feiten({ verzoek, doelen }: { verzoek: Verzoek; doelen: readonly DoelKeuze[] }) {
  const { verzoeker, identiteit, behandelaar, verlengdOp } = verzoek
  return (
    <DefinitionList
      facts={[
        { label: t.verzoeker, value: `${verzoeker.naam} (${verzoekerNaam[verzoeker.soort]})` },
        { label: t.over, value: doelTekst(verzoek.doel, doelen) },
        { label: t.grond, value: verzoekArtikel[verzoek.soort] },
        { label: t.herkomst, value: herkomstNaam[verzoek.herkomst] },
        { label: t.ontvangen, value: formatDate(verzoek.ontvangenOp) },
        {
          label: t.termijn,
          value:
            formatDate(verzoek.termijnOp) +
            (verlengdOp === null ? '' : `. ${t.verlengd(formatDate(verlengdOp))}`),
        },
        { label: t.behandelaar, value: behandelaar?.naam ?? verzoekText.lijst.geenBehandelaar },
        {
          label: t.identiteit,
          value: identiteit
            ? identiteit.wijze === 'portaal'
              ? identiteitNaam.portaal
              : t.identiteitVan(identiteitNaam[identiteit.wijze], identiteit.naam)
            : t.identiteitOpen,
        },
      ]}
    />
  )
}
