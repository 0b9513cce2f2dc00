import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { Link } from '../../../ui/link.tsx'
import { Alert } from '../../../ui/status.tsx'
import { Skeleton } from '../../../ui/surfaces.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { VoorDeur } from '../../../web/aanmelden-pagina.tsx'
import { FormulierFouten, foutTekst, useFormulier } from '../../../web/formulier.tsx'
import { accountText } from '../account.text.ts'
import { gebruikersnaamSchema } from '../uitnodiging.schema.ts'
import { accountApi } from './account-api.ts'
import { usePersoonlijkeLink } from './persoonlijke-link.ts'
import { controleerWachtwoord, WachtwoordVelden } from './wachtwoord-velden.tsx'

/** Could this be an address or a user name at all? Says nothing about whose. */
const isLogin = (login: string): boolean =>
  login.includes('@') ? /^[^\s@]+@[^\s@]+$/.test(login) : gebruikersnaamSchema.safeParse(login).success

/** Asks for a link by mail; says the same whoever asks. */
export function VergetenPagina() {
  const t = accountText.vergeten
  useDocumentTitle(t.titel)
  const formulier = useFormulier()
  const [login, setLogin] = useState('')
  const [gevraagd, setGevraagd] = useState(false)
  const vraag = async () => {
    const gelukt = await formulier.verstuur(
      { login: login.trim() === '' ? t.leeg : !isLogin(login.trim()) && t.vorm },
      () => accountApi.vraagHerstel({ body: { login } }),
    )
    if (gelukt) setGevraagd(true)
  }
  return (
    <VoorDeur>
      <h1>{gevraagd ? t.klaarTitel : t.titel}</h1>
      {gevraagd ? (
        <p role="status">{t.klaar}</p>
      ) : (
        <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
          <FormulierFouten formulier={formulier} />
          <p>{t.intro}</p>
          <TextField
            id="login"
            label={t.login}
            error={formulier.fout('login')}
            value={login}
            onChange={setLogin}
            autoComplete="username"
            max={254}
          />
          <p className="soft">{t.zonder}</p>
          <div>
            <Button variant="primary" type="submit" onPress={vraag}>
              {t.knop}
            </Button>
          </div>
        </form>
      )}
      <NaarAanmelden />
    </VoorDeur>
  )
}

const NaarAanmelden = () => (
  <div>
    <Link href="/aanmelden" className={buttonClass('quiet')}>
      {accountText.vergeten.terug}
    </Link>
  </div>
)

/** Where the link of that mail leads. Looking uses nothing up. */
export function WachtwoordPagina() {
  const t = accountText.herstel
  useDocumentTitle(t.titel)
  const { token, gebruikt } = usePersoonlijkeLink('/wachtwoord')
  const [klaar, setKlaar] = useState(false)
  const heel = /^[\w-]{43}$/.test(token)
  const query = useQuery({
    queryKey: ['wachtwoordherstel', token],
    queryFn: ({ signal }) => accountApi.bekijkHerstel({ body: { token } }, { signal }),
    enabled: heel,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const { data } = query
  if (klaar) {
    return (
      <VoorDeur>
        <h1>{t.klaarTitel}</h1>
        <p role="status">{t.klaar}</p>
        <NaarAanmelden />
      </VoorDeur>
    )
  }
  if (query.isLoading) {
    return (
      <VoorDeur>
        <h1>{t.titel}</h1>
        <Skeleton label={t.laden} />
      </VoorDeur>
    )
  }
  if (query.isError) {
    return (
      <VoorDeur>
        <h1>{t.titel}</h1>
        <Alert kind="fout" title={foutTekst(query.error)} />
        <NaarAanmelden />
      </VoorDeur>
    )
  }
  return (
    <VoorDeur>
      {data?.staat === 'open' ? (
        <NieuwWachtwoord
          key={token}
          token={token}
          login={data.login ?? ''}
          onKlaar={() => {
            gebruikt()
            setKlaar(true)
          }}
        />
      ) : (
        <>
          <h1>{heel ? t.werktNiet : token === '' ? t.geen : t.kloptNiet}</h1>
          <p>{heel ? t.werktNietTekst : token === '' ? t.geenTekst : t.kloptNietTekst}</p>
          <div>
            <Link href="/wachtwoord-vergeten" className={buttonClass('primary')}>
              {t.opnieuw}
            </Link>
          </div>
        </>
      )}
    </VoorDeur>
  )
}

function NieuwWachtwoord({ token, login, onKlaar }: { token: string; login: string; onKlaar: () => void }) {
  const t = accountText.herstel
  const formulier = useFormulier()
  const [wachtwoord, setWachtwoord] = useState({ eerste: '', herhaald: '' })
  const bewaar = async () => {
    const gelukt = await formulier.verstuur(controleerWachtwoord(wachtwoord), () =>
      accountApi.gebruikHerstel({ body: { token, wachtwoord: wachtwoord.eerste } }),
    )
    if (gelukt) onKlaar()
  }
  return (
    <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
      <h1>{t.titel}</h1>
      <FormulierFouten formulier={formulier} />
      <TextField
        id="login"
        label={t.login}
        error={undefined}
        value={login}
        onChange={() => {}}
        autoComplete="username"
        readOnly
      />
      <WachtwoordVelden formulier={formulier} value={wachtwoord} onChange={setWachtwoord} />
      <div>
        <Button variant="primary" type="submit" onPress={bewaar}>
          {t.knop}
        </Button>
      </div>
    </form>
  )
}
