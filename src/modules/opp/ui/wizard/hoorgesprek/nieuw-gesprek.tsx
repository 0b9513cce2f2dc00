import { useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../../../ui/button.tsx'
import { RadioGroup } from '../../../../../ui/choice-groups.tsx'
import { toast } from '../../../../../ui/toast.tsx'
import { endpoint } from '../../../../../web/api.ts'
import { useFormulier } from '../../../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../../../web/formulier-dialoog.tsx'
import type { beginHoorgesprek } from '../../../../hoorrecht/hoorrecht.commands.ts'
import {
  type Hoormoment,
  hoormomenten,
  momentTekst,
  gesprekkenTekst as t,
} from '../../../../hoorrecht/hoorrecht.ts'
import type { Opp } from '../../../opp.api.schema.ts'
import { oppSleutel } from '../../opp-api.ts'

const begin = endpoint<typeof beginHoorgesprek>('POST /ontwikkelingsperspectieven/:oppId/hoorgesprekken')

/** Begins a new talk with the pupil; the one that stands there is kept. */
export function NieuwGesprek({ opp, flush }: { opp: Opp; flush: () => Promise<boolean> }) {
  const [open, setOpen] = useState(false)
  return (
    <div>
      <Button icon={<Plus aria-hidden="true" size={18} />} onPress={() => setOpen(true)}>
        {t.nieuw}
      </Button>
      {open && <Kies opp={opp} flush={flush} onKlaar={() => setOpen(false)} />}
    </div>
  )
}

function Kies({ opp, flush, onKlaar }: { opp: Opp; flush: () => Promise<boolean>; onKlaar: () => void }) {
  const client = useQueryClient()
  const formulier = useFormulier('gesprek-nieuw-')
  const [moment, setMoment] = useState<Hoormoment>(opp.hoorvraag.momenten[0] ?? 'bijstellen')
  const bewaar = async () => {
    // What stands there is kept first: it is another talk from now on.
    if (!(await flush())) return onKlaar()
    if (!(await formulier.verstuur({}, () => begin({ params: { oppId: opp.id }, body: { moment } })))) return
    await client.invalidateQueries({ queryKey: oppSleutel(opp.id) })
    toast(t.begonnen)
    onKlaar()
  }
  return (
    <FormulierDialoog
      titel={t.nieuw}
      formulier={formulier}
      knop={t.begin}
      onBewaar={bewaar}
      onKlaar={onKlaar}
      vooraf={<p>{t.nieuwUitleg}</p>}
    >
      <RadioGroup
        id="gesprek-nieuw-moment"
        label={t.nieuwMoment}
        help={t.nieuwMomentHulp}
        error={formulier.fout('gesprek-nieuw-moment')}
        value={moment}
        options={hoormomenten.map((value) => ({ value, label: momentTekst[value] }))}
        onChange={setMoment}
      />
    </FormulierDialoog>
  )
}
