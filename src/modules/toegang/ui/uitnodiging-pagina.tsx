import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { Link } from '../../../ui/link.tsx'
import { Alert } from '../../../ui/status.tsx'
import { Skeleton } from '../../../ui/surfaces.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { AanmeldFormulier, VoorDeur } from '../../../web/aanmelden-pagina.tsx'
import { ApiError } from '../../../web/api.ts'
import { FormulierFouten, foutTekst, useFormulier } from '../../../web/formulier.tsx'
import { sessieQuery, useSessie } from '../../../web/sessie.ts'
import { meldAf } from '../../../web/sessie-tabs.ts'
import { gebruikersnaamSchema, type Uitnodiging } from '../uitnodiging.schema.ts'
import { uitnodigingText } from '../uitnodiging.text.ts'
import { OidcUitnodiging } from './oidc-aanmelden.tsx'
import { usePersoonlijkeLink } from './persoonlijke-link.ts'
import { toegangApi } from './toegang-api.ts'
import { controleerWachtwoord, WachtwoordVelden } from './wachtwoord-velden.tsx'

const t = uitnodigingText.pagina

/** Where an invitation leads. Looking uses nothing up. */
export function UitnodigingPagina() {
  useDocumentTitle(t.titel)
  const { token, gebruikt } = usePersoonlijkeLink('/uitnodiging')
  const query = useQuery({
    queryKey: ['uitnodiging', token],
    queryFn: ({ signal }) => toegangApi.bekijk({ body: { token } }, { signal }),
    enabled: token !== '',
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const onbekend = query.error instanceof ApiError && [400, 404].includes(query.error.status)
  return (
    <VoorDeur>
      {token === '' || onbekend ? (
        <WerktNiet staat={token === '' ? 'geen' : 'onbekend'} />
      ) : query.data ? (
        query.data.staat === 'open' ? (
          <Open key={token} token={token} uitnodiging={query.data} onGebruikt={gebruikt} />
        ) : (
          <WerktNiet staat={query.data.staat} />
        )
      ) : query.isError ? (
        <Alert
          kind="fout"
          title={t.nietGelezen}
          actions={<Button onPress={() => query.refetch()}>{t.opnieuw}</Button>}
        >
          <p>{foutTekst(query.error)}</p>
        </Alert>
      ) : (
        <Skeleton label={t.laden} lines={4} />
      )}
    </VoorDeur>
  )
}

function WerktNiet({ staat }: { staat: keyof typeof uitnodigingText.staat }) {
  const { titel, tekst } = uitnodigingText.staat[staat]
  return (
    <>
      <h1>{titel}</h1>
      <p>{tekst}</p>
      <div>
        <Link href="/aanmelden" className={buttonClass('secondary')}>
          {t.naarAanmelden}
        </Link>
      </div>
    </>
  )
}

function Open(props: { token: string; uitnodiging: Uitnodiging; onGebruikt: () => unknown }) {
  const { token, uitnodiging, onGebruikt } = props
  const sessie = useSessie()
  const client = useQueryClient()
  const navigate = useNavigate()
  const binnen = async ({ inrichten, tweedeStap }: { inrichten: boolean; tweedeStap: boolean }) => {
    onGebruikt()
    await client.resetQueries({ queryKey: sessieQuery.queryKey })
    await client.fetchQuery(sessieQuery)
    await navigate({ to: tweedeStap ? '/aanmelden' : inrichten ? '/inrichten' : '/', replace: true })
  }
  const { doet, organisatie } = uitnodiging
  const herstel = doet === 'herstel'
  return (
    <>
      <h1>{herstel ? t.titelHerstel : t.titel}</h1>
      <div>
        <p>{uitnodiging.soort === 'start' ? t.start : t.welkom(uitnodiging.naam)}</p>
        {organisatie !== null && <p>{herstel ? t.herstel(organisatie) : t.vanSchool(organisatie)}</p>}
      </div>
      {herstel || (doet === 'nieuw' && !sessie?.aangemeld) ? (
        <>
          {uitnodiging.schoolaccount && <OidcUitnodiging token={token} />}
          <NieuwWachtwoord token={token} uitnodiging={uitnodiging} onBinnen={binnen} />
        </>
      ) : sessie?.aangemeld ? (
        <Koppel token={token} naam={sessie.persoon?.naam ?? null} onBinnen={binnen} />
      ) : (
        <>
          <Alert kind="info" title={t.bestaat(uitnodiging.login ?? '')}>
            <p>{t.bestaatTekst}</p>
          </Alert>
          <AanmeldFormulier
            login={uitnodiging.login ?? ''}
            onGelukt={() => client.invalidateQueries({ queryKey: sessieQuery.queryKey })}
          />
        </>
      )}
    </>
  )
}

type Binnen = { onBinnen: (antwoord: { inrichten: boolean; tweedeStap: boolean }) => Promise<void> }

function NieuwWachtwoord(props: Binnen & { token: string; uitnodiging: Uitnodiging }) {
  const { token, uitnodiging, onBinnen } = props
  const formulier = useFormulier()
  const [gebruikersnaam, setGebruikersnaam] = useState('')
  const [wachtwoord, setWachtwoord] = useState({ eerste: '', herhaald: '' })
  const kiest = uitnodiging.login === null
  const verstuur = () =>
    formulier.verstuur(
      {
        gebruikersnaam:
          kiest && !gebruikersnaamSchema.safeParse(gebruikersnaam).success && t.gebruikersnaamFout,
        ...controleerWachtwoord(wachtwoord),
      },
      async () =>
        onBinnen(
          await toegangApi.neemAan({
            body: { token, wachtwoord: wachtwoord.eerste, gebruikersnaam: kiest ? gebruikersnaam : null },
          }),
        ),
    )
  return (
    <form className="stack" noValidate onSubmit={(event) => event.preventDefault()}>
      <FormulierFouten formulier={formulier} />
      {kiest ? (
        <TextField
          id="gebruikersnaam"
          label={t.gebruikersnaam}
          help={t.gebruikersnaamHulp}
          error={formulier.fout('gebruikersnaam')}
          value={gebruikersnaam}
          onChange={setGebruikersnaam}
          autoComplete="username"
          max={60}
        />
      ) : (
        <TextField
          id="login"
          label={t.login}
          error={undefined}
          value={uitnodiging.login ?? ''}
          onChange={() => {}}
          autoComplete="username"
          readOnly
        />
      )}
      <WachtwoordVelden formulier={formulier} value={wachtwoord} onChange={setWachtwoord} />
      <div>
        <Button variant="primary" type="submit" onPress={verstuur}>
          {uitnodiging.doet === 'herstel' ? t.knopHerstel : t.knopNieuw}
        </Button>
      </div>
    </form>
  )
}

function Koppel({ token, naam, onBinnen }: Binnen & { token: string; naam: string | null }) {
  const client = useQueryClient()
  const formulier = useFormulier()
  return (
    <div className="stack">
      <FormulierFouten formulier={formulier} />
      <p>
        <strong>{naam === null ? t.aangemeldZonderNaam : t.aangemeldAls(naam)}</strong>
      </p>
      <p>{t.koppelTekst}</p>
      <div className="row">
        <Button
          variant="primary"
          onPress={() =>
            formulier.verstuur({}, async () => onBinnen(await toegangApi.koppel({ body: { token } })))
          }
        >
          {t.knopKoppel}
        </Button>
        <Button
          onPress={async () => {
            await meldAf()
            await client.resetQueries({ queryKey: sessieQuery.queryKey })
          }}
        >
          {t.knopAnder}
        </Button>
      </div>
    </div>
  )
}
