import type { EditorProps } from '../onderdeel-editor.ts'

export function GegevensEditor(_props: EditorProps<'gegevens'>) {
  return <div className="stack" />
}
