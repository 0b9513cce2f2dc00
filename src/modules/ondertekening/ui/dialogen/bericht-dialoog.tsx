import { useState } from 'react'
import { TextArea } from '../../../../ui/text-area.tsx'
import { useFormulier } from '../../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../../web/formulier-dialoog.tsx'
import { grenzen } from '../../../plandelen/tekst.ts'
import { berichtTekst as t } from '../../dialogen.text.ts'
import { stuurBericht } from '../ondertekening-api.ts'
import { useVerstuur } from '../use-ronde.ts'

type Props = {
  oppId: string
  verzoekId: string
  /** Null: everybody of the round. */
  aan: { id: string; naam: string } | null
  aantal: number
  onKlaar: () => void
}

export function BerichtDialoog({ oppId, verzoekId, aan, aantal, onKlaar }: Props) {
  const formulier = useFormulier('bericht-')
  const verstuur = useVerstuur(oppId, formulier, onKlaar)
  const [tekst, setTekst] = useState('')
  const stuur = () =>
    verstuur(
      { 'bericht-tekst': tekst.trim() === '' && t.leeg },
      () => stuurBericht({ params: { verzoekId }, body: { aan: aan?.id ?? null, tekst } }),
      t.gelukt(aan ? 1 : aantal),
    )
  return (
    <FormulierDialoog
      titel={t.titel(aan?.naam ?? null)}
      formulier={formulier}
      knop={t.knop}
      onBewaar={stuur}
      onKlaar={onKlaar}
      vooraf={<p className="soft">{aan ? t.uitleg : `${t.uitleg} ${t.allenUitleg}`}</p>}
    >
      <TextArea
        id="bericht-tekst"
        label={t.tekst}
        error={formulier.fout('bericht-tekst')}
        value={tekst}
        onChange={setTekst}
        max={grenzen.verhaal.max}
      />
    </FormulierDialoog>
  )
}
