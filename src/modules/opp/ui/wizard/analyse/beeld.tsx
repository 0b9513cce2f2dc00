import { grenzen } from '../../../../plandelen/tekst.ts'
import { oppVeldtekst } from '../../../velden.text.ts'
import type { EditorProps } from '../onderdeel-editor.ts'
import { Verhaal, veldenVan } from '../velden.tsx'

/** How the factors hang together. */
export function BeeldEditor(props: EditorProps<'beeld'>) {
  const veld = veldenVan('beeld', props)
  return (
    <Verhaal
      {...veld('tekst', oppVeldtekst.beeld.tekst)}
      grens={grenzen.verhaal}
      value={props.waarde.tekst}
      onChange={(tekst) => props.onChange({ tekst })}
    />
  )
}
