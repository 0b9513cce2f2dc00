import { useQuery, useQueryClient } from '@tanstack/react-query'
import { CircleCheck, Eye } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { RadioGroup } from '../../../ui/choice-groups.tsx'
import { formatDate } from '../../../ui/format.ts'
import { Badge } from '../../../ui/status.tsx'
import { EmptyState, PageHeader } from '../../../ui/surfaces.tsx'
import { Table } from '../../../ui/table.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { NakijkDialoog } from '../../../web/nakijk-dialoog.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import type { Bevinding } from '../audit.schema.ts'
import { logText as t, uitschieterZin } from '../audit.text.ts'
import { controleer, uitschietersQuery } from './audit-api.ts'
import { Periode } from './periode.tsx'

/** What stands out in the log, and a tick for what was looked at. */
export function OpvallendPagina() {
  useDocumentTitle(t.opvalTitel)
  const [periode, setPeriode] = useState({ van: '', tot: '' })
  const [toon, setToon] = useState<'open' | 'alles'>('open')
  const [kijkt, setKijkt] = useState<Bevinding>()
  const query = useQuery(uitschietersQuery(periode.van, periode.tot))
  const client = useQueryClient()
  const bewaar = async ({ sleutel }: Bevinding, notitie: string) => {
    await controleer({ params: { sleutel }, body: { notitie } })
    await Promise.all(['logboek', 'vandaag'].map((key) => client.invalidateQueries({ queryKey: [key] })))
  }
  return (
    <div className="stack-l">
      <PageHeader title={t.opvalTitel} under={t.opvalIntro} />
      <Periode {...periode} onChange={(van, tot) => setPeriode({ van, tot })} />
      <RadioGroup
        id="toon"
        label={t.toon}
        error={undefined}
        inline
        value={toon}
        onChange={setToon}
        options={[
          { value: 'open', label: t.toonOpen },
          { value: 'alles', label: t.toonAlles },
        ]}
      />
      <Opgehaald query={query} laden={t.laden} fout={t.fout} opnieuw={t.opnieuw}>
        {({ bevindingen, van, tot }) => (
          <Table<Bevinding>
            caption={t.opvalTitel}
            count={t.nogOpen(
              bevindingen.filter(({ controle }) => controle === null).length,
              formatDate(van),
              formatDate(tot),
            )}
            rows={bevindingen.filter(({ controle }) => toon === 'alles' || controle === null)}
            rowKey={({ sleutel }) => sleutel}
            empty={
              <EmptyState
                icon={CircleCheck}
                title={t.opvalLeegTitel}
                text={t.opvalLeeg(formatDate(van), formatDate(tot))}
              />
            }
            columns={[
              {
                key: 'wat',
                header: t.wat,
                phone: 'title',
                cell: (b) => (
                  <>
                    <strong>{b.naam}</strong> {uitschieterZin[b.soort](b.aantal, b.gewoon)}
                  </>
                ),
              },
              { key: 'dag', header: t.wanneer, phone: 'trailing', cell: (b) => formatDate(b.dag) },
              {
                key: 'stand',
                header: t.nagekeken,
                phone: 'line',
                cell: (b) =>
                  b.controle === null ? (
                    <Button icon={<Eye aria-hidden="true" />} onPress={() => setKijkt(b)}>
                      {t.kijkNa}
                      <span className="visually-hidden">{b.naam}</span>
                    </Button>
                  ) : (
                    <div>
                      <Badge icon={CircleCheck} tone="green">
                        {t.nagekekenDoor(b.controle.door, formatDate(b.controle.op))}
                      </Badge>
                      {b.controle.notitie !== '' && <div className="soft small">{b.controle.notitie}</div>}
                    </div>
                  ),
              },
            ]}
          />
        )}
      </Opgehaald>
      {kijkt && (
        <NakijkDialoog
          max={1000}
          bewaar={(notitie) => bewaar(kijkt, notitie)}
          onKlaar={() => setKijkt(undefined)}
        >
          <strong>{kijkt.naam}</strong> {uitschieterZin[kijkt.soort](kijkt.aantal, kijkt.gewoon)}
          {` · ${formatDate(kijkt.dag)}`}
        </NakijkDialoog>
      )}
    </div>
  )
}
