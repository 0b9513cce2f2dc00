import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../../ui/button.tsx'
import { DateField } from '../../../../ui/date-field.tsx'
import { dayOf } from '../../../../ui/format.ts'
import { Link } from '../../../../ui/link.tsx'
import { Select } from '../../../../ui/select.tsx'
import { PageHeader } from '../../../../ui/surfaces.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { toast } from '../../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../../ui/use-document-title.ts'
import { FormulierFouten, useFormulier } from '../../../../web/formulier.tsx'
import { Opgehaald } from '../../../../web/opgehaald.tsx'
import { TEKST_MAX } from '../verzoek.doel.schema.ts'
import { type LeerlingVerzoeken, VERZOEKERS, type Verzoeker } from '../verzoek.schema.ts'
import { herkomstNaam, verzoekerNaam, verzoekSoortNaam, verzoekText } from '../verzoek.text.ts'
import { VERZOEK_SOORTEN, type VerzoekSoort } from '../verzoek.ts'
import { DoelVelden, HELE_DOSSIER } from './doel-velden.tsx'
import { LeerlingZoeken } from './leerling-zoeken.tsx'
import { type LeerlingId, leerlingVerzoekenQuery, verzoekApi, verzoekSleutel } from './verzoek-api.ts'

const t = verzoekText.vastleggen

/** Staff write down what came by letter, mail or word of mouth: first of whom, then what. */
export function VerzoekVastleggenPagina() {
  useDocumentTitle(t.titel)
  const { leerling = '' } = useSearch({ strict: false }) as { leerling?: string } // whom; an unknown one is 404
  return (
    <div className="stack-l page-narrow">
      <PageHeader
        over={<Link href="/privacy">{verzoekText.pagina.terug}</Link>}
        title={t.titel}
        under={t.intro}
      />
      {leerling === '' ? (
        <LeerlingZoeken naar={(id) => `/privacy/verzoeken/nieuw?leerling=${id}`} />
      ) : (
        <VanLeerling leerlingId={leerling} />
      )}
    </div>
  )
}

function VanLeerling({ leerlingId }: { leerlingId: string }) {
  const query = useQuery(leerlingVerzoekenQuery(leerlingId))
  return (
    <Opgehaald query={query} laden={verzoekText.laden} fout={verzoekText.fout} opnieuw={verzoekText.opnieuw}>
      {(leerling) => <Formulier leerlingId={leerlingId} leerling={leerling} />}
    </Opgehaald>
  )
}

const HERKOMSTEN = ['brief', 'email', 'mondeling'] as const
const opties = <K extends string>(waarden: readonly K[], namen: Readonly<Record<K, string>>) =>
  waarden.map((value) => ({ value, label: namen[value] }))

function Formulier({ leerlingId, leerling }: { leerlingId: string; leerling: LeerlingVerzoeken }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const formulier = useFormulier()
  const [soort, setSoort] = useState<VerzoekSoort | ''>('')
  const [doel, setDoel] = useState(HELE_DOSSIER)
  const [herkomst, setHerkomst] = useState<(typeof HERKOMSTEN)[number] | ''>('')
  const [ontvangenOp, setOntvangenOp] = useState(dayOf(Date.now()))
  const [verzoeker, setVerzoeker] = useState<Verzoeker | ''>('')
  const [ouderId, setOuderId] = useState('')
  const [naam, setNaam] = useState('')
  const [tekst, setTekst] = useState('')
  // Of whom the name is known already.
  const bekend =
    verzoeker === 'ouder'
      ? leerling.ouders.find(({ id }) => id === ouderId)?.naam
      : verzoeker === 'leerling'
        ? leerling.naam
        : naam
  const bewaar = async () => {
    let id = ''
    const gelukt = await formulier.verstuur(
      {
        soort: soort === '' && t.kiesSoort,
        herkomst: herkomst === '' && t.kiesHerkomst,
        ontvangenOp: ontvangenOp === '' && t.vulDag,
        verzoeker: verzoeker === '' && t.kiesVerzoeker,
        ouderId: verzoeker === 'ouder' && ouderId === '' && t.kiesOuder,
        naam: verzoeker === 'gemachtigde' && naam.trim() === '' && t.vulNaam,
        tekst: tekst.trim() === '' && t.vulTekst,
      },
      async () => {
        if (soort === '' || herkomst === '' || verzoeker === '') return
        const gemaakt = await verzoekApi.legVast({
          params: { leerlingId: leerlingId as LeerlingId }, // it came from the server
          body: {
            soort,
            tekst,
            doel,
            herkomst,
            ontvangenOp,
            verzoeker: { soort: verzoeker, ouderId: ouderId === '' ? null : ouderId, naam: bekend ?? '' },
          },
        })
        id = gemaakt.id
      },
    )
    if (!gelukt) return
    await client.invalidateQueries({ queryKey: verzoekSleutel })
    toast(t.klaar)
    await navigate({ href: `/privacy/verzoeken/${id}` })
  }
  return (
    <div className="form">
      <h2>{leerling.naam}</h2>
      <FormulierFouten formulier={formulier} />
      <Select
        id="soort"
        label={t.soort}
        error={formulier.fout('soort')}
        value={soort}
        options={opties(VERZOEK_SOORTEN, verzoekSoortNaam)}
        onChange={setSoort}
      />
      <DoelVelden
        id="doel"
        doel={doel}
        keuzes={leerling.doelen}
        fout={formulier.fout('doel')}
        onChange={setDoel}
      />
      <Select
        id="verzoeker"
        label={t.verzoeker}
        error={formulier.fout('verzoeker')}
        value={verzoeker}
        options={opties(VERZOEKERS, verzoekerNaam)}
        onChange={(wie) => {
          setVerzoeker(wie)
          setOuderId('')
        }}
      />
      {verzoeker === 'ouder' && (
        <Select
          id="ouderId"
          label={t.ouder}
          error={formulier.fout('ouderId')}
          value={ouderId}
          options={leerling.ouders.map((ouder) => ({ value: ouder.id, label: ouder.naam }))}
          onChange={setOuderId}
        />
      )}
      {verzoeker === 'gemachtigde' && (
        <TextField id="naam" label={t.naam} error={formulier.fout('naam')} value={naam} onChange={setNaam} />
      )}
      <Select
        id="herkomst"
        label={t.herkomst}
        error={formulier.fout('herkomst')}
        value={herkomst}
        options={opties(HERKOMSTEN, herkomstNaam)}
        onChange={setHerkomst}
      />
      <DateField
        id="ontvangenOp"
        label={t.ontvangen}
        error={formulier.fout('ontvangenOp')}
        value={ontvangenOp}
        onChange={setOntvangenOp}
      />
      <TextArea
        id="tekst"
        label={t.tekst}
        help={t.tekstHulp}
        error={formulier.fout('tekst')}
        value={tekst}
        onChange={setTekst}
        max={TEKST_MAX}
      />
      <div className="row">
        <Button variant="primary" onPress={bewaar}>
          {t.bewaar}
        </Button>
      </div>
    </div>
  )
}
