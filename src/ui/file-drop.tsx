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
  /** Takes several at once; then `onFile` is called for each, in order. */
  multiple?: boolean
}

/** Choose a file with the file dialog or drop it; the real file input stays reachable by keyboard. */
export function FileDrop(props: FileDropProps) {
  const { id, accept, file, onFile, multiple = false } = props
  const t = useUiText()
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    for (const one of [...(files ?? [])].slice(0, multiple ? undefined : 1)) onFile(one)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
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
          multiple={multiple}
          onClick={(event) => event.stopPropagation()}
          onChange={(event) => {
            take(event.target.files)
            // The same file may be chosen again after it was repaired.
            event.target.value = ''
          }}
          key={id}
        />
      </div>
    </Field>
  )
}
