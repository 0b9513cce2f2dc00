import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { NumberField } from '../../../ui/number-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { Card, PageHeader } from '../../../ui/surfaces.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { FormulierFouten, useFormulier } from '../../../web/formulier.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { TegelijkKeuzes, useTegelijk } from '../../../web/tegelijk.tsx'
import { NietBewaard } from '../../../web/weg-vraag.tsx'
import { BEWAAR_GRENZEN, type Bewaartermijnen, bewaarklassen } from '../bewaartermijnen.ts'
import { normenTekst as t } from '../normen.text.ts'
import { type DagNorm, type GetalNorm, NORM_DAGEN, NORM_GRENZEN, type Normen } from '../normen.ts'
import { organisatieText } from '../organisatie.text.ts'
import { normenQuery, organisatieApi } from './organisatie-api.ts'
import './normen.css'

// True because the records are literals: Object.keys gives exactly their keys.
const GETALLEN = Object.keys(NORM_GRENZEN) as readonly GetalNorm[]
const DAGEN = Object.keys(NORM_DAGEN) as readonly DagNorm[]

/** The norms a school sets itself, and how long it keeps what. */
export function NormenPagina() {
  useDocumentTitle(t.titel)
  const query = useQuery(normenQuery)
  return (
    <>
      <PageHeader title={t.titel} under={t.intro} />
      <Opgehaald query={query} laden={t.laden} fout={organisatieText.fout} opnieuw={organisatieText.opnieuw}>
        {({ normen, bewaartermijnen }) => (
          <div className="stack-l measure">
            <NormenKaart begin={normen} />
            <BewaarKaart begin={bewaartermijnen} />
          </div>
        )}
      </Opgehaald>
    </>
  )
}

/** A box that is empty, or holds no number yet, is no number. */
type Leegbaar<T> = { [K in keyof T]: T[K] | (T[K] extends number ? undefined : never) }

const labelsVan = (teksten: Readonly<Record<string, { readonly label: string }>>) =>
  Object.fromEntries(Object.entries(teksten).map(([naam, { label }]) => [naam, label]))
const normLabels = labelsVan({ ...t.getal, ...t.dagen })

function NormenKaart({ begin }: { begin: Normen }) {
  const client = useQueryClient()
  const formulier = useFormulier()
  const tegelijk = useTegelijk(begin)
  const [bewaard, setBewaard] = useState<Leegbaar<Normen>>(begin)
  const [normen, setNormen] = useState(bewaard)
  const bewaar = async () => {
    const leeg = GETALLEN.map((naam) => [naam, normen[naam] === undefined && t.vulIn] as const)
    const gelukt = await formulier.verstuur(Object.fromEntries(leeg), () =>
      tegelijk.stuur(
        normen,
        (was) => organisatieApi.wijzigNormen({ body: { ...(normen as Normen), was } }), // checked on the line before
      ),
    )
    if (!gelukt) return
    const vers = (await client.fetchQuery({ ...normenQuery, staleTime: 0 })).normen
    tegelijk.opnieuw(vers)
    setBewaard(vers)
    setNormen(vers)
    void client.invalidateQueries({ queryKey: ['opp'] })
    toast(t.normenBewaard)
  }
  return (
    <Card title={t.normen}>
      <div className="stack-l">
        <NietBewaard was={bewaard} nu={normen} />
        <FormulierFouten formulier={formulier} />
        <TegelijkKeuzes
          tegelijk={tegelijk}
          labels={normLabels}
          onKies={(naam, waarde) => setNormen((nu) => ({ ...nu, [naam]: waarde }))}
        />
        {GETALLEN.map((naam) => (
          <NumberField
            key={naam}
            id={naam}
            label={t.getal[naam].label}
            unit={t.getal[naam].eenheid}
            help={`${t.getal[naam].uitleg} ${t.tussen(NORM_GRENZEN[naam].min, NORM_GRENZEN[naam].max)}`}
            error={formulier.fout(naam)}
            value={normen[naam]}
            onChange={(getal) => setNormen({ ...normen, [naam]: getal })}
          />
        ))}
        {DAGEN.map((naam) => (
          <DagKeuze
            key={naam}
            naam={naam}
            waarde={normen[naam]}
            onChange={(dag) => setNormen({ ...normen, [naam]: dag })}
            fout={formulier.fout(naam)}
          />
        ))}
        <div>
          <Button variant="primary" onPress={bewaar}>
            {t.bewaarNormen}
          </Button>
        </div>
      </div>
    </Card>
  )
}

const maandNaam = new Intl.DateTimeFormat('nl-NL', { month: 'long', timeZone: 'UTC' })
const MAANDEN = Array.from({ length: 12 }, (_, n) => ({
  value: String(n + 1).padStart(2, '0'),
  label: maandNaam.format(new Date(Date.UTC(2027, n, 1))),
}))
const dagenIn = (maand: string) => new Date(Date.UTC(2027, Number(maand), 0)).getUTCDate()

/** A day that comes every year: a month and a day of it. */
function DagKeuze(props: {
  naam: DagNorm
  waarde: string
  onChange: (dag: string) => void
  fout: string | undefined
}) {
  const { naam, waarde, onChange, fout } = props
  const [maand = '01', dag = '01'] = waarde.split('-')
  const zet = (m: string, d: string) =>
    onChange(`${m}-${String(Math.min(Number(d), dagenIn(m))).padStart(2, '0')}`)
  const dagen = Array.from({ length: dagenIn(maand) }, (_, n) => ({
    value: String(n + 1).padStart(2, '0'),
    label: String(n + 1),
  }))
  return (
    <fieldset className="norm-dag">
      <legend className="field-label">{t.dagen[naam].label}</legend>
      <p className="field-help">{t.dagen[naam].uitleg}</p>
      <div className="form-columns">
        <Select
          id={naam}
          label={t.dag}
          error={fout}
          value={dag}
          empty={false}
          options={dagen}
          onChange={(d) => zet(maand, d)}
        />
        <Select
          id={`${naam}-maand`}
          label={t.maand}
          error={undefined}
          value={maand}
          empty={false}
          options={MAANDEN}
          onChange={(m) => zet(m, dag)}
        />
      </div>
    </fieldset>
  )
}

function BewaarKaart({ begin }: { begin: Bewaartermijnen }) {
  const client = useQueryClient()
  const formulier = useFormulier('bewaar-')
  const tegelijk = useTegelijk(begin)
  const [bewaard, setBewaard] = useState<Leegbaar<Bewaartermijnen>>(begin)
  const [termijnen, setTermijnen] = useState(bewaard)
  const bewaar = async () => {
    const leeg = bewaarklassen.map((k) => [`bewaar-${k}`, termijnen[k] === undefined && t.vulIn] as const)
    const gelukt = await formulier.verstuur(Object.fromEntries(leeg), () =>
      tegelijk.stuur(
        termijnen,
        (was) => organisatieApi.wijzigBewaartermijnen({ body: { ...(termijnen as Bewaartermijnen), was } }), // checked on the line before
      ),
    )
    if (!gelukt) return
    const vers = (await client.fetchQuery({ ...normenQuery, staleTime: 0 })).bewaartermijnen
    tegelijk.opnieuw(vers)
    setBewaard(vers)
    setTermijnen(vers)
    toast(t.termijnenBewaard)
  }
  return (
    <Card title={t.bewaren}>
      <div className="stack-l">
        <p className="soft">{t.bewarenIntro}</p>
        <NietBewaard was={bewaard} nu={termijnen} />
        <FormulierFouten formulier={formulier} />
        <TegelijkKeuzes
          tegelijk={tegelijk}
          labels={labelsVan(t.klasse)}
          onKies={(klasse, waarde) => setTermijnen((nu) => ({ ...nu, [klasse]: waarde }))}
        />
        {bewaarklassen.map((klasse) => {
          const { min, max } = BEWAAR_GRENZEN[klasse]
          const { label, uitleg } = t.klasse[klasse]
          // What the law fixes is told, not asked.
          return min === max ? (
            <div key={klasse}>
              <p className="field-label">
                {label}: {max} {t.jaar}
              </p>
              <p className="field-help">{uitleg}</p>
            </div>
          ) : (
            <NumberField
              key={klasse}
              id={`bewaar-${klasse}`}
              label={label}
              unit={t.jaar}
              help={`${uitleg} ${t.tussen(min, max)}`}
              error={formulier.fout(`bewaar-${klasse}`)}
              value={termijnen[klasse]}
              onChange={(jaren) => setTermijnen({ ...termijnen, [klasse]: jaren })}
            />
          )
        })}
        <div>
          <Button variant="primary" onPress={bewaar}>
            {t.bewaarTermijnen}
          </Button>
        </div>
      </div>
    </Card>
  )
}
