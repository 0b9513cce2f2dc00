import type { EditorProps } from '../onderdeel-editor.ts'

export function BetrokkenenEditor(_props: EditorProps<'betrokkenen'>) {
  return <div className="stack" />
}
