import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { VoorDeur } from '../../../web/aanmelden-pagina.tsx'
import { FormulierFouten, useFormulier } from '../../../web/formulier.tsx'
import { sessieQuery, useSessie } from '../../../web/sessie.ts'
import { meldAf } from '../../../web/sessie-tabs.ts'
import { accountText } from '../account.text.ts'
import { accountApi } from './account-api.ts'

const t = accountText.code

/** A parent who came by a link gives the code that came on another way (security §1.8, class B). */
export function CodePagina() {
  useDocumentTitle(t.titel)
  const sessie = useSessie()
  const client = useQueryClient()
  const navigate = useNavigate()
  const formulier = useFormulier()
  const [code, setCode] = useState('')
  const geef = async () => {
    const gelukt = await formulier.verstuur({ code: code.trim().length < 6 && t.leeg }, () =>
      accountApi.geefCode({ body: { code } }),
    )
    if (!gelukt) return
    toast(t.gelukt)
    await client.resetQueries()
    await client.fetchQuery({ ...sessieQuery, staleTime: 0 })
    await navigate({ to: '/mijn', replace: true })
  }
  return (
    <VoorDeur>
      <h1>{t.titel}</h1>
      <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        <FormulierFouten formulier={formulier} />
        <p>{t.intro(sessie?.persoon?.naam ?? '')}</p>
        <TextField
          id="code"
          label={t.code}
          help={t.hulp}
          error={formulier.fout('code')}
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
        />
        <p className="soft">{t.geen}</p>
        <div className="row">
          <Button variant="primary" type="submit" onPress={geef}>
            {t.knop}
          </Button>
          <Button
            variant="quiet"
            onPress={async () => {
              await meldAf()
              window.location.assign('/aanmelden')
            }}
          >
            {t.afmelden}
          </Button>
        </div>
      </form>
    </VoorDeur>
  )
}
