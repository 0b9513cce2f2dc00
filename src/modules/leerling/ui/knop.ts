import { algemeenTekst } from '../schermen.text.ts'

type Kan = { readonly mag: boolean; readonly reden: string | null }

/** Of a button: is it there at all, and why is it off? Off by a state that passes it says so; without the right it is only in the way. */
export const knop = ({ mag, reden }: Kan): { toon: boolean; uit: string | undefined } =>
  reden === 'leerling.beperkt' ? { toon: true, uit: algemeenTekst.beperkt } : { toon: mag, uit: undefined }

/** Of one row in a list. */
export const beperktReden = (beperkt: boolean): string | undefined =>
  beperkt ? algemeenTekst.beperkt : undefined
