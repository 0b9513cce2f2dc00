import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/dialog.tsx'
import { Link } from '../../../ui/link.tsx'
import { Card, PageHeader } from '../../../ui/surfaces.tsx'
import { DefinitionList } from '../../../ui/text.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { FormulierFouten, useFormulier } from '../../../web/formulier.tsx'
import { NietGevondenPagina } from '../../../web/fout-pagina.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { TegelijkKeuzes, useTegelijk } from '../../../web/tegelijk.tsx'
import { NietBewaard } from '../../../web/weg-vraag.tsx'
import type { MailtekstAntwoord } from '../berichten.schema.ts'
import { berichtenFouten, berichtenText, voorbeeld } from '../berichten.text.ts'
import {
  berichtSoorten,
  isSchoolSoort,
  type Mailtekst,
  ONDERWERP_MAX,
  plekkenVan,
  TEKST_MAX,
  tekstFouten,
  vulIn,
} from '../berichten.ts'
import './berichten.css'
import { berichtenApi, mailtekstenQuery } from './berichten-api.ts'

const t = berichtenText.tekst

/** The words of one mail, with what it looks like beside it. */
export function MailtekstPagina() {
  const { soort } = useParams({ strict: false })
  const query = useQuery(mailtekstenQuery)
  return (
    <Opgehaald
      query={query}
      laden={berichtenText.laden}
      fout={berichtenText.fout}
      opnieuw={berichtenText.opnieuw}
    >
      {({ teksten, leerling }) => {
        const tekst = teksten.find((een) => een.soort === soort && isSchoolSoort(een.soort))
        return tekst ? (
          <Bewerken key={tekst.soort} tekst={tekst} metLeerling={leerling !== 'niet'} />
        ) : (
          <NietGevondenPagina />
        )
      }}
    </Opgehaald>
  )
}

function Bewerken({ tekst, metLeerling }: { tekst: MailtekstAntwoord; metLeerling: boolean }) {
  const { soort } = tekst
  const { naam } = berichtenText.soort[soort]
  useDocumentTitle(t.titel(naam))
  const [concept, setConcept] = useState<Mailtekst>({ onderwerp: tekst.onderwerp, tekst: tekst.tekst })
  return (
    <>
      <PageHeader
        over={<Link href="/beheer/berichten">{t.terug}</Link>}
        title={t.titel(naam)}
        under={berichtenText.soort[soort].uitleg}
      />
      <div className="with-aside">
        <Formulier tekst={tekst} metLeerling={metLeerling} concept={concept} onConcept={setConcept} />
        <div className="stack">
          <Plekken soort={soort} metLeerling={metLeerling} />
          <Card title={t.voorbeeld} tone="quiet">
            <Voorbeeld {...vulIn(concept, voorbeeld)} />
          </Card>
        </div>
      </div>
    </>
  )
}

function Formulier(props: {
  tekst: MailtekstAntwoord
  metLeerling: boolean
  concept: Mailtekst
  onConcept: (concept: Mailtekst) => void
}) {
  const { concept, onConcept } = props
  const { soort, eigen } = props.tekst
  const client = useQueryClient()
  const navigate = useNavigate()
  const formulier = useFormulier()
  const tegelijk = useTegelijk(props.tekst)
  const [bewaard] = useState(concept)
  const [terug, setTerug] = useState(false)
  const klaar = async (melding: string) => {
    await client.invalidateQueries({ queryKey: ['mailteksten'] })
    toast(melding)
    await navigate({ to: '/beheer/berichten', ignoreBlocker: true })
  }
  const bewaar = async () => {
    const fouten = tekstFouten(soort, concept, props.metLeerling)
    const fout = (veld: 'onderwerp' | 'tekst', leeg: string) => {
      if (concept[veld].trim() === '') return leeg
      const code = fouten.find((een) => een.veld === veld)?.code
      return code !== undefined && berichtenFouten[code as keyof typeof berichtenFouten] // a code of this module
    }
    const gelukt = await formulier.verstuur(
      { onderwerp: fout('onderwerp', t.vulOnderwerp), tekst: fout('tekst', t.vulTekst) },
      () =>
        tegelijk.stuur(concept, (was) =>
          berichtenApi.wijzigTekst({ params: { soort }, body: { ...concept, was } }),
        ),
    )
    if (gelukt) await klaar(t.bewaard)
  }
  const herstel = async () => {
    const gelukt = await formulier.verstuur({}, () =>
      tegelijk.stuur(concept, (was) => berichtenApi.herstelTekst({ params: { soort }, body: { was } })),
    )
    setTerug(false)
    if (gelukt) await klaar(t.hersteld)
  }
  return (
    <form className="form" noValidate onSubmit={(event) => event.preventDefault()}>
      <NietBewaard was={bewaard} nu={concept} />
      <FormulierFouten formulier={formulier} />
      <TegelijkKeuzes
        tegelijk={tegelijk}
        labels={t}
        onKies={(veld, waarde) => onConcept({ ...concept, [veld]: String(waarde) })}
      />
      <TextField
        id="onderwerp"
        label={t.onderwerp}
        error={formulier.fout('onderwerp')}
        value={concept.onderwerp}
        onChange={(onderwerp) => onConcept({ ...concept, onderwerp })}
        max={ONDERWERP_MAX}
      />
      <TextArea
        id="tekst"
        label={t.tekst}
        help={t.tekstHulp}
        error={formulier.fout('tekst')}
        value={concept.tekst}
        onChange={(tekst) => onConcept({ ...concept, tekst })}
        max={TEKST_MAX}
      />
      <div className="row">
        <Button variant="primary" type="submit" onPress={bewaar}>
          {t.bewaar}
        </Button>
        {eigen && <Button onPress={() => setTerug(true)}>{t.herstel}</Button>}
      </div>
      <ConfirmDialog
        open={terug}
        onClose={() => setTerug(false)}
        title={t.herstelTitel}
        consequence={<p>{t.herstelGevolg}</p>}
        confirm={t.herstel}
        onConfirm={herstel}
      />
    </form>
  )
}

function Plekken({ soort, metLeerling }: { soort: MailtekstAntwoord['soort']; metLeerling: boolean }) {
  const verplicht: readonly string[] = berichtSoorten[soort].verplicht
  return (
    <Card title={t.plekken} tone="quiet">
      <div className="stack">
        <p className="soft small">{t.plekkenUitleg}</p>
        <DefinitionList
          facts={plekkenVan(soort, metLeerling).map((plek) => ({
            label: `{${plek}}`,
            value: verplicht.includes(plek) ? `${t.plek[plek]} (${t.verplicht})` : t.plek[plek],
          }))}
        />
      </div>
    </Card>
  )
}

function Voorbeeld({ onderwerp, tekst }: Mailtekst) {
  return (
    <div className="stack">
      <p className="soft small">{t.voorbeeldUitleg}</p>
      <p>
        <strong>{onderwerp}</strong>
      </p>
      <p className="mail-tekst">{tekst}</p>
    </div>
  )
}
