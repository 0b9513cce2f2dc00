import { useState } from 'react'
import { Button } from '../../../../../ui/button.tsx'
import { toast } from '../../../../../ui/toast.tsx'
import { ApiError, endpoint } from '../../../../../web/api.ts'
import type { koppelTerug } from '../../../../hoorrecht/hoorrecht.commands.ts'
import {
  type Hoorgesprek,
  hoorrechtTekst,
  legeTerugkoppeling,
  terugkoppelingTekst as t,
} from '../../../../hoorrecht/hoorrecht.ts'
import { Dag, type Plek, Vlak } from '../../../../plandelen/ui/velden.tsx'
import type { Opp } from '../../../opp.api.schema.ts'
import { wizardTekst } from '../../../wizard.text.ts'
import { ActieFout } from '../../dialogen/actie-fout.tsx'
import { useActie } from '../../dialogen/use-actie.ts'
import type { Bewaren } from '../use-bewaren.ts'

const koppel = endpoint<typeof koppelTerug>(
  'POST /ontwikkelingsperspectieven/:oppId/hoorgesprek/terugkoppeling',
)

interface Props {
  opp: Opp
  gesprek: Pick<NonNullable<Opp['hoorgesprek']>, 'id' | 'terugkoppeling'>
  bewaren: Pick<Bewaren<Hoorgesprek>, 'flush' | 'revisie'>
  alleenLezen: boolean
}

/** Telling the pupil what was done with it: one act on one day, so it is sent with a button and not as one types. */
export function TerugkoppelingVelden({ opp, gesprek, bewaren, alleenLezen }: Props) {
  const [terug, setTerug] = useState(gesprek.terugkoppeling ?? legeTerugkoppeling())
  const [velden, setVelden] = useState<ApiError['velden']>([])
  const { fout, doe } = useActie(opp.id)
  const plek: Plek = {
    id: (pad) => `terugkoppeling-${gesprek.id}-${pad}`,
    fout: (pad) => velden.find((f) => f.pad === `body.terugkoppeling.${pad}`)?.tekst,
  }
  const stuur = async () => {
    setVelden([])
    // The talk first: both write the same record.
    if (!(await bewaren.flush())) return
    const gelukt = await doe(async () => {
      try {
        await koppel({
          params: { oppId: opp.id },
          body: {
            revisie: bewaren.revisie(),
            terugkoppeling: terug,
            ...(gesprek.id === null ? {} : { gesprekId: gesprek.id }),
          },
        })
      } catch (error) {
        if (error instanceof ApiError) setVelden(error.velden)
        throw error
      }
    })
    if (gelukt) toast(wizardTekst.hoorgesprek.terugGelukt)
  }
  return (
    <fieldset className="wizard-groep" disabled={alleenLezen}>
      <legend>{hoorrechtTekst.terugkoppeling}</legend>
      <Dag
        plek={plek}
        veld="datum"
        tekst={t.datum}
        waarde={terug.datum}
        onChange={(datum) => setTerug({ ...terug, datum })}
      />
      <Vlak
        plek={plek}
        veld="hoe"
        tekst={t.hoe}
        waarde={terug.hoe}
        onChange={(hoe) => setTerug({ ...terug, hoe })}
      />
      <ActieFout fout={fout} />
      <div>
        <Button onPress={stuur}>{wizardTekst.hoorgesprek.bewaarTerug}</Button>
      </div>
    </fieldset>
  )
}
