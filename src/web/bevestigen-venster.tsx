import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogActions } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ApiError, sessionTurned } from './api.ts'
import { BevestigenSchool } from './bevestigen-school.tsx'
import { FormulierFouten, useFormulier } from './formulier.tsx'
import { kentPasskeys, onderteken } from './passkey.ts'
import { bevestigen, useSessie, vraagBewijs } from './sessie.ts'
import { webText } from './web.text.ts'

const t = webText.bevestigen

/** Asks for a fresh proof of who this is; what waited for it goes on by itself. */
export function BevestigenVenster({ onKlaar }: { onKlaar: (gelukt: boolean) => void }) {
  const sessie = useSessie()
  const factoren = sessie?.factoren ?? null
  const { wachtwoord: heeftWachtwoord, school } = sessie?.bewijzen ?? { wachtwoord: true, school: false }
  const formulier = useFormulier()
  const [wachtwoord, setWachtwoord] = useState('')
  const [code, setCode] = useState('')
  const stuur = async (body: Parameters<typeof bevestigen>[0]['body']) => {
    try {
      await bevestigen({ body })
    } catch (error) {
      // What was wrong goes, and is asked again.
      setWachtwoord('')
      setCode('')
      document.getElementById(heeftWachtwoord ? 'bevestig-wachtwoord' : 'bevestig-code')?.focus()
      throw error
    }
    sessionTurned()
    onKlaar(true)
  }
  const verstuur = () =>
    formulier.verstuur(
      {
        'bevestig-wachtwoord': heeftWachtwoord && wachtwoord === '' && t.leeg,
        'bevestig-code': factoren !== null && code.trim() === '' && t.codeLeeg,
      },
      () => {
        const cijfers = /^[\d\s]+$/.test(code.trim())
        return stuur({
          wachtwoord: heeftWachtwoord ? wachtwoord : null,
          bewijs: factoren === null ? null : { soort: cijfers ? 'totp' : 'herstelcode', code },
        })
      },
    )
  const metPasskey = () =>
    formulier.verstuur({}, async () => {
      const opties = await vraagBewijs({})
      const antwoord = await onderteken(opties).catch(() => {
        throw new ApiError(422, { detail: webText.aanmelden.passkeyMislukt })
      })
      await stuur({ wachtwoord: null, bewijs: { soort: 'passkey', antwoord } })
    })
  return (
    <Dialog open onClose={() => onKlaar(false)} title={t.titel} actions={null}>
      <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
        <FormulierFouten formulier={formulier} />
        <p>{t.intro}</p>
        {school && <BevestigenSchool onKlaar={() => onKlaar(true)} />}
        {school && heeftWachtwoord && <h3>{t.of}</h3>}
        {!school && !heeftWachtwoord && factoren === null && <p>{t.geen}</p>}
        {factoren?.passkey && kentPasskeys() && (
          <div>
            <Button onPress={metPasskey}>{t.passkey}</Button>
          </div>
        )}
        {heeftWachtwoord && (
          <TextField
            id="bevestig-wachtwoord"
            label={t.wachtwoord}
            error={formulier.fout('bevestig-wachtwoord')}
            type="password"
            autoComplete="current-password"
            value={wachtwoord}
            onChange={setWachtwoord}
          />
        )}
        {factoren !== null && (
          <TextField
            id="bevestig-code"
            label={t.code}
            error={formulier.fout('bevestig-code')}
            autoComplete="one-time-code"
            value={code}
            onChange={setCode}
          />
        )}
        <DialogActions>
          <Button onPress={() => onKlaar(false)}>{t.annuleer}</Button>
          {(heeftWachtwoord || factoren !== null) && (
            <Button variant="primary" type="submit" onPress={verstuur}>
              {t.knop}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  )
}
