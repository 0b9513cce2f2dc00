import type { EditorProps } from '../onderdeel-editor.ts'

export function BehoeftenEditor(_props: EditorProps<'behoeften'>) {
  return <div className="stack" />
}
