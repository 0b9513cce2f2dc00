import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { OidcAanmelden } from '../modules/toegang/ui/oidc-aanmelden.tsx'
import { Button } from '../ui/button.tsx'
import { Mark } from '../ui/mark.tsx'
import { Alert } from '../ui/status.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useDocumentTitle } from '../ui/use-document-title.ts'
import { ApiError } from './api.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import { eigenPad } from './eigen-pad.ts'
import { aanmelden, sessieQuery, useSessie } from './sessie.ts'
import { webText } from './web.text.ts'

const t = webText.aanmelden

export function AanmeldenPagina() {
  useDocumentTitle(`${t.titel} · ${webText.product}`)
  const sessie = useSessie()
  const client = useQueryClient()
  const navigate = useNavigate()
  const terug = eigenPad(useSearch({ strict: false }).terug)
  const verder = async () => {
    await client.resetQueries()
    await client.fetchQuery(sessieQuery)
    await navigate({ href: terug ?? '/', replace: true })
  }
  return (
    <VoorDeur naast={sessie?.demo && <DemoAccounts onGelukt={verder} />}>
      <h1>{t.titel}</h1>
      {sessie?.leeg ? (
        <Alert kind="info" title={t.leegTitel}>
          <p>{t.leeg}</p>
          <p>
            <code>{t.leegCommando}</code>
          </p>
        </Alert>
      ) : (
        <>
          <p>{t.intro}</p>
          <AanmeldFormulier onGelukt={verder} />
          <OidcAanmelden />
          <p className="soft">{t.vergeten}</p>
        </>
      )}
    </VoorDeur>
  )
}

/** Everything before one is inside: the mark and one card; `naast` stands beside it, or under it on a phone. */
export function VoorDeur({ children, naast }: { children: ReactNode; naast?: ReactNode }) {
  return (
    <main className="voordeur" id="inhoud">
      <div className="voordeur-merk">
        <Mark />
        <span>{webText.product}</span>
        <small>{webText.slogan}</small>
      </div>
      <div className="card voordeur-kaart stack">{children}</div>
      {naast}
    </main>
  )
}

/** Also used over a page whose session ended; keeps the name, never the password. */
export function AanmeldFormulier({
  onGelukt,
  login: bekend = '',
}: {
  onGelukt: () => Promise<void>
  login?: string
}) {
  const [login, setLogin] = useState(bekend)
  const [wachtwoord, setWachtwoord] = useState('')
  const [fout, setFout] = useState<string>()
  const verstuur = async () => {
    setFout(undefined)
    try {
      await aanmelden({ body: { login, wachtwoord } })
      await onGelukt()
    } catch (error) {
      setFout(error instanceof ApiError ? error.message : webText.fout.offline)
      setWachtwoord('')
    }
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
      }}
    >
      {fout !== undefined && <Alert kind="fout" title={fout} live />}
      <TextField
        id="login"
        label={t.login}
        error={undefined}
        value={login}
        onChange={setLogin}
        autoComplete="username"
      />
      <TextField
        id="wachtwoord"
        label={t.wachtwoord}
        error={undefined}
        type="password"
        value={wachtwoord}
        onChange={setWachtwoord}
        autoComplete="current-password"
      />
      <div>
        <Button variant="primary" type="submit" onPress={verstuur}>
          {t.knop}
        </Button>
      </div>
    </form>
  )
}
