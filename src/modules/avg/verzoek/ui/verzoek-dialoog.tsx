import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { FormulierFouten, useFormulier } from '../../../../web/formulier.tsx'
import { verzoekText } from '../verzoek.text.ts'

type Formulier = ReturnType<typeof useFormulier>

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
    <Dialog
      open
      onClose={props.onKlaar}
      title={props.titel}
      actions={
        <>
          <Button onPress={props.onKlaar}>{verzoekText.annuleer}</Button>
          <Button variant={props.gevaar ? 'danger' : 'primary'} onPress={bewaar}>
            {props.bewaar}
          </Button>
        </>
      }
    >
      <div className="form">
        <p>{props.uitleg}</p>
        <FormulierFouten formulier={formulier} />
        {props.children?.(formulier)}
      </div>
    </Dialog>
  )
}
