import type { FieldProps } from '../../../../ui/field.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Tekstgrens } from '../../../plandelen/tekst.ts'
import type { Plek } from '../../../plandelen/ui/velden.tsx'
import type { Veldtekst } from '../../../plandelen/veldtekst.ts'
import type { Opp } from '../../opp.api.schema.ts'
import type { OnderdeelSleutel } from '../../opp.schema.ts'
import { volledigheidTekst } from '../../volledigheid.text.ts'
import { wizardTekst as t } from '../../wizard.text.ts'
import { veldId } from './onderdeel-editor.ts'

interface Omgeving {
  readonly fouten: (pad: string) => string | undefined
  readonly opp: Opp
}

/** What a field of a section is told: id, words, error, and § when the law asks for it. */
export function veldenVan(onderdeel: OnderdeelSleutel, { fouten, opp }: Omgeving) {
  return (pad: string, { label, hulp }: Veldtekst): FieldProps => ({
    id: veldId(onderdeel, pad),
    label,
    help: hulp,
    error: fouten(pad),
    wettelijk: wettelijkeVraag(opp, onderdeel, pad),
  })
}

function wettelijkeVraag(opp: Opp, onderdeel: OnderdeelSleutel, pad: string) {
  const vraag = opp.volledigheid.find(
    ({ wet, status, anker }) =>
      wet === 'L' && status !== 'nvt' && anker?.onderdeel === onderdeel && anker.veld === pad,
  )
  if (vraag === undefined) return undefined
  const { wat, waarom } = volledigheidTekst[vraag.sleutel]
  return { title: wat, text: waarom }
}

interface VerhaalProps extends FieldProps {
  value: string
  onChange: (value: string) => void
  grens: Tekstgrens
}

/** Text of several lines; above the advised length it asks, without stopping anyone. */
export function Verhaal({ grens, ...veld }: VerhaalProps) {
  const telang = grens.advies !== undefined && veld.value.length > grens.advies
  return (
    <div>
      <TextArea {...veld} max={grens.max} />
      <p className="wizard-advies" role="status">
        {telang && t.langerDanAdvies(grens.advies ?? 0)}
      </p>
    </div>
  )
}

/** The place of a section's fields in the page, for the fields that every kind of plan shares. */
export const plekIn = (onderdeel: OnderdeelSleutel, fouten: Omgeving['fouten']): Plek => ({
  id: (pad) => veldId(onderdeel, pad),
  fout: fouten,
})
