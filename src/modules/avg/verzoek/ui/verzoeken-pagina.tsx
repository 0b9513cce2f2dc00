import { useQuery } from '@tanstack/react-query'
import { Archive, CircleCheck } from 'lucide-react'
import { buttonClass } from '../../../../ui/button.tsx'
import { formatDate } from '../../../../ui/format.ts'
import { Link } from '../../../../ui/link.tsx'
import { EmptyState, PageHeader, Section } from '../../../../ui/surfaces.tsx'
import { Table } from '../../../../ui/table.tsx'
import { useDocumentTitle } from '../../../../ui/use-document-title.ts'
import { Opgehaald } from '../../../../web/opgehaald.tsx'
import type { VerzoekRegel } from '../verzoek.schema.ts'
import { verzoekSoortNaam, verzoekText } from '../verzoek.text.ts'
import { isOpen } from '../verzoek.ts'
import { verzoekenQuery } from './verzoek-api.ts'
import { VerzoekBadge } from './verzoek-badge.tsx'

const t = verzoekText.lijst

/** What people asked about their data: first what waits, by its term. */
export function VerzoekenPagina() {
  useDocumentTitle(t.titel)
  const query = useQuery(verzoekenQuery)
  return (
    <div className="stack-l">
      <PageHeader
        title={t.titel}
        under={t.intro}
        actions={
          query.data?.magBehandelen && (
            <Link href="/privacy/verzoeken/nieuw" className={buttonClass('primary')}>
              {t.legVast}
            </Link>
          )
        }
      />
      <Opgehaald
        query={query}
        laden={verzoekText.laden}
        fout={verzoekText.fout}
        opnieuw={verzoekText.opnieuw}
      >
        {({ verzoeken }) => (
          <>
            <Section id="open" title={t.open}>
              <Lijst
                naam={t.open}
                verzoeken={verzoeken.filter(({ status }) => isOpen(status))}
                leeg={<EmptyState icon={CircleCheck} title={t.leegTitel} text={t.leeg} />}
              />
            </Section>
            <Section id="afgerond" title={t.afgerond}>
              <Lijst
                naam={t.afgerond}
                verzoeken={verzoeken.filter(({ status }) => !isOpen(status))}
                leeg={<EmptyState icon={Archive} title={t.leegAfgerond} />}
              />
            </Section>
          </>
        )}
      </Opgehaald>
    </div>
  )
}

function Lijst(props: { naam: string; verzoeken: readonly VerzoekRegel[]; leeg: React.ReactNode }) {
  return (
    <Table<VerzoekRegel>
      caption={props.naam}
      count={verzoekText.aantal(props.verzoeken.length)}
      rows={props.verzoeken}
      rowKey={({ id }) => id}
      empty={props.leeg}
      columns={[
        {
          key: 'leerling',
          header: t.leerling,
          phone: 'title',
          cell: ({ id, leerling }) => (
            <Link href={`/privacy/verzoeken/${id}`} className="row-link">
              {leerling ?? t.zonderNaam}
            </Link>
          ),
        },
        {
          key: 'soort',
          header: t.soort,
          phone: 'line',
          cell: ({ soort, verzoeker }) => (
            <>
              {verzoekSoortNaam[soort]} <span className="soft">{t.van(verzoeker.naam)}</span>
            </>
          ),
        },
        {
          key: 'termijn',
          header: t.termijn,
          phone: 'trailing',
          cell: ({ termijnOp }) => formatDate(termijnOp),
        },
        {
          key: 'behandelaar',
          header: t.behandelaar,
          phone: 'hidden',
          cell: ({ behandelaar }) => behandelaar?.naam ?? t.geenBehandelaar,
        },
        { key: 'stand', header: t.stand, phone: 'badge', cell: (regel) => <VerzoekBadge {...regel} /> },
      ]}
    />
  )
}
