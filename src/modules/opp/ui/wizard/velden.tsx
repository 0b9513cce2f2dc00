import type { FieldProps } from '../../../../ui/field.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import type { Tekstgrens } from '../../../plandelen/tekst.ts'
import { Advies, type Plek } from '../../../plandelen/ui/velden.tsx'
import type { Veldtekst } from '../../../plandelen/veldtekst.ts'
import type { Opp } from '../../opp.api.schema.ts'
import type { OnderdeelSleutel } from '../../opp.schema.ts'
import { volledigheidTekst } from '../../volledigheid.text.ts'
import type { VolledigheidSleutel } from '../../volledigheid.ts'
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
    wettelijk: wettelijkeVraag(opp, (vraag) => staatIn(vraag, onderdeel, pad)),
  })
}

type Vraag = Opp['volledigheid'][number]

const staatIn = ({ anker }: Vraag, onderdeel: OnderdeelSleutel, pad: string) =>
  anker?.onderdeel === onderdeel && anker.veld === pad

/** What the law asks by this demand; `undefined` where it does not ask it of this plan. */
export const wettelijkBij = (opp: Opp, sleutel: VolledigheidSleutel) =>
  wettelijkeVraag(opp, (vraag) => vraag.sleutel === sleutel)

function wettelijkeVraag(opp: Opp, past: (vraag: Vraag) => boolean) {
  const vraag = opp.volledigheid.find((v) => v.wet === 'L' && v.status !== 'nvt' && past(v))
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
  return (
    <div>
      <TextArea {...veld} max={grens.max} />
      <Advies waarde={veld.value} grens={grens} />
    </div>
  )
}

/** The place of a section's fields in the page, for the fields that every kind of plan shares. */
export const plekIn = (onderdeel: OnderdeelSleutel, { fouten, opp }: Omgeving, onder = ''): Plek => ({
  id: (pad) => veldId(onderdeel, onder + pad),
  fout: (pad) => fouten(onder + pad),
  wettelijk: (pad) => {
    const sleutel = VRAAG_BIJ[`${onderdeel}.${onder}${pad}`]
    return sleutel === undefined
      ? wettelijkeVraag(opp, (vraag) => staatIn(vraag, onderdeel, onder + pad))
      : wettelijkBij(opp, sleutel)
  },
})

/** Which demand a field within a list or a block answers: the demand itself points to the whole of it. */
const VRAAG_BIJ: Readonly<Record<string, VolledigheidSleutel>> = {
  'doelen.items.jaardoel': 'doelen',
  'behoeften.items.leerling': 'behoeften_leerling',
  'behoeften.items.team': 'behoeften_team',
  'behoeften.items.ouders': 'behoeften_ouders',
  'maatregelen.items.wat': 'maatregelen',
  'maatregelen.items.uitvoerder': 'maatregel_uitvoerder',
  'maatregelen.items.wie': 'maatregel_uitvoerder',
  'maatregelen.items.soort': 'maatregel_soort',
  'maatregelen.items.verwijzing': 'maatregel_soort',
  'maatregelen.items.doelen': 'maatregel_doel',
  'maatregelen.items.wanneer': 'maatregel_wanneer',
  'afwijkingen.onderwijsprogramma.items.vak': 'afwijking_programma',
  'afwijkingen.onderwijsprogramma.items.toelichting': 'afwijking_programma',
  'afwijkingen.vervangendeDoelen.items.kerndoel': 'vervangende_doelen',
  'afwijkingen.vervangendeDoelen.items.vervangendDoel': 'vervangende_doelen',
  'afwijkingen.onderwijstijd.reden': 'onderwijstijd',
  'afwijkingen.onderwijstijd.aanbod': 'onderwijstijd',
  'afwijkingen.onderwijstijd.toetsing': 'onderwijstijd',
  'afwijkingen.onderwijstijd.begeleiding': 'onderwijstijd',
  'afwijkingen.onderwijstijd.van': 'onderwijstijd',
  'afwijkingen.onderwijstijd.tot': 'onderwijstijd',
}
