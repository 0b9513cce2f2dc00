import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Plus, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { dayOf, formatDate } from '../../../../ui/format.ts'
import { Badge } from '../../../../ui/status.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { Opgehaald } from '../../../../web/opgehaald.tsx'
import { VraagEerst } from '../../../../web/vraag-eerst.tsx'
import { useCodelijsten } from '../../../organisatie/ui/use-codelijsten.ts'
import { type Overleg, overlegTekst as t } from '../../../overleg/overleg.ts'
import type { Opp } from '../../opp.api.schema.ts'
import { oppSleutel } from '../opp-api.ts'
import { GesprekDialoog } from './gesprek-dialoog.tsx'
import { overlegApi, overleggenQuery } from './overleg-api.ts'

/** The talks with parents about this plan, each with its own save: they stand beside the plan. */
export function Gesprekken({ opp, alleenLezen }: { opp: Opp; alleenLezen: boolean }) {
  const client = useQueryClient()
  const query = useQuery(overleggenQuery(opp.id))
  const [open, setOpen] = useState<Overleg | 'nieuw'>()
  const [weg, setWeg] = useState<Overleg>()
  const haalWeg = async (overleg: Overleg) => {
    await overlegApi.verwijder({ params: { oppId: opp.id, overlegId: overleg.id } })
    await client.invalidateQueries({ queryKey: oppSleutel(opp.id) })
    toast(t.verwijderd)
  }
  return (
    <section id="overleg-gesprekken" tabIndex={-1} className="stack" aria-labelledby="overleg-gesprekken-kop">
      <div className="stack-tight">
        <h3 id="overleg-gesprekken-kop">{t.titel}</h3>
        <p className="field-help">{t.uitleg}</p>
      </div>
      <Opgehaald query={query} laden={t.laden} fout={t.mislukt} opnieuw={t.opnieuw}>
        {({ overleggen, partners }) => (
          <>
            {overleggen.length === 0 ? (
              <p className="soft">{t.geen}</p>
            ) : (
              <ul className="rows">
                {overleggen.map((overleg) => (
                  <Regel
                    key={overleg.id}
                    overleg={overleg}
                    alleenLezen={alleenLezen}
                    onWijzig={() => setOpen(overleg)}
                    onVerwijder={() => setWeg(overleg)}
                  />
                ))}
              </ul>
            )}
            {!alleenLezen && (
              <div>
                <Button icon={<Plus aria-hidden="true" size={18} />} onPress={() => setOpen('nieuw')}>
                  {t.voegToe}
                </Button>
              </div>
            )}
            {open !== undefined && (
              <GesprekDialoog
                oppId={opp.id}
                overleg={open === 'nieuw' ? null : open}
                partners={partners}
                onKlaar={() => setOpen(undefined)}
              />
            )}
          </>
        )}
      </Opgehaald>
      {weg !== undefined && (
        <VraagEerst
          gevaar
          titel={t.verwijderTitel}
          gevolg={t.verwijderGevolg}
          knop={t.verwijderKnop}
          onJa={() => haalWeg(weg)}
          onKlaar={() => setWeg(undefined)}
        />
      )}
    </section>
  )
}

function Regel(props: {
  overleg: Overleg
  alleenLezen: boolean
  onWijzig: () => void
  onVerwijder: () => void
}) {
  const { overleg } = props
  const codes = useCodelijsten()
  const dag = formatDate(overleg.datum)
  const wie = [
    ...overleg.ouders.map(({ naam }) => naam),
    overleg.leerlingErbij ? t.deLeerling : '',
    overleg.anderen,
  ].filter((deel) => deel !== '')
  return (
    <li>
      <div className="rows-text">
        <strong>
          {[dag, overleg.vorm === null ? '' : codes.label('gespreksvorm', overleg.vorm)]
            .filter((deel) => deel !== '')
            .join(' · ')}
        </strong>
        <div>
          {t.met} {wie.join(', ')}
        </div>
        {overleg.afspraken.length > 0 && (
          <>
            <div className="soft">{t.afgesproken}:</div>
            <ul>
              {overleg.afspraken.map((afspraak) => (
                <li key={afspraak}>{afspraak}</li>
              ))}
            </ul>
          </>
        )}
        {!overleg.metOuders && (
          <div>
            <Badge icon={TriangleAlert} tone="amber">
              {t.teltNiet}
            </Badge>
          </div>
        )}
        <div className="soft small">{t.doorOp(overleg.doorNaam, formatDate(dayOf(overleg.op)))}</div>
      </div>
      {!props.alleenLezen && (
        <div className="row">
          <Button variant="quiet" onPress={props.onWijzig} label={t.wijzig(dag)}>
            {t.wijzigKort}
          </Button>
          {overleg.vanMij && (
            <Button variant="quiet" onPress={props.onVerwijder} label={t.verwijder(dag)}>
              {t.verwijderKort}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
