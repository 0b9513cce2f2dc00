import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { toast } from '../../../../ui/toast.tsx'
import { type Formulier, useFormulier } from '../../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../../web/formulier-dialoog.tsx'

/** What every step of a request has in common: ask, check, send, say that it is done, show how it stands now. */
export function VerzoekDialoog(props: {
  titel: string
  uitleg: string
  bewaar: string
  klaar: string
  gevaar?: boolean
  controle: Parameters<Formulier['verstuur']>[0]
  doe: () => Promise<unknown>
  onKlaar: () => void
  children?: (formulier: Formulier) => ReactNode
}) {
  const client = useQueryClient()
  const formulier = useFormulier()
  const bewaar = async () => {
    if (!(await formulier.verstuur(props.controle, props.doe))) return
    await client.invalidateQueries({ queryKey: ['avg'] })
    void client.invalidateQueries({ queryKey: ['vandaag'] })
    toast(props.klaar)
    props.onKlaar()
  }
  return (
    <FormulierDialoog
      titel={props.titel}
      formulier={formulier}
      knop={props.bewaar}
      gevaar={props.gevaar ?? false}
      onBewaar={bewaar}
      onKlaar={props.onKlaar}
      vooraf={<p>{props.uitleg}</p>}
    >
      {props.children?.(formulier)}
    </FormulierDialoog>
  )
}
