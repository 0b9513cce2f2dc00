import type { EditorProps } from '../onderdeel-editor.ts'

export function FactorenEditor(_props: EditorProps<'factoren'>) {
  return <div className="stack" />
}
