import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Eye, ShieldAlert, ShieldCheck, Timer } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { formatDate, formatDateTime, formatTime } from '../../../ui/format.ts'
import { Badge } from '../../../ui/status.tsx'
import { EmptyState, PageHeader } from '../../../ui/surfaces.tsx'
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
        {({ noodtoegangen }) =>
          noodtoegangen.length === 0 ? (
            <EmptyState icon={ShieldCheck} title={t.leegTitel} text={t.leeg} />
          ) : (
            <ul className="rows">
              {noodtoegangen.map((nood) => (
                <li key={nood.id}>
                  <div className="rows-text">
                    <strong>{t.wieWie(nood.medewerker, nood.leerling ?? t.weg)}</strong>
                    <div className="soft">{formatDateTime(nood.begonnenOp)}</div>
                    <p>{nood.reden}</p>
                    <Stand nood={nood} />
                  </div>
                  {nood.magNakijken && (
                    <Button icon={<Eye aria-hidden="true" />} onPress={() => setNakijken(nood)}>
                      {t.kijkNa}
                      <span className="visually-hidden">{nood.medewerker}</span>
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
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

function Stand({ nood }: { nood: Nood }) {
  if (nood.gezienOp !== null)
    return (
      <>
        <Badge icon={ShieldCheck} tone="green">
          {t.gezien(nood.gezienDoor ?? '', formatDate(nood.gezienOp))}
        </Badge>
        {nood.gezienNotitie !== '' && <div className="soft">{nood.gezienNotitie}</div>}
      </>
    )
  const loopt = nood.beeindigdOp === null && Date.parse(nood.tot) > Date.now()
  return (
    <Badge icon={loopt ? Timer : ShieldAlert} tone={loopt ? 'red' : 'amber'}>
      {loopt ? t.loopt(formatTime(nood.tot)) : t.nietGezien}
    </Badge>
  )
}
