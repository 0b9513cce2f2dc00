import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ShieldAlert, ShieldCheck, Timer } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { formatDate, formatDateTime } from '../../../ui/format.ts'
import { Badge } from '../../../ui/status.tsx'
import { EmptyState, PageHeader } from '../../../ui/surfaces.tsx'
import { Table } from '../../../ui/table.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { NakijkDialoog } from '../../../web/nakijk-dialoog.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import type { Nood } from '../noodtoegang.commands.ts'
import { noodtoegangText } from '../noodtoegang.text.ts'
import { noodtoegangenQuery, rechtenApi } from './rechten-api.ts'

const t = noodtoegangText.lijst

/** Who opened a dossier in an emergency, why, and that somebody else looked at it. */
export function NoodtoegangPagina() {
  useDocumentTitle(t.titel)
  const query = useQuery(noodtoegangenQuery)
  const [nakijken, setNakijken] = useState<Nood>()
  const client = useQueryClient()
  const bewaar = async ({ id }: Nood, notitie: string) => {
    await rechtenApi.kijkNoodNa({ params: { noodtoegangId: id }, body: { notitie } })
    await Promise.all(['noodtoegang', 'vandaag'].map((key) => client.invalidateQueries({ queryKey: [key] })))
  }
  return (
    <div className="stack-l">
      <PageHeader title={t.titel} under={t.intro} />
      <Opgehaald query={query} laden={t.laden} fout={t.fout} opnieuw={t.opnieuw}>
        {({ noodtoegangen }) => (
          <Table<Nood>
            caption={t.titel}
            count={t.aantal(noodtoegangen.length)}
            rows={noodtoegangen}
            rowKey={({ id }) => id}
            empty={<EmptyState icon={ShieldCheck} title={t.leegTitel} text={t.leeg} />}
            columns={[
              {
                key: 'wie',
                header: t.wie,
                phone: 'title',
                cell: (n) => (
                  <>
                    <strong>{n.medewerker}</strong>
                    <div className="soft small">{formatDateTime(n.begonnenOp)}</div>
                  </>
                ),
              },
              {
                key: 'leerling',
                header: t.leerling,
                phone: 'trailing',
                cell: (n) => n.leerling ?? t.weg,
              },
              { key: 'reden', header: t.reden, phone: 'line', cell: (n) => n.reden },
              {
                key: 'stand',
                header: t.stand,
                phone: 'badge',
                cell: (n) => <Stand nood={n} onKijk={setNakijken} />,
              },
            ]}
          />
        )}
      </Opgehaald>
      {nakijken && (
        <NakijkDialoog
          max={500}
          bewaar={(notitie) => bewaar(nakijken, notitie)}
          onKlaar={() => setNakijken(undefined)}
        >
          <strong>{nakijken.medewerker}</strong>: {nakijken.reden}
        </NakijkDialoog>
      )}
    </div>
  )
}

function Stand({ nood, onKijk }: { nood: Nood; onKijk: (nood: Nood) => void }) {
  const loopt = nood.beeindigdOp === null && Date.parse(nood.tot) > Date.now()
  if (nood.gezienOp !== null)
    return (
      <div>
        <Badge icon={ShieldCheck} tone="green">
          {t.gezien(nood.gezienDoor ?? '', formatDate(nood.gezienOp))}
        </Badge>
        {nood.gezienNotitie !== '' && <div className="soft small">{nood.gezienNotitie}</div>}
      </div>
    )
  return (
    <div className="row">
      <Badge icon={loopt ? Timer : ShieldAlert} tone={loopt ? 'red' : 'amber'}>
        {loopt ? t.loopt : t.nietGezien}
      </Badge>
      {nood.magNakijken && (
        <Button onPress={() => onKijk(nood)}>
          {t.kijkNa}
          <span className="visually-hidden">{nood.medewerker}</span>
        </Button>
      )}
    </div>
  )
}
