import type { EditorProps } from '../onderdeel-editor.ts'

export function OverlegEditor(_props: EditorProps<'overleg'>) {
  return <div className="stack" />
}
