import { useQuery, useQueryClient } from '@tanstack/react-query'
import { CircleSlash, Eye } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { formatDate } from '../../../ui/format.ts'
import { Badge } from '../../../ui/status.tsx'
import { Card } from '../../../ui/surfaces.tsx'
import { toast } from '../../../ui/toast.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { VraagEerst } from '../../../web/vraag-eerst.tsx'
import type { MijnToegang as Toegang } from '../gezag.schema.ts'
import { mijnToegangTekst as t } from '../gezag.text.ts'
import { algemeenTekst } from '../schermen.text.ts'
import { leerlingApi, mijnToegangQuery } from './leerling-api.ts'
import './leerling.css'

/** For a pupil who is of age: whom do I let read along. Before that there is nothing to choose, and nothing here. */
export function MijnToegang() {
  const query = useQuery(mijnToegangQuery)
  if (query.data?.meerderjarig === false || (query.data === undefined && !query.isError)) return null
  return (
    <Card title={t.titel}>
      <Opgehaald query={query} laden={algemeenTekst.laden} fout={t.mislukt} opnieuw={algemeenTekst.opnieuw}>
        {({ ouders }) => (
          <div className="stack">
            <p className="soft">{ouders.length === 0 ? t.geen : t.intro}</p>
            <ul className="gezag-lijst">
              {ouders.map((ouder) => (
                <li key={ouder.relatieId}>
                  <Ouder ouder={ouder} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </Opgehaald>
    </Card>
  )
}

function Ouder({ ouder: { relatieId, naam, op, door } }: { ouder: Toegang['ouders'][number] }) {
  const client = useQueryClient()
  const [vraag, setVraag] = useState(false)
  const leest = op !== null
  const kies = async () => {
    await (leest ? leerlingApi.laatNietMeer : leerlingApi.laatMeelezen)({ params: { relatieId } })
    await client.invalidateQueries({ queryKey: mijnToegangQuery.queryKey })
    toast(leest ? t.genomen(naam) : t.gegeven(naam))
  }
  return (
    <div className="gezag-persoon">
      <div className="gezag-kop">
        <strong>{naam}</strong>
        <Badge icon={leest ? Eye : CircleSlash} tone={leest ? 'green' : 'neutral'}>
          {leest ? t.leest : t.leestNiet}
        </Badge>
      </div>
      {op !== null && door !== null && (
        <p className="soft">
          {t.sinds[door]} {formatDate(op)}
        </p>
      )}
      <div className="button-group">
        <Button onPress={() => setVraag(true)}>
          {leest ? t.neem : t.geef}
          <span className="visually-hidden">{naam}</span>
        </Button>
      </div>
      {vraag && (
        <VraagEerst
          titel={leest ? t.neemTitel(naam) : t.geefTitel(naam)}
          gevolg={leest ? t.neemGevolg(naam) : t.geefGevolg(naam)}
          knop={leest ? t.neem : t.geef}
          onJa={kies}
          onKlaar={() => setVraag(false)}
        />
      )}
    </div>
  )
}
