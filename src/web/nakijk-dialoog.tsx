import { type ReactNode, useState } from 'react'
import { TextArea } from '../ui/text-area.tsx'
import { toast } from '../ui/toast.tsx'
import { useFormulier } from './formulier.tsx'
import { FormulierDialoog } from './formulier-dialoog.tsx'
import { webText } from './web.text.ts'

const t = webText.nakijken

/** Says of something that watches over the school that it was looked at, with what there is to say of it. */
export function NakijkDialoog(props: {
  /** What is looked at, in a sentence. */
  children: ReactNode
  /** Longest note. */
  max: number
  bewaar: (notitie: string) => Promise<unknown>
  onKlaar: () => void
}) {
  const formulier = useFormulier('nakijken-')
  const [notitie, setNotitie] = useState('')
  const bewaar = () =>
    formulier.verstuur({}, async () => {
      await props.bewaar(notitie.trim())
      toast(t.bewaard)
      props.onKlaar()
    })
  return (
    <FormulierDialoog
      titel={t.titel}
      formulier={formulier}
      knop={t.knop}
      onBewaar={bewaar}
      onKlaar={props.onKlaar}
    >
      <p>{props.children}</p>
      <TextArea
        id="nakijken-notitie"
        label={t.notitie}
        help={t.notitieHulp}
        optional
        error={formulier.fout('nakijken-notitie')}
        value={notitie}
        onChange={setNotitie}
        max={props.max}
      />
    </FormulierDialoog>
  )
}
