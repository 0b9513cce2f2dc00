import type { EditorProps } from '../onderdeel-editor.ts'

export function BeeldEditor(_props: EditorProps<'beeld'>) {
  return <div className="stack" />
}
