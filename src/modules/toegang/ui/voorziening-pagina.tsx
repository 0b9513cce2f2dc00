import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Copy, PlugZap } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/choice-groups.tsx'
import { Alert } from '../../../ui/status.tsx'
import { PageHeader, Section } from '../../../ui/surfaces.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { FormulierFouten, type Formulier as FormulierStand, useFormulier } from '../../../web/formulier.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import type { AanmeldvoorzieningAntwoord, Controle } from '../oidc.schema.ts'
import { oidcText } from '../oidc.text.ts'
import { oidcApi, voorzieningQuery } from './oidc-api.ts'

const t = oidcText.beheer

/** How people sign in with the account of the school. */
export function VoorzieningPagina() {
  useDocumentTitle(t.titel)
  const query = useQuery(voorzieningQuery)
  return (
    <>
      <PageHeader title={t.titel} under={t.intro} />
      <Opgehaald query={query} laden={t.laden} fout={oidcText.fout} opnieuw={oidcText.opnieuw}>
        {(data) => <Formulier {...data} />}
      </Opgehaald>
    </>
  )
}

const lijst = (tekst: string): string[] =>
  tekst
    .split(',')
    .map((deel) => deel.trim())
    .filter((deel) => deel !== '')

function begin(v: AanmeldvoorzieningAntwoord | null) {
  return {
    aan: v?.aan ?? false,
    issuer: v?.issuer ?? '',
    clientId: v?.clientId ?? '',
    clientGeheim: '',
    rolClaim: v?.rolClaim ?? '',
    waardenMedewerker: v?.waardenMedewerker.join(', ') ?? '',
    waardenLeerling: v?.waardenLeerling.join(', ') ?? '',
    acr: v?.acr.join(', ') ?? '',
    amr: v?.amr.join(', ') ?? '',
  }
}
type Concept = ReturnType<typeof begin>

function Formulier(props: {
  voorziening: AanmeldvoorzieningAntwoord | null
  terugAdres: string
  kortAdres: string
}) {
  const client = useQueryClient()
  const formulier = useFormulier()
  const [concept, setConcept] = useState(() => begin(props.voorziening))
  const bewaar = async () => {
    const [waardenMedewerker, waardenLeerling] = [
      lijst(concept.waardenMedewerker),
      lijst(concept.waardenLeerling),
    ]
    const rolClaim = concept.rolClaim.trim() || null
    const gelukt = await formulier.verstuur(
      {
        issuer: concept.issuer.trim() === '' && t.vulIssuer,
        clientId: concept.clientId.trim() === '' && t.vulClient,
        rolClaim:
          rolClaim !== null && waardenMedewerker.length + waardenLeerling.length === 0 && t.rolZonderWaarden,
      },
      () =>
        oidcApi.wijzig({
          body: {
            aan: concept.aan,
            issuer: concept.issuer,
            clientId: concept.clientId,
            clientGeheim: concept.clientGeheim.trim() || null,
            rolClaim,
            waardenMedewerker,
            waardenLeerling,
            acr: lijst(concept.acr),
            amr: lijst(concept.amr),
          },
        }),
    )
    if (!gelukt) return
    setConcept((oud) => ({ ...oud, clientGeheim: '' }))
    await Promise.all(
      ['aanmeldvoorziening', 'aanmeldscholen', 'schoolaccounts'].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    )
    toast(t.bewaard)
  }
  const veld = (naam: Exclude<keyof Concept, 'aan'>) => ({
    id: naam,
    label: t[naam === 'clientGeheim' ? 'geheim' : naam],
    error: formulier.fout(naam),
    value: concept[naam],
    onChange: (waarde: string) => setConcept((oud) => ({ ...oud, [naam]: waarde })),
    max: 300,
  })
  return (
    <form className="form" noValidate onSubmit={(event) => event.preventDefault()}>
      <FormulierFouten formulier={formulier} />
      <Section id="stap1" title={t.stap1} intro={t.stap1Tekst}>
        <TerugAdres adres={props.terugAdres} />
      </Section>
      <Section id="stap2" title={t.stap2}>
        <div className="stack">
          <TextField {...veld('issuer')} help={t.issuerHulp} type="url" />
          <Controleren issuer={concept.issuer} formulier={formulier} />
          <TextField {...veld('clientId')} autoComplete="off" />
          <TextField
            {...veld('clientGeheim')}
            help={props.voorziening?.heeftGeheim ? t.geheimBewaard : t.geheimHulp}
            optional
            type="password"
            autoComplete="off"
          />
        </div>
      </Section>
      <Section id="stap3" title={t.stap3} intro={t.stap3Tekst}>
        <div className="stack">
          <TextField {...veld('rolClaim')} help={t.rolClaimHulp} optional />
          <TextField {...veld('waardenMedewerker')} help={t.lijstHulp} optional />
          <TextField {...veld('waardenLeerling')} help={t.lijstHulp} optional />
        </div>
      </Section>
      <Section id="stap4" title={t.stap4} intro={t.stap4Tekst}>
        <div className="stack">
          <TextField {...veld('acr')} help={t.lijstHulp} optional />
          <TextField {...veld('amr')} help={t.amrHulp} optional />
        </div>
      </Section>
      <Checkbox
        id="aan"
        label={t.aan}
        help={t.aanHulp}
        checked={concept.aan}
        onChange={(aan) => setConcept((oud) => ({ ...oud, aan }))}
      />
      {concept.aan && (
        <TextField
          id="kort"
          label={t.kort}
          help={t.kortTekst}
          error={undefined}
          value={props.kortAdres}
          onChange={() => {}}
          readOnly
        />
      )}
      <div>
        <Button variant="primary" type="submit" onPress={bewaar}>
          {t.bewaar}
        </Button>
      </div>
    </form>
  )
}

function TerugAdres({ adres }: { adres: string }) {
  const kopieer = () =>
    navigator.clipboard.writeText(adres).then(
      () => toast(t.gekopieerd),
      () => toast(t.kopieerMislukt),
    )
  return (
    <div className="stack">
      <TextField
        id="terug"
        label={t.terugAdres}
        error={undefined}
        value={adres}
        onChange={() => {}}
        readOnly
      />
      <div>
        <Button icon={<Copy aria-hidden="true" />} onPress={kopieer}>
          {t.kopieer}
        </Button>
      </div>
    </div>
  )
}

/** Asks the provider now, before anything is saved. */
function Controleren({ issuer, formulier }: { issuer: string; formulier: FormulierStand }) {
  const [uitslag, setUitslag] = useState<Controle>()
  const controleer = async () => {
    setUitslag(undefined)
    await formulier.verstuur({}, async () => setUitslag(await oidcApi.controleer({ body: { issuer } })))
  }
  return (
    <div className="stack">
      <div>
        <Button
          icon={<PlugZap aria-hidden="true" />}
          onPress={controleer}
          disabledReason={issuer.trim() === '' ? t.vulIssuer : undefined}
        >
          {t.controle}
        </Button>
      </div>
      {uitslag &&
        (uitslag.fout === null ? (
          <Alert kind="goed" title={t.controleGoed} live>
            <p>{t.controleGoedTekst(uitslag.aanmeldadres ?? '')}</p>
          </Alert>
        ) : (
          <Alert kind="fout" title={t.controleFout} live>
            <p>{t.fout[uitslag.fout]}</p>
          </Alert>
        ))}
    </div>
  )
}
