import { useState } from 'react'
import type { TweedeStap } from '../modules/toegang/toegang.schema.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { toast } from '../ui/toast.tsx'
import { ApiError } from './api.ts'
import { FormulierFouten, useFormulier } from './formulier.tsx'
import { kentPasskeys, onderteken } from './passkey.ts'
import { tweedeStap, vraagBewijs } from './sessie.ts'
import { webText } from './web.text.ts'

const t = webText.tweedeStap

/** After a right password: a code of the app, a recovery code, or a passkey. */
export function TweedeStapFormulier(props: {
  kan: TweedeStap
  onGelukt: () => Promise<void>
  /** The half session ended, or this is somebody else: start again with a password. */
  onOpnieuw: () => unknown
}) {
  const { kan, onGelukt, onOpnieuw } = props
  const formulier = useFormulier()
  const [code, setCode] = useState('')
  const [herstel, setHerstel] = useState(!kan.totp && !kan.passkey)
  const met = async (bewijs: Parameters<typeof tweedeStap>[0]['body']['bewijs']) => {
    try {
      const { herstelcodesOver } = await tweedeStap({ body: { bewijs } })
      if (herstelcodesOver !== null) toast(t.over(herstelcodesOver))
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) return onOpnieuw()
      setCode('')
      throw error
    }
    await onGelukt()
  }
  const verstuur = () =>
    formulier.verstuur({ 'tweede-code': code.trim() === '' && t.leeg }, () =>
      met({ soort: herstel ? 'herstelcode' : 'totp', code }),
    )
  const metPasskey = () =>
    formulier.verstuur({}, async () => {
      const opties = await vraagBewijs({})
      const antwoord = await onderteken(opties).catch(() => {
        throw new ApiError(422, { detail: webText.aanmelden.passkeyMislukt })
      })
      await met({ soort: 'passkey', antwoord })
    })
  const typen = kan.totp || herstel
  return (
    <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
      <FormulierFouten formulier={formulier} />
      <p>{t.intro}</p>
      {typen && (
        <TextField
          id="tweede-code"
          label={herstel ? t.herstelcode : t.code}
          help={herstel ? t.herstelcodeHulp : t.codeHulp}
          error={formulier.fout('tweede-code')}
          value={code}
          onChange={setCode}
          autoComplete="one-time-code"
          inputMode={herstel ? 'text' : 'numeric'}
          short={!herstel}
        />
      )}
      <div className="row">
        {typen && (
          <Button variant="primary" type="submit" onPress={verstuur}>
            {t.knop}
          </Button>
        )}
        {kan.passkey && kentPasskeys() && (
          <Button variant={typen ? 'secondary' : 'primary'} onPress={metPasskey}>
            {t.passkey}
          </Button>
        )}
      </div>
      <div className="row">
        {(kan.totp || !herstel) && (
          <Button
            variant="quiet"
            onPress={() => {
              setHerstel(!herstel)
              setCode('')
              formulier.wis()
            }}
          >
            {herstel ? t.metApp : t.metHerstelcode}
          </Button>
        )}
        <Button variant="quiet" onPress={onOpnieuw}>
          {t.opnieuw}
        </Button>
      </div>
    </form>
  )
}
