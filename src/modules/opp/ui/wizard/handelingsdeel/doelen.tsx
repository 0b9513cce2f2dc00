import type { EditorProps } from '../onderdeel-editor.ts'

export function DoelenEditor(_props: EditorProps<'doelen'>) {
  return <div className="stack" />
}
