import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { KeyRound } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { TweedeStap } from '../modules/toegang/toegang.schema.ts'
import { OidcAanmelden } from '../modules/toegang/ui/oidc-aanmelden.tsx'
import { Button } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { Mark } from '../ui/mark.tsx'
import { Alert } from '../ui/status.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useDocumentTitle } from '../ui/use-document-title.ts'
import { ApiError } from './api.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import { eigenPad } from './eigen-pad.ts'
import { FormulierFouten, useFormulier } from './formulier.tsx'
import { kentPasskeys, onderteken } from './passkey.ts'
import { aanmelden, afmelden, passkeyAanmelden, sessieQuery, useSessie, vraagAanmelding } from './sessie.ts'
import { TweedeStapFormulier } from './tweede-stap.tsx'
import { webText } from './web.text.ts'

const t = webText.aanmelden

export function AanmeldenPagina() {
  useDocumentTitle(`${t.titel} · ${webText.product}`)
  const sessie = useSessie()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { terug: pad, einde } = useSearch({ strict: false })
  const terug = eigenPad(pad)
  const verder = async () => {
    await client.resetQueries()
    await client.fetchQuery(sessieQuery)
    await navigate({ href: terug ?? '/', replace: true })
  }
  return (
    <VoorDeur naast={sessie?.demo && <DemoAccounts onGelukt={verder} />}>
      <h1>{t.titel}</h1>
      {einde === 'toegang' && (
        <Alert kind="let_op" title={t.toegangEinde} live>
          <p>{t.toegangEindeTekst}</p>
        </Alert>
      )}
      {sessie?.leeg ? (
        <Alert kind="info" title={t.leegTitel}>
          <p>{t.leeg}</p>
          <p>
            <code>{t.leegCommando}</code>
          </p>
        </Alert>
      ) : (
        <>
          {terug?.startsWith('/ondertekenen/') && (
            <Alert kind="info" title={t.zonderAccount}>
              <p>{t.zonderAccountTekst}</p>
            </Alert>
          )}
          <AanmeldFormulier intro={t.intro} onGelukt={verder} />
          <OidcAanmelden />
          {sessie?.mail ? (
            <p>
              <Link href="/wachtwoord-vergeten">{t.vergetenLink}</Link>
            </p>
          ) : (
            <p className="soft">{t.vergeten}</p>
          )}
          <p>
            <Link href="/controleer">{t.controleerLink}</Link>
          </p>
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

type AanmeldProps = { onGelukt: () => Promise<void>; login?: string; intro?: string }

/** Password, then the second factor when there is one. Also used over a page whose session ended. */
export function AanmeldFormulier({ onGelukt, login = '', intro }: AanmeldProps) {
  const sessie = useSessie()
  // Whoever reloads the page half-way goes on where it was.
  const [stap, setStap] = useState<TweedeStap | null>()
  const kan = stap === undefined ? (sessie?.tweedeStap ?? null) : stap
  if (kan) {
    return (
      <TweedeStapFormulier
        kan={kan}
        onGelukt={onGelukt}
        onOpnieuw={async () => {
          await afmelden({}).catch(() => undefined)
          setStap(null)
        }}
      />
    )
  }
  return (
    <>
      {intro !== undefined && <p>{intro}</p>}
      <WachtwoordFormulier login={login} onGelukt={onGelukt} onTweedeStap={setStap} />
    </>
  )
}

/** Keeps the name, never the password. */
function WachtwoordFormulier({
  onGelukt,
  onTweedeStap,
  login: bekend,
}: {
  onGelukt: () => Promise<void>
  onTweedeStap: (kan: TweedeStap) => void
  login: string
}) {
  const [login, setLogin] = useState(bekend)
  const [wachtwoord, setWachtwoord] = useState('')
  const formulier = useFormulier('aanmeld-')
  const verstuur = () =>
    formulier.verstuur(
      {
        'aanmeld-login': login.trim() === '' ? t.loginLeeg : login.trim().length > 254 && t.loginLang,
        'aanmeld-wachtwoord':
          wachtwoord === '' ? t.wachtwoordLeeg : wachtwoord.length > 200 && t.wachtwoordLang,
      },
      async () => {
        const { tweedeStap } = await aanmelden({ body: { login, wachtwoord } }).catch((error: unknown) => {
          setWachtwoord('')
          throw error
        })
        if (tweedeStap) onTweedeStap(tweedeStap)
        else await onGelukt()
      },
    )
  const metPasskey = () =>
    formulier.verstuur({}, async () => {
      const antwoord = await vraagAanmelding({})
        .then(onderteken)
        .catch((error: unknown) => {
          throw error instanceof ApiError ? error : new ApiError(422, { detail: t.passkeyMislukt })
        })
      await passkeyAanmelden({ body: { antwoord } })
      await onGelukt()
    })
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
      }}
    >
      <FormulierFouten formulier={formulier} />
      <TextField
        id="aanmeld-login"
        label={t.login}
        error={formulier.fout('aanmeld-login')}
        value={login}
        onChange={setLogin}
        autoComplete="username"
      />
      <TextField
        id="aanmeld-wachtwoord"
        label={t.wachtwoord}
        error={formulier.fout('aanmeld-wachtwoord')}
        type="password"
        value={wachtwoord}
        onChange={setWachtwoord}
        autoComplete="current-password"
      />
      <div className="row">
        <Button variant="primary" type="submit" onPress={verstuur}>
          {t.knop}
        </Button>
        {kentPasskeys() && (
          <Button icon={<KeyRound aria-hidden="true" />} onPress={metPasskey}>
            {t.passkey}
          </Button>
        )}
      </div>
    </form>
  )
}
