import { useQuery } from '@tanstack/react-query'
import { PackageOpen } from 'lucide-react'
import { buttonClass } from '../../../../ui/button.tsx'
import { dayOf, formatDate } from '../../../../ui/format.ts'
import { Link } from '../../../../ui/link.tsx'
import { EmptyState, PageHeader } from '../../../../ui/surfaces.tsx'
import { Table } from '../../../../ui/table.tsx'
import { useDocumentTitle } from '../../../../ui/use-document-title.ts'
import { Opgehaald } from '../../../../web/opgehaald.tsx'
import { avgText } from '../../avg.text.ts'
import { wieIs } from '../../bewaren/ui/wachtend-tabel.tsx'
import type { PakketKop } from '../pakket.schema.ts'
import { aanvragerSoortNaam, pakketText as t } from '../pakket.text.ts'
import { pakkettenQuery } from './inzagepakket-api.ts'
import { PakketBadge } from './inzagepakket-badge.tsx'

/** The packages that were made for people who asked to see a dossier, newest first. */
export function InzagepakkettenPagina() {
  useDocumentTitle(t.titel)
  const query = useQuery(pakkettenQuery)
  return (
    <div className="stack-l">
      <PageHeader
        title={t.titel}
        under={t.intro}
        actions={
          query.data?.magMaken && (
            <Link href="/privacy/inzage/nieuw" className={buttonClass('primary')}>
              {t.nieuw}
            </Link>
          )
        }
      />
      <Opgehaald query={query} laden={avgText.laden} fout={avgText.fout} opnieuw={avgText.opnieuw}>
        {({ items, magMaken }) => (
          <Table<PakketKop>
            caption={t.tabel}
            count={t.aantal(items.length)}
            rows={items}
            rowKey={({ id }) => id}
            empty={<EmptyState icon={PackageOpen} title={t.geen} text={t.geenTekst} />}
            columns={[
              {
                key: 'wie',
                header: t.kolomWie,
                phone: 'title',
                cell: ({ id, aanvrager }) => {
                  const naam = aanvrager.naam ?? aanvragerSoortNaam[aanvrager.soort]
                  // The fg sees that there are packages; what is in them is for who makes them.
                  return magMaken ? (
                    <Link href={`/privacy/inzage/${id}`} className="row-link">
                      {naam}
                    </Link>
                  ) : (
                    naam
                  )
                },
              },
              { key: 'leerling', header: t.kolomLeerling, phone: 'line', cell: (rij) => wieIs(rij) },
              {
                key: 'datum',
                header: t.kolomDatum,
                phone: 'trailing',
                cell: ({ gemaakt }) => formatDate(dayOf(gemaakt.op)),
              },
              {
                key: 'stand',
                header: t.kolomStand,
                phone: 'badge',
                cell: ({ status }) => <PakketBadge status={status} />,
              },
            ]}
          />
        )}
      </Opgehaald>
    </div>
  )
}
