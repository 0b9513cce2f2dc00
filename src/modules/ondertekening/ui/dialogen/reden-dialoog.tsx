import { type ReactNode, useState } from 'react'
import { TextArea } from '../../../../ui/text-area.tsx'
import { useFormulier } from '../../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../../web/formulier-dialoog.tsx'
import { grenzen } from '../../../plandelen/tekst.ts'
import { goedeTrouwTekst, intrekTekst } from '../../dialogen.text.ts'
import type { Ronde, Tekenaar } from '../../ondertekening.schema.ts'
import { goedeTrouw, trekIn } from '../ondertekening-api.ts'
import { useVerstuur } from '../use-ronde.ts'

type Woorden = {
  readonly reden: string
  readonly redenHulp: string
  readonly leeg: string
  readonly knop: string
  readonly gelukt: string
}

/** An act that asks why. */
function RedenDialoog(props: {
  oppId: string
  titel: string
  woorden: Woorden
  vooraf: ReactNode
  gevaar?: boolean
  act: (reden: string) => Promise<unknown>
  onKlaar: () => void
}) {
  const { woorden: t } = props
  const formulier = useFormulier('waarom-')
  const verstuur = useVerstuur(props.oppId, formulier, props.onKlaar)
  const [reden, setReden] = useState('')
  const bewaar = () =>
    verstuur({ 'waarom-reden': reden.trim() === '' && t.leeg }, () => props.act(reden), t.gelukt)
  return (
    <FormulierDialoog
      titel={props.titel}
      formulier={formulier}
      knop={t.knop}
      gevaar={props.gevaar ?? false}
      onBewaar={bewaar}
      onKlaar={props.onKlaar}
      vooraf={props.vooraf}
    >
      <TextArea
        id="waarom-reden"
        label={t.reden}
        help={t.redenHulp}
        error={formulier.fout('waarom-reden')}
        value={reden}
        onChange={setReden}
        max={grenzen.verhaal.max}
      />
    </FormulierDialoog>
  )
}

export function IntrekDialoog(props: { oppId: string; ronde: Ronde; onKlaar: () => void }) {
  const { ronde } = props
  const t = intrekTekst
  return (
    <RedenDialoog
      {...props}
      titel={t.titel}
      woorden={t}
      gevaar
      vooraf={
        <div className="stack-tight">
          <p>{t.gevolg}</p>
          {ronde.tekenaars.some((wie) => wie.uitkomst !== null) && <p>{t.gevolgAntwoorden}</p>}
        </div>
      }
      act={(reden) => trekIn({ params: { verzoekId: ronde.id }, body: { reden } })}
    />
  )
}

export function GoedeTrouwDialoog(props: { oppId: string; tekenaar: Tekenaar; onKlaar: () => void }) {
  const t = goedeTrouwTekst
  return (
    <RedenDialoog
      {...props}
      titel={t.titel(props.tekenaar.naam)}
      woorden={t}
      vooraf={<p>{t.uitleg}</p>}
      act={(reden) => goedeTrouw({ params: { tekenaarId: props.tekenaar.id }, body: { reden } })}
    />
  )
}
