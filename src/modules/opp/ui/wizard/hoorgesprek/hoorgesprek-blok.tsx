import { useRef } from 'react'
import { buttonClass } from '../../../../../ui/button.tsx'
import { RadioGroup } from '../../../../../ui/choice-groups.tsx'
import { Link } from '../../../../../ui/link.tsx'
import {
  gehoordTekst,
  type Hoorgesprek,
  hoorrechtTekst,
  kaartWoorden,
  leegGehoord,
  leegNietGehoord,
  terugvertelpunten,
} from '../../../../hoorrecht/hoorrecht.ts'
import type { Plek } from '../../../../plandelen/ui/velden.tsx'
import type { Opp } from '../../../opp.api.schema.ts'
import { kaartAdres } from '../../adressen.ts'
import { BlokKader, foutenVan } from '../blok.tsx'
import { Conflict } from '../conflict.tsx'
import { useHoorgesprek } from '../use-onderdeel.ts'
import { wettelijkBij } from '../velden.tsx'
import { useMelden } from '../wizard-stand.ts'
import { GehoordVelden } from './gehoord.tsx'
import { NietGehoordVelden } from './niet-gehoord.tsx'
import { TerugkoppelingVelden } from './terugkoppeling.tsx'

/** The talk with the pupil: a record beside the plan, with a save of its own. */
export function HoorgesprekBlok({ opp, alleenLezen }: { opp: Opp; alleenLezen: boolean }) {
  const bewaren = useHoorgesprek(opp)
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
    </BlokKader>
  )
}
