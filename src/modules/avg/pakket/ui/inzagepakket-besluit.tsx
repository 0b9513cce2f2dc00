import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { RadioGroup } from '../../../../ui/choice-groups.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { useFormulier } from '../../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../../web/formulier-dialoog.tsx'
import { BESLUITEN, type Besluit, redenNodig } from '../pakket.regels.ts'
import { PAKKET_REDEN_MAX, type PassageUit } from '../pakket.schema.ts'
import { besluitNaam, grondTekst, pakketFouten, pakketText } from '../pakket.text.ts'
import { pakketApi, pakketSleutel } from './inzagepakket-api.ts'

const t = pakketText.besluitDialoog

/** What happens to one passage; giving more than the rules do asks why. */
export function BesluitDialoog(props: {
  pakketId: string
  passage: PassageUit
  /** Chosen to begin with; else what stands. */
  begin?: Besluit
  onKlaar: () => void
}) {
  const { passage } = props
  const client = useQueryClient()
  const formulier = useFormulier()
  const [besluit, setBesluit] = useState<Besluit>(props.begin ?? passage.besluit)
  const [reden, setReden] = useState(passage.reden ?? '')
  const moetReden = redenNodig(passage.regel, besluit)
  const stuur = async (keuze: Besluit | null) => {
    const gelukt = await formulier.verstuur(
      { reden: keuze !== null && moetReden && reden.trim() === '' && pakketFouten['avg.passage-reden'] },
      () =>
        pakketApi.beslis({
          params: { pakketId: props.pakketId },
          body: { sleutel: passage.sleutel, besluit: keuze, reden: keuze === null ? '' : reden },
        }),
    )
    if (!gelukt) return
    await client.invalidateQueries({ queryKey: pakketSleutel })
    toast(t.bewaard)
    props.onKlaar()
  }
  // Names inside a text can be left out only where there are any.
  const keuzes = BESLUITEN.filter((een) => een !== 'deels' || passage.regel.besluit === 'deels')
  return (
    <FormulierDialoog
      titel={t.titel(passage.veld)}
      formulier={formulier}
      knop={t.bewaar}
      onBewaar={() => stuur(besluit)}
      onKlaar={props.onKlaar}
      extraKnop={
        passage.reden === null ? undefined : (
          <Button onPress={() => stuur(null)}>{pakketText.pagina.herstel}</Button>
        )
      }
      vooraf={<p className="soft">{grondTekst[passage.regel.grond]}</p>}
    >
      <RadioGroup
        id="besluit"
        label={t.besluit}
        error={undefined}
        value={besluit}
        options={keuzes.map((value) => ({ value, label: besluitNaam[value] }))}
        onChange={setBesluit}
      />
      <TextArea
        id="reden"
        label={t.reden}
        help={t.redenHulp}
        optional={!moetReden}
        error={formulier.fout('reden')}
        value={reden}
        onChange={setReden}
        max={PAKKET_REDEN_MAX}
      />
    </FormulierDialoog>
  )
}
