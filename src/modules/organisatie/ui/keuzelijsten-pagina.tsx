import { useQuery } from '@tanstack/react-query'
import { EyeOff } from 'lucide-react'
import { Link } from '../../../ui/link.tsx'
import { Badge } from '../../../ui/status.tsx'
import { PageHeader } from '../../../ui/surfaces.tsx'
import { Table } from '../../../ui/table.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { beheerbareLijsten } from '../codelijst.beheer.ts'
import { lijstTekst, keuzelijstenTekst as t } from '../keuzelijsten.text.ts'
import { organisatieText } from '../organisatie.text.ts'
import { codelijstenQuery } from './use-codelijsten.ts'

/** The code lists that a school shapes. */
export function KeuzelijstenPagina() {
  useDocumentTitle(t.titel)
  const query = useQuery(codelijstenQuery)
  return (
    <>
      <PageHeader title={t.titel} under={t.intro} />
      <Opgehaald query={query} laden={t.laden} fout={organisatieText.fout} opnieuw={organisatieText.opnieuw}>
        {({ lijsten }) => (
          <Table
            caption={t.titel}
            count={t.aantalLijsten(beheerbareLijsten.length)}
            rows={beheerbareLijsten.map((naam) => ({ naam, items: lijsten[naam] ?? [] }))}
            rowKey={({ naam }) => naam}
            empty={null}
            columns={[
              {
                key: 'naam',
                header: t.lijst,
                phone: 'title',
                cell: ({ naam }) => (
                  <Link href={`/beheer/keuzelijsten/${naam}`}>{lijstTekst[naam].titel}</Link>
                ),
              },
              { key: 'waar', header: t.gebruikt, phone: 'line', cell: ({ naam }) => lijstTekst[naam].waar },
              {
                key: 'aantal',
                header: t.keuzes,
                phone: 'trailing',
                cell: ({ items }) => <Aantal items={items} />,
              },
            ]}
          />
        )}
      </Opgehaald>
    </>
  )
}

function Aantal({ items }: { items: readonly { verborgen: boolean }[] }) {
  const verborgen = items.filter((item) => item.verborgen).length
  return (
    <span className="row">
      <span className="nowrap">{t.aantal(items.length - verborgen)}</span>
      {verborgen > 0 && <Badge icon={EyeOff}>{t.verborgenAantal(verborgen)}</Badge>}
    </span>
  )
}
