import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/select.tsx'
import { Card, PageHeader } from '../../../ui/surfaces.tsx'
import { DefinitionList } from '../../../ui/text.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { FormulierFouten, useFormulier } from '../../../web/formulier.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { TegelijkKeuzes, useTegelijk } from '../../../web/tegelijk.tsx'
import { NietBewaard } from '../../../web/weg-vraag.tsx'
import type { School, SchoolAntwoord } from '../organisatie.schema.ts'
import { organisatieFouten, organisatieText } from '../organisatie.text.ts'
import { heeftCluster, SCHOOLTYPEN } from '../organisatie.ts'
import { BackUpKaart } from './back-up-kaart.tsx'
import { LogoKaart } from './logo-kaart.tsx'
import { organisatieApi, schoolQuery } from './organisatie-api.ts'

const t = organisatieText.school

export function SchoolPagina() {
  useDocumentTitle(t.titel)
  const query = useQuery(schoolQuery)
  return (
    <>
      <PageHeader title={t.titel} under={t.intro} />
      <Opgehaald query={query} laden={t.laden} fout={organisatieText.fout} opnieuw={organisatieText.opnieuw}>
        {(school) => (
          <div className="with-aside">
            <SchoolFormulier key={school.id} school={school} />
            <div className="stack-l">
              <LogoKaart reden={redenVan(school)} />
              <VasteGegevens school={school} />
              <BackUpKaart />
            </div>
          </div>
        )}
      </Opgehaald>
    </>
  )
}

/** Why nothing can be changed here; nothing when it can. */
function redenVan({ abilities }: SchoolAntwoord): string | undefined {
  const { code } = abilities.wijzigen
  return code === null ? undefined : organisatieFouten[code as keyof typeof organisatieFouten] // codes of this module
}

const conceptVan = (school: School) => ({
  naam: school.naam,
  schooltype: school.schooltype,
  cluster: school.cluster,
  straat: school.straat ?? '',
  huisnummer: school.huisnummer ?? '',
  postcode: school.postcode ?? '',
  plaats: school.plaats ?? '',
  telefoon: school.telefoon ?? '',
  email: school.email ?? '',
  website: school.website ?? '',
})

const naarSchool = (concept: ReturnType<typeof conceptVan>): School => ({
  ...concept,
  cluster: heeftCluster(concept.schooltype) ? concept.cluster : null,
  straat: concept.straat.trim() || null,
  huisnummer: concept.huisnummer.trim() || null,
  postcode: concept.postcode.trim() || null,
  website: concept.website.trim() || null,
  plaats: concept.plaats.trim() || null,
  telefoon: concept.telefoon.trim() || null,
  email: concept.email.trim() || null,
})

function SchoolFormulier({ school }: { school: SchoolAntwoord }) {
  const client = useQueryClient()
  const formulier = useFormulier()
  const tegelijk = useTegelijk(school)
  const [bewaard, setBewaard] = useState(() => conceptVan(school))
  const [concept, setConcept] = useState(bewaard)
  const zet =
    <K extends keyof typeof concept>(veld: K) =>
    (waarde: (typeof concept)[K]) =>
      setConcept((oud) => ({ ...oud, [veld]: waarde }))
  const bewaar = async () => {
    const gelukt = await formulier.verstuur(
      { naam: concept.naam.trim() === '' && organisatieText.groepen.vulIn.naam },
      () =>
        tegelijk.stuur(naarSchool(concept), (was) =>
          organisatieApi.wijzigSchool({ body: { ...naarSchool(concept), was } }),
        ),
    )
    if (!gelukt) return
    const [vers] = await Promise.all([
      client.fetchQuery({ ...schoolQuery, staleTime: 0 }),
      client.invalidateQueries({ queryKey: ['sessie'] }),
      client.invalidateQueries({ queryKey: ['huisstijl'] }),
    ])
    tegelijk.opnieuw(vers)
    setBewaard(conceptVan(vers))
    setConcept(conceptVan(vers))
    toast(t.bewaard)
  }
  const reden = redenVan(school)
  const regel = (
    id: 'straat' | 'huisnummer' | 'postcode' | 'plaats' | 'website',
    max: number,
    short = false,
  ) => (
    <TextField
      id={id}
      label={t[id]}
      optional
      error={formulier.fout(id)}
      value={concept[id]}
      onChange={zet(id)}
      max={max}
      short={short}
    />
  )
  return (
    <form className="form" noValidate onSubmit={(event) => event.preventDefault()}>
      <NietBewaard was={bewaard} nu={concept} />
      <FormulierFouten formulier={formulier} />
      <TegelijkKeuzes
        tegelijk={tegelijk}
        labels={t}
        toon={(veld, waarde) =>
          veld === 'schooltype' ? SCHOOLTYPEN.find(({ code }) => code === waarde)?.naam : undefined
        }
        onKies={(veld, waarde) =>
          setConcept((nu) => ({ ...nu, [veld]: veld === 'cluster' && waarde === '' ? null : waarde }))
        }
      />
      <TextField
        id="naam"
        label={t.naam}
        error={formulier.fout('naam')}
        value={concept.naam}
        onChange={zet('naam')}
        max={200}
      />
      <Select
        id="schooltype"
        label={t.schooltype}
        help={t.schooltypeHulp}
        error={formulier.fout('schooltype')}
        value={concept.schooltype}
        empty={false}
        options={SCHOOLTYPEN.map(({ code, naam }) => ({ value: code, label: naam }))}
        onChange={(schooltype) => schooltype !== '' && zet('schooltype')(schooltype)}
      />
      {heeftCluster(concept.schooltype) && (
        <Select
          id="cluster"
          label={t.cluster}
          error={formulier.fout('cluster')}
          value={concept.cluster === null ? '' : String(concept.cluster)}
          empty={t.clusterLeeg}
          options={[1, 2, 3, 4].map((n) => ({ value: String(n), label: t.clusterNaam(n) }))}
          onChange={(waarde) => zet('cluster')(waarde === '' ? null : Number(waarde))}
        />
      )}
      <div className="form-columns">
        {regel('straat', 100)}
        {regel('huisnummer', 20, true)}
      </div>
      <div className="form-columns">
        {regel('postcode', 10, true)}
        {regel('plaats', 100)}
      </div>
      <TextField
        id="telefoon"
        label={t.telefoon}
        optional
        type="tel"
        error={formulier.fout('telefoon')}
        value={concept.telefoon}
        onChange={zet('telefoon')}
        max={30}
      />
      <TextField
        id="email"
        label={t.email}
        help={t.emailHulp}
        optional
        type="email"
        error={formulier.fout('email')}
        value={concept.email}
        onChange={zet('email')}
        max={254}
      />
      {regel('website', 200)}
      <div>
        <Button variant="primary" type="submit" onPress={bewaar} disabledReason={reden} showReason>
          {t.bewaar}
        </Button>
      </div>
    </form>
  )
}

function VasteGegevens({ school }: { school: SchoolAntwoord }) {
  const boven = (wie: SchoolAntwoord['bestuur']) =>
    wie ? (wie.nummer ? `${wie.naam} (${wie.nummer})` : wie.naam) : t.onbekend
  return (
    <Card title={t.vast} tone="quiet">
      <div className="stack">
        <DefinitionList
          facts={[
            { label: t.brin, value: `${school.brin} ${school.vestiging}` },
            { label: t.bestuur, value: boven(school.bestuur) },
            { label: t.swv, value: boven(school.samenwerkingsverband) },
          ]}
        />
        <p className="soft small">{t.vastUitleg}</p>
      </div>
    </Card>
  )
}
