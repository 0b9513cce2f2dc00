import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { DialogActions } from '../../../ui/dialog.tsx'
import { Skeleton } from '../../../ui/surfaces.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { ApiError } from '../../../web/api.ts'
import { FormulierFouten, useFormulier } from '../../../web/formulier.tsx'
import { registreer } from '../../../web/passkey.ts'
import { accountText } from '../account.text.ts'
import { accountApi } from './account-api.ts'
import { QrCode } from './qr-code.tsx'

/** What is shown after a factor works: the recovery codes, when these are the first. */
type Props = {
  onIngesteld: (herstelcodes: string[] | null) => unknown
  /** In a dialog: the way back, beside the act. */
  onAnnuleer?: (() => void) | undefined
}

/** The act under the form; in a dialog as in every other one. */
function Knoppen({ onAnnuleer, children }: Pick<Props, 'onAnnuleer'> & { children: ReactNode }) {
  if (!onAnnuleer) return <div>{children}</div>
  return (
    <DialogActions>
      <Button onPress={onAnnuleer}>{accountText.annuleer}</Button>
      {children}
    </DialogActions>
  )
}

/** Scan, type the code, done. */
export function AppInstellen({ onIngesteld, onAnnuleer }: Props) {
  const t = accountText.app
  const formulier = useFormulier()
  const [zaad, setZaad] = useState<{ geheim: string; uri: string }>()
  const [code, setCode] = useState('')
  const begonnen = useRef(false)
  useEffect(() => {
    if (begonnen.current) return
    begonnen.current = true
    formulier.verstuur({}, async () => setZaad(await accountApi.beginApp({})))
  }, [formulier])
  const bevestig = () =>
    formulier.verstuur({ code: !/^(\d\s*){6}$/.test(code.trim()) && t.codeFout }, async () =>
      onIngesteld((await accountApi.bevestigApp({ body: { code } })).herstelcodes),
    )
  if (!zaad)
    return formulier.melding ? <FormulierFouten formulier={formulier} /> : <Skeleton label={t.laden} />
  return (
    <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
      <FormulierFouten formulier={formulier} />
      <p>{t.stap1}</p>
      <p>{t.stap2}</p>
      <QrCode text={zaad.uri} label={t.qr} />
      <div>
        <p>{t.zelf}</p>
        <p className="geheim" data-testid="geheim">
          {zaad.geheim.replace(/(.{4})(?=.)/g, '$1 ')}
        </p>
      </div>
      <TextField
        id="code"
        label={t.code}
        help={t.codeHulp}
        error={formulier.fout('code')}
        value={code}
        onChange={setCode}
        inputMode="numeric"
        autoComplete="one-time-code"
        short
      />
      <Knoppen onAnnuleer={onAnnuleer}>
        <Button variant="primary" type="submit" onPress={bevestig}>
          {t.knop}
        </Button>
      </Knoppen>
    </form>
  )
}

/** A name, and the device asks the rest. */
export function PasskeyMaken({ onIngesteld, onAnnuleer }: Props) {
  const t = accountText.passkey
  const formulier = useFormulier('passkey-')
  const [naam, setNaam] = useState('')
  const maak = () =>
    formulier.verstuur({ 'passkey-naam': naam.trim() === '' && t.naamFout }, async () => {
      const antwoord = await registreer(await accountApi.vraagRegistratie({})).catch((error: unknown) => {
        throw error instanceof ApiError ? error : new ApiError(422, { detail: t.mislukt })
      })
      onIngesteld((await accountApi.voegPasskeyToe({ body: { naam, antwoord } })).herstelcodes)
    })
  return (
    <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
      <FormulierFouten formulier={formulier} />
      <p>{t.uitleg}</p>
      <TextField
        id="passkey-naam"
        label={t.naam}
        help={t.naamHulp}
        error={formulier.fout('passkey-naam')}
        value={naam}
        onChange={setNaam}
        max={60}
      />
      <Knoppen onAnnuleer={onAnnuleer}>
        <Button variant="primary" type="submit" onPress={maak}>
          {t.maak}
        </Button>
      </Knoppen>
    </form>
  )
}
