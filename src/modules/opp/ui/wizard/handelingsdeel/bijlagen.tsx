import type { EditorProps } from '../onderdeel-editor.ts'

export function BijlagenEditor(_props: EditorProps<'bijlagen'>) {
  return <div className="stack" />
}
