import type { EditorProps } from '../onderdeel-editor.ts'

export function UitstroomEditor(_props: EditorProps<'uitstroom'>) {
  return <div className="stack" />
}
