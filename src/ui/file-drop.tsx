import { Upload } from 'lucide-react'
import { type DragEvent, useState } from 'react'
import { controlAttributes, Field, type FieldProps } from './field.tsx'
import { formatBytes } from './format.ts'
import { useUiText } from './use-ui-text.ts'

type FileDropProps = FieldProps & {
  /** As in `<input accept>`: `.xml,text/xml`. A hint only; the server decides. */
  accept: string
  file: File | undefined
  onFile: (file: File) => void
}

/** Choose a file with the file dialog or drop it; the real file input stays reachable by keyboard. */
export function FileDrop(props: FileDropProps) {
  const { id, accept, file, onFile } = props
  const t = useUiText()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const dropped = event.dataTransfer.files[0]
    if (dropped) onFile(dropped)
  }
  return (
    <Field {...props}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the input inside does the same by keyboard */}
      <div
        className="filedrop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        onClick={(event) => event.currentTarget.querySelector('input')?.click()}
        onKeyDown={undefined}
      >
        <Upload aria-hidden="true" size={32} />
        <span>{file ? t.chosenFile(file.name, formatBytes(file.size)) : t.chooseFile}</span>
        <input
          {...controlAttributes(props)}
          className="visually-hidden"
          type="file"
          accept={accept}
          onClick={(event) => event.stopPropagation()}
          onChange={(event) => {
            const chosen = event.target.files?.[0]
            if (chosen) onFile(chosen)
            // The same file may be chosen again after it was repaired.
            event.target.value = ''
          }}
          key={id}
        />
      </div>
    </Field>
  )
}
