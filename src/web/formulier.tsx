/** What every form does on submit: check, send, show what the server says at its fields, lose nothing. */
import { useState } from 'react'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Alert } from '../ui/status.tsx'
import { ApiError } from './api.ts'
import { webText } from './web.text.ts'

/** Per field id the message, or nothing when it is right. */
type Controle = Readonly<Record<string, string | false | undefined>>

export type Formulier = {
  /** The message at a field. */
  readonly fout: (id: string) => string | undefined
  readonly fouten: readonly { fieldId: string; message: string }[]
  /** What went wrong with the whole: a refusal, no connection. */
  readonly melding: string | undefined
  readonly poging: number
  /** Sends when the check finds nothing; true when it worked. */
  readonly verstuur: (controle: Controle, act: () => Promise<unknown>) => Promise<boolean>
  readonly wis: () => void
}

/** `prefix`: of the field ids; the path `body.school.naam` of the server is the field `<prefix>school-naam`. */
export function useFormulier(prefix = ''): Formulier {
  const [fouten, setFouten] = useState<readonly { fieldId: string; message: string }[]>([])
  const [melding, setMelding] = useState<string>()
  const [poging, setPoging] = useState(0)
  const wis = () => {
    setFouten([])
    setMelding(undefined)
  }
  const verstuur = async (controle: Controle, act: () => Promise<unknown>): Promise<boolean> => {
    const gevonden = Object.entries(controle).flatMap(([fieldId, message]) =>
      message ? [{ fieldId, message }] : [],
    )
    setPoging((n) => n + 1)
    setFouten(gevonden)
    setMelding(undefined)
    if (gevonden.length > 0) return false
    try {
      await act()
      return true
    } catch (error) {
      if (error instanceof ApiError && error.velden.length > 0) {
        setFouten(
          error.velden.map(({ pad, tekst }) => ({
            fieldId: prefix + pad.replace(/^body\./, '').replaceAll('.', '-'),
            message: tekst,
          })),
        )
        setPoging((n) => n + 1)
      } else {
        setMelding(foutTekst(error))
      }
      return false
    }
  }
  return {
    fout: (id) => fouten.find(({ fieldId }) => fieldId === id)?.message,
    fouten,
    melding,
    poging,
    verstuur,
    wis,
  }
}

/**
 * A mutation behind a button. The promise holds the button until it is done, so that a double click acts once; what goes
 * wrong is in the mutation itself.
 */
export const voerUit = <V,>(
  mutatie: { mutateAsync(waarde: V): Promise<unknown> },
  waarde: V,
): Promise<unknown> => mutatie.mutateAsync(waarde).catch(() => undefined)

/** The sentence of an error: the server's own, or that there is no connection. */
export const foutTekst = (error: unknown): string =>
  error instanceof ApiError && error.message !== '' ? error.message : webText.fout.offline

/** On top of a form: the fields that are wrong, or why the whole was refused. */
export function FormulierFouten({ formulier }: { formulier: Formulier }) {
  return (
    <>
      <ErrorSummary errors={formulier.fouten} attempt={formulier.poging} />
      {formulier.melding !== undefined && <Alert kind="fout" title={formulier.melding} live />}
    </>
  )
}
