import type { EditorProps } from '../onderdeel-editor.ts'

export function AlgemeenEditor(_props: EditorProps<'algemeen'>) {
  return <div className="stack" />
}
