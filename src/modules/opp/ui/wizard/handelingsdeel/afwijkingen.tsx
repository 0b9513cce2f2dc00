import type { EditorProps } from '../onderdeel-editor.ts'

export function AfwijkingenEditor(_props: EditorProps<'afwijkingen'>) {
  return <div className="stack" />
}
