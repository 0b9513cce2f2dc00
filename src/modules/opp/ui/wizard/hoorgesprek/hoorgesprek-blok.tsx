import { useMemo, useRef } from 'react'
import { buttonClass } from '../../../../../ui/button.tsx'
import { RadioGroup } from '../../../../../ui/choice-groups.tsx'
import { formatDate } from '../../../../../ui/format.ts'
import { Link } from '../../../../../ui/link.tsx'
import { Alert } from '../../../../../ui/status.tsx'
import {
  gehoordTekst,
  gesprekkenTekst,
  type Hoorgesprek,
  type Hoorgesprekregel,
  hoorrechtTekst,
  kaartWoorden,
  leegGehoord,
  leegNietGehoord,
  terugvertelpunten,
} from '../../../../hoorrecht/hoorrecht.ts'
import type { Plek } from '../../../../plandelen/ui/velden.tsx'
import type { Opp } from '../../../opp.api.schema.ts'
import { kaartAdres } from '../../adressen.ts'
import { inhoudVan } from '../../dialogen/inhouden.ts'
import { LezerProvider } from '../../document/lezer.tsx'
import { EerdereGesprekken } from '../../hoorgesprek/eerdere-gesprekken.tsx'
import { BlokKader, foutenVan } from '../blok.tsx'
import { Conflict } from '../conflict.tsx'
import { useHoorgesprek } from '../use-onderdeel.ts'
import { wettelijkBij } from '../velden.tsx'
import { useMelden } from '../wizard-stand.ts'
import { GehoordVelden } from './gehoord.tsx'
import { NietGehoordVelden } from './niet-gehoord.tsx'
import { NieuwGesprek } from './nieuw-gesprek.tsx'
import { TerugkoppelingVelden } from './terugkoppeling.tsx'

interface Props {
  opp: Opp
  alleenLezen: boolean
}

/** The talks with the pupil: records beside the plan, each with a save of its own. A new one is a new block. */
export function HoorgesprekBlok(props: Props) {
  return <Gesprek key={props.opp.hoorgesprek?.volgnummer ?? 1} {...props} />
}

function Gesprek({ opp, alleenLezen }: Props) {
  const bewaren = useHoorgesprek(opp)
  const inhoud = useMemo(() => inhoudVan(opp), [opp])
  useMelden('hoorgesprek', bewaren)
  const gesprek = bewaren.draft
  // Switching to "niet gehoord" and back must not cost what was written.
  const andere = useRef<Hoorgesprek>(undefined)
  const kies = (uitkomst: Hoorgesprek['uitkomst']) => {
    if (uitkomst === gesprek.uitkomst) return
    const terug = andere.current?.uitkomst === uitkomst ? andere.current : undefined
    andere.current = gesprek
    const leeg = uitkomst === 'gehoord' ? leegGehoord() : leegNietGehoord()
    bewaren.edit({ ...(terug ?? leeg), datum: gesprek.datum })
  }
  const plek: Plek = { id: (pad) => `hoorgesprek-${pad.replaceAll('.', '-')}`, fout: foutenVan(bewaren) }
  const velden = { plek, onChange: bewaren.edit }
  return (
    <BlokKader
      id="hoorgesprek"
      titel={hoorrechtTekst.titel}
      uitleg={hoorrechtTekst.uitleg}
      bewaren={bewaren}
      acties={[]}
    >
      {opp.hoorgesprek !== null && <Moment opp={opp} />}
      <Conflict opp={opp} onderdeel="hoorgesprek" bewaren={bewaren} />
      <fieldset className="wizard-velden" disabled={alleenLezen || bewaren.ander !== undefined}>
        <legend className="visually-hidden">{hoorrechtTekst.titel}</legend>
        <RadioGroup
          id="hoorgesprek-uitkomst"
          label={gehoordTekst.uitkomst.label}
          help={gehoordTekst.uitkomst.hulp}
          error={undefined}
          wettelijk={wettelijkBij(opp, 'hoorgesprek')}
          value={gesprek.uitkomst}
          options={[
            { value: 'gehoord', label: hoorrechtTekst.gehoord },
            { value: 'niet_gehoord', label: hoorrechtTekst.nietGehoord },
          ]}
          onChange={kies}
        />
        {gesprek.uitkomst === 'gehoord' ? (
          <GehoordVelden leerlingId={opp.leerling.id} gesprek={gesprek} {...velden} />
        ) : (
          <NietGehoordVelden gesprek={gesprek} {...velden} />
        )}
      </fieldset>
      {terugvertelpunten(gesprek).length > 0 && (
        <p>
          <Link className={buttonClass('secondary')} href={kaartAdres(opp.id)}>
            {kaartWoorden.maak}
          </Link>
        </p>
      )}
      {opp.hoorgesprek !== null && gesprek.uitkomst === 'gehoord' && (
        <TerugkoppelingVelden
          opp={opp}
          bewaren={bewaren}
          gesprek={opp.hoorgesprek}
          alleenLezen={alleenLezen}
        />
      )}
      {opp.hoorgesprek !== null && !alleenLezen && <NieuwGesprek opp={opp} flush={bewaren.flush} />}
      <LezerProvider
        kop={opp.kop}
        inhoud={inhoud}
        labels={opp.labels}
        eigenVelden={opp.eigenVelden}
        toonOpen={false}
      >
        <EerdereGesprekken
          opp={opp}
          bij={(eerder) =>
            !alleenLezen && eerder.inhoud.uitkomst === 'gehoord' && eerder.terugkoppeling === null ? (
              <EerderTerug opp={opp} gesprek={eerder} />
            ) : null
          }
        />
      </LezerProvider>
    </BlokKader>
  )
}

/** At which moment this talk is, and whether the law asks another one by now. */
function Moment({ opp: { hoorgesprek, hoorvraag } }: { opp: Opp }) {
  if (hoorgesprek === null) return null
  const { momenten, vanaf } = hoorvraag
  const { moment, inhoud } = hoorgesprek
  const opnieuw =
    vanaf !== null && (!momenten.includes(moment) || (inhoud.datum !== null && inhoud.datum < vanaf))
  return (
    <>
      <p>
        <strong>
          {gesprekkenTekst.gesprek(moment, inhoud.datum === null ? '' : formatDate(inhoud.datum))}
        </strong>
      </p>
      {opnieuw && <Alert kind="let_op" title={gesprekkenTekst.opnieuw(formatDate(vanaf))} />}
    </>
  )
}

/** Telling back what was done with an earlier talk can be done after a new one was begun. */
function EerderTerug({ opp, gesprek }: { opp: Opp; gesprek: Hoorgesprekregel }) {
  return (
    <TerugkoppelingVelden
      opp={opp}
      gesprek={gesprek}
      bewaren={{ flush: async () => true, revisie: () => gesprek.revisie }}
      alleenLezen={false}
    />
  )
}
