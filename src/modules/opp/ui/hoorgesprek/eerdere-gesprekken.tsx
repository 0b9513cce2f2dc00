import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatDate } from '../../../../ui/format.ts'
import { Disclosure } from '../../../../ui/text.tsx'
import { Opgehaald } from '../../../../web/opgehaald.tsx'
import { type Hoorgesprekregel, gesprekkenTekst as t } from '../../../hoorrecht/hoorrecht.ts'
import type { Opp } from '../../opp.api.schema.ts'
import { leesTekst } from '../../paginas.text.ts'
import { kaartAdres } from '../adressen.ts'
import { GesprekInhoud } from '../document/hoorgesprek.tsx'
import { hoorgesprekkenQuery } from '../opp-api.ts'
import '../document/document.css'

/** The hoorgesprekken from before the one that stands above, each folded under its moment and day. */
export function EerdereGesprekken(props: {
  opp: Opp
  /** What may still be done with one of them. */
  bij?: (gesprek: Hoorgesprekregel) => ReactNode
}) {
  const { opp, bij } = props
  const laatste = opp.hoorgesprek
  // A version holds one talk; and the first has none before it.
  const zijnEr = opp.bron === 'concept' && laatste !== null && laatste.volgnummer > 1
  const query = useQuery({ ...hoorgesprekkenQuery(opp.id), enabled: zijnEr })
  if (!zijnEr) return null
  return (
    <section className="stack" aria-labelledby="eerdere-gesprekken">
      <h4 id="eerdere-gesprekken">{t.eerder}</h4>
      <Opgehaald query={query} laden={t.eerderLaden} fout={t.eerderMislukt} opnieuw={leesTekst.opnieuw}>
        {({ gesprekken }) =>
          gesprekken
            .filter(({ id }) => id !== laatste.id)
            .map((gesprek) => {
              const { id, moment, inhoud, terugkoppeling } = gesprek
              const dag = inhoud.datum === null ? '' : formatDate(inhoud.datum)
              return (
                <Disclosure key={id} title={t.gesprek(moment, dag)}>
                  <div className="stack">
                    <GesprekInhoud
                      gesprek={inhoud}
                      moment={moment}
                      terugkoppeling={terugkoppeling}
                      kaartAdres={kaartAdres(opp.id, id)}
                    />
                    {bij?.(gesprek)}
                  </div>
                </Disclosure>
              )
            })
        }
      </Opgehaald>
    </section>
  )
}
