import type { EditorProps } from '../onderdeel-editor.ts'

export function ContactEditor(_props: EditorProps<'contact'>) {
  return <div className="stack" />
}
