import type { EditorProps } from '../onderdeel-editor.ts'

export function ZienswijzenEditor(_props: EditorProps<'zienswijzen'>) {
  return <div className="stack" />
}
