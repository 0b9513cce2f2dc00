import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { inAmsterdam } from '../../../platform/datum.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/choice-groups.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Select } from '../../../ui/select.tsx'
import { Skeleton } from '../../../ui/surfaces.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { VoorDeur } from '../../../web/aanmelden-pagina.tsx'
import { FormulierFouten, useFormulier } from '../../../web/formulier.tsx'
import { sessieQuery, useSessie } from '../../../web/sessie.ts'
import { meldAf } from '../../../web/sessie-tabs.ts'
import { BRIN, heeftCluster, SCHOOLTYPEN, schooljaarOp, VESTIGING } from '../../organisatie/organisatie.ts'
import { toegangFouten } from '../toegang.text.ts'
import { uitnodigingText } from '../uitnodiging.text.ts'
import { toegangApi } from './toegang-api.ts'

const t = uitnodigingText.inrichten
type Schooltype = (typeof SCHOOLTYPEN)[number]['code']

/** The first run: one page, one column, one button. Nothing is made until the button is pressed. */
export function InrichtenPagina() {
  useDocumentTitle(t.titel)
  const sessie = useSessie()
  if (!sessie) return <Skeleton label={uitnodigingText.pagina.laden} />
  if (sessie.aangemeld && sessie.leeg && !sessie.persoon) return <InrichtFormulier />
  return (
    <VoorDeur>
      <h1>{t.magNiet}</h1>
      <p>{toegangFouten['toegang.inrichten-mag-niet']}</p>
      {sessie.aangemeld && (
        <div>
          <Button
            onPress={async () => {
              await meldAf()
              window.location.assign('/aanmelden')
            }}
          >
            {t.afmelden}
          </Button>
        </div>
      )}
    </VoorDeur>
  )
}

const leeg = {
  'beheerder-roepnaam': '',
  'beheerder-voorvoegsel': '',
  'beheerder-achternaam': '',
  'school-naam': '',
  'school-brin': '',
  'school-vestiging': '00',
  'school-cluster': '',
  'school-plaats': '',
  'bestuur-naam': '',
  'bestuur-nummer': '',
  'samenwerkingsverband-naam': '',
  'samenwerkingsverband-nummer': '',
}
type Veld = keyof typeof leeg
/** What must be filled in, with its name for the summary of errors. */
const verplicht: Partial<Record<Veld, string>> = {
  'beheerder-roepnaam': t.roepnaam,
  'beheerder-achternaam': t.achternaam,
  'school-naam': t.schoolnaam,
  'school-plaats': t.plaats,
  'bestuur-naam': t.bestuurNaam,
  'bestuur-nummer': t.bestuurNummer,
}
const verplichtBijSwv: Partial<Record<Veld, string>> = {
  ...verplicht,
  'samenwerkingsverband-naam': t.swvNaam,
  'samenwerkingsverband-nummer': t.swvNummer,
}

const leeggelaten = (waarden: typeof leeg, namen: Partial<Record<Veld, string>>) =>
  Object.fromEntries(
    Object.entries(namen).map(([id, naam]) => [id, waarden[id as Veld].trim() === '' && t.vulIn(naam)]), // keys of the record
  )

function InrichtFormulier() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const formulier = useFormulier()
  const [v, setV] = useState(leeg)
  const [schooltype, setSchooltype] = useState<Schooltype | ''>('')
  const [swv, setSwv] = useState(false)
  const [jaar, setJaar] = useState(() => schooljaarOp(inAmsterdam(new Date())))
  const tekst = (id: Veld, label: string, meer: Partial<Parameters<typeof TextField>[0]> = {}) => (
    <TextField
      id={id}
      label={label}
      error={formulier.fout(id)}
      value={v[id]}
      onChange={(waarde) => setV((oud) => ({ ...oud, [id]: waarde }))}
      {...meer}
    />
  )
  const begin = jaar.beginOp.slice(0, 4)
  const naam = `${begin}-${Number(begin) + 1}`
  const verstuur = () =>
    formulier.verstuur(
      {
        ...leeggelaten(v, swv ? verplichtBijSwv : verplicht),
        'school-brin': !BRIN.test(v['school-brin'].trim().toUpperCase()) && t.brinFout,
        'school-vestiging': !VESTIGING.test(v['school-vestiging'].trim()) && t.vestigingFout,
        'school-schooltype': schooltype === '' && t.schooltypeLeeg,
        'schooljaar-eindOp': jaar.eindOp.slice(0, 4) !== String(Number(begin) + 1) && t.jaarFout,
      },
      async () => {
        if (schooltype === '') return
        await toegangApi.richtIn({
          body: {
            samenwerkingsverband: swv
              ? { naam: v['samenwerkingsverband-naam'], nummer: v['samenwerkingsverband-nummer'] }
              : null,
            bestuur: { naam: v['bestuur-naam'], nummer: v['bestuur-nummer'] },
            school: {
              naam: v['school-naam'],
              brin: v['school-brin'],
              vestiging: v['school-vestiging'],
              schooltype,
              cluster:
                heeftCluster(schooltype) && v['school-cluster'] !== '' ? Number(v['school-cluster']) : null,
              plaats: v['school-plaats'],
            },
            schooljaar: { ...jaar, naam },
            beheerder: {
              roepnaam: v['beheerder-roepnaam'],
              voorvoegsel: v['beheerder-voorvoegsel'],
              achternaam: v['beheerder-achternaam'],
            },
          },
        })
        await client.fetchQuery({ ...sessieQuery, staleTime: 0 })
        toast(t.klaar(v['school-naam']))
        await navigate({ to: '/beheer', replace: true })
      },
    )
  return (
    <VoorDeur>
      <h1>{t.titel}</h1>
      <p>{t.intro}</p>
      <form className="stack-l" noValidate onSubmit={(event) => event.preventDefault()}>
        <FormulierFouten formulier={formulier} />
        <Deel titel={t.deel.u}>
          <div className="form-columns">
            {tekst('beheerder-roepnaam', t.roepnaam, { autoComplete: 'given-name' })}
            {tekst('beheerder-voorvoegsel', t.voorvoegsel, { optional: true, short: true })}
          </div>
          {tekst('beheerder-achternaam', t.achternaam, { autoComplete: 'family-name' })}
        </Deel>
        <Deel titel={t.deel.school}>
          {tekst('school-naam', t.schoolnaam)}
          <div className="form-columns">
            {tekst('school-brin', t.brin, { help: t.brinHulp, short: true, max: 4 })}
            {tekst('school-vestiging', t.vestiging, { help: t.vestigingHulp, short: true, max: 2 })}
          </div>
          <Select
            id="school-schooltype"
            label={t.schooltype}
            help={t.schooltypeHulp}
            error={formulier.fout('school-schooltype')}
            value={schooltype}
            empty={t.schooltypeLeeg}
            options={SCHOOLTYPEN.map(({ code, naam }) => ({ value: code, label: naam }))}
            onChange={setSchooltype}
          />
          {heeftCluster(schooltype) && (
            <Select
              id="school-cluster"
              label={t.cluster}
              error={formulier.fout('school-cluster')}
              value={v['school-cluster']}
              empty={t.clusterLeeg}
              options={[1, 2, 3, 4].map((n) => ({ value: String(n), label: t.clusterNaam(n) }))}
              onChange={(waarde) => setV((oud) => ({ ...oud, 'school-cluster': waarde }))}
            />
          )}
          {tekst('school-plaats', t.plaats)}
        </Deel>
        <Deel titel={t.deel.bestuur}>
          {tekst('bestuur-naam', t.bestuurNaam)}
          {tekst('bestuur-nummer', t.bestuurNummer, {
            help: t.bestuurNummerHulp,
            short: true,
            max: 10,
          })}
        </Deel>
        <Deel titel={t.deel.swv}>
          <Checkbox id="swv" label={t.swvKeuze} help={t.swvHulp} checked={swv} onChange={setSwv} />
          {swv && tekst('samenwerkingsverband-naam', t.swvNaam)}
          {swv &&
            tekst('samenwerkingsverband-nummer', t.swvNummer, {
              help: t.swvNummerHulp,
              short: true,
              max: 10,
            })}
        </Deel>
        <Deel titel={t.deel.jaar}>
          <p className="soft">{t.jaarHulp(naam)}</p>
          <div className="form-columns">
            <DateField
              id="schooljaar-beginOp"
              label={t.jaarBegin}
              error={formulier.fout('schooljaar-beginOp')}
              value={jaar.beginOp}
              onChange={(beginOp) => setJaar({ ...jaar, beginOp })}
            />
            <DateField
              id="schooljaar-eindOp"
              label={t.jaarEind}
              error={formulier.fout('schooljaar-eindOp')}
              value={jaar.eindOp}
              onChange={(eindOp) => setJaar({ ...jaar, eindOp })}
            />
          </div>
        </Deel>
        <div>
          <Button variant="primary" type="submit" onPress={verstuur}>
            {t.knop}
          </Button>
        </div>
      </form>
    </VoorDeur>
  )
}

function Deel({ titel, children }: { titel: string; children: ReactNode }) {
  return (
    <section className="stack">
      <h2>{titel}</h2>
      {children}
    </section>
  )
}
