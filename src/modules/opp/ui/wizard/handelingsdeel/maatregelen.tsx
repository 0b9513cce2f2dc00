import type { EditorProps } from '../onderdeel-editor.ts'

export function MaatregelenEditor(_props: EditorProps<'maatregelen'>) {
  return <div className="stack" />
}
