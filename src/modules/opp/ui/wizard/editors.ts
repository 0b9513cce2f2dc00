import type { ReactElement } from 'react'
import type { OnderdeelSleutel } from '../../opp.schema.ts'
import { AlgemeenEditor } from './algemeen/algemeen.tsx'
import { BetrokkenenEditor } from './algemeen/betrokkenen.tsx'
import { GegevensEditor } from './algemeen/gegevens.tsx'
import { UitstroomEditor } from './algemeen/uitstroom.tsx'
import { BeeldEditor } from './analyse/beeld.tsx'
import { FactorenEditor } from './analyse/factoren.tsx'
import { OverlegEditor } from './analyse/overleg.tsx'
import { ZienswijzenEditor } from './analyse/zienswijzen.tsx'
import { AfwijkingenEditor } from './handelingsdeel/afwijkingen.tsx'
import { BehoeftenEditor } from './handelingsdeel/behoeften.tsx'
import { BijlagenEditor } from './handelingsdeel/bijlagen.tsx'
import { ContactEditor } from './handelingsdeel/contact.tsx'
import { DoelenEditor } from './handelingsdeel/doelen.tsx'
import { MaatregelenEditor } from './handelingsdeel/maatregelen.tsx'
import type { EditorProps } from './onderdeel-editor.ts'

/** One editor per section; a section without one does not compile. */
export const editors: { readonly [K in OnderdeelSleutel]: (props: EditorProps<K>) => ReactElement } = {
  algemeen: AlgemeenEditor,
  uitstroom: UitstroomEditor,
  gegevens: GegevensEditor,
  betrokkenen: BetrokkenenEditor,
  factoren: FactorenEditor,
  beeld: BeeldEditor,
  overleg: OverlegEditor,
  zienswijzen: ZienswijzenEditor,
  doelen: DoelenEditor,
  behoeften: BehoeftenEditor,
  maatregelen: MaatregelenEditor,
  afwijkingen: AfwijkingenEditor,
  contact: ContactEditor,
  bijlagen: BijlagenEditor,
}
