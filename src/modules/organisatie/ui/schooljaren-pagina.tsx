import { useQuery, useQueryClient } from '@tanstack/react-query'
import { CalendarCheck2, CalendarDays, Plus } from 'lucide-react'
import { use, useState } from 'react'
import { inAmsterdam } from '../../../platform/datum.ts'
import { Button } from '../../../ui/button.tsx'
import { DateField, DateHint } from '../../../ui/date-field.tsx'
import { formatDate } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import { Select } from '../../../ui/select.tsx'
import { Badge } from '../../../ui/status.tsx'
import { EmptyState, PageHeader } from '../../../ui/surfaces.tsx'
import { Table } from '../../../ui/table.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { TegelijkKeuzes, useTegelijk } from '../../../web/tegelijk.tsx'
import type { SchooljaarAntwoord } from '../organisatie.schema.ts'
import { organisatieText } from '../organisatie.text.ts'
import { type Schooljaar, schooljaarOp, schooljaarVan } from '../organisatie.ts'
import { organisatieApi, schooljarenQuery } from './organisatie-api.ts'

const t = organisatieText.jaren
type Keuze = Schooljaar & { id: string | null }

/** The first school year from now that isn't there yet. */
function volgende(bestaand: readonly SchooljaarAntwoord[], vandaag: string): Keuze {
  const namen = new Set(bestaand.map(({ naam }) => naam))
  let jaar = Number(schooljaarOp(vandaag).naam.slice(0, 4))
  while (namen.has(schooljaarVan(jaar).naam)) jaar += 1
  return { ...schooljaarVan(jaar), id: null }
}

export function SchooljarenPagina() {
  useDocumentTitle(t.titel)
  const query = useQuery(schooljarenQuery)
  const [keuze, setKeuze] = useState<Keuze>()
  const vandaag = inAmsterdam(new Date())
  const toevoegen = () => setKeuze(volgende(query.data?.schooljaren ?? [], vandaag))
  const knop = (
    <Button variant="primary" icon={<Plus aria-hidden="true" />} onPress={toevoegen}>
      {t.toevoegen}
    </Button>
  )
  return (
    <>
      <PageHeader title={t.titel} under={t.intro} actions={knop} />
      <Opgehaald query={query} laden={t.laden} fout={organisatieText.fout} opnieuw={organisatieText.opnieuw}>
        {({ schooljaren }) => (
          <Table
            caption={t.titel}
            count={t.aantal(schooljaren.length)}
            rows={schooljaren}
            rowKey={({ id }) => id}
            empty={<EmptyState icon={CalendarDays} title={t.leegTitel} text={t.leeg} />}
            columns={[
              { key: 'naam', header: t.naam, phone: 'title', cell: ({ naam }) => <strong>{naam}</strong> },
              {
                key: 'nu',
                header: t.nu,
                phone: 'badge',
                cell: ({ beginOp, eindOp }) =>
                  beginOp <= vandaag && vandaag <= eindOp ? (
                    <Badge icon={CalendarCheck2} tone="teal">
                      {t.nu}
                    </Badge>
                  ) : null,
              },
              { key: 'begin', header: t.begin, phone: 'hidden', cell: ({ beginOp }) => formatDate(beginOp) },
              { key: 'eind', header: t.eind, phone: 'hidden', cell: ({ eindOp }) => formatDate(eindOp) },
              {
                key: 'groepen',
                header: t.groepen,
                align: 'end',
                phone: 'hidden',
                cell: ({ aantalGroepen }) => aantalGroepen,
              },
              {
                key: 'vakanties',
                header: t.vakanties,
                phone: 'line',
                cell: (jaar) => (
                  <Link href={`/beheer/schooljaren/${jaar.id}/vakanties`}>
                    {t.vakanties}
                    <span className="visually-hidden"> {jaar.naam}</span>
                  </Link>
                ),
              },
              {
                key: 'wijzig',
                header: t.wijzig,
                phone: 'trailing',
                cell: (jaar) => (
                  <Button variant="quiet" onPress={() => setKeuze(jaar)}>
                    {t.wijzig}
                    <span className="visually-hidden">{jaar.naam}</span>
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Opgehaald>
      {keuze && (
        <JaarDialoog key={keuze.id ?? keuze.naam} begin={keuze} onKlaar={() => setKeuze(undefined)} />
      )}
    </>
  )
}

function JaarDialoog({ begin, onKlaar }: { begin: Keuze; onKlaar: () => void }) {
  const client = useQueryClient()
  const formulier = useFormulier()
  const tegelijk = useTegelijk(begin.id === null ? null : begin)
  const [jaar, setJaar] = useState<Schooljaar>({
    naam: begin.naam,
    beginOp: begin.beginOp,
    eindOp: begin.eindOp,
  })
  const eerste = Number(begin.naam.slice(0, 4))
  // The law has a school year run from 1 August to 31 July (WPO art. 1), in the middle of a holiday: nothing to warn of.
  const standaard = schooljaarVan(Number(jaar.naam.slice(0, 4)))
  const hint = use(DateHint)
  const alleenGekozen = (dag: string) =>
    dag === standaard.beginOp || dag === standaard.eindOp ? undefined : hint(dag)
  const bewaar = async () => {
    const gelukt = await formulier.verstuur(
      {
        beginOp: jaar.beginOp === '' && organisatieText.groepen.vulIn.dag,
        eindOp: jaar.eindOp === '' && organisatieText.groepen.vulIn.dag,
      },
      () => {
        const { id } = begin
        return id === null
          ? organisatieApi.voegSchooljaarToe({ body: jaar })
          : tegelijk.stuur(jaar, (was) =>
              organisatieApi.wijzigSchooljaar({ params: { schooljaarId: id }, body: { ...jaar, was } }),
            )
      },
    )
    if (!gelukt) return
    await client.invalidateQueries({ queryKey: ['schooljaren'] })
    toast(begin.id === null ? t.toegevoegd(jaar.naam) : t.bewaard(jaar.naam))
    onKlaar()
  }
  return (
    <FormulierDialoog
      titel={begin.id === null ? t.toevoegen : t.wijzigTitel(begin.naam)}
      formulier={formulier}
      knop={t.bewaar}
      onBewaar={bewaar}
      onKlaar={onKlaar}
    >
      <TegelijkKeuzes
        tegelijk={tegelijk}
        labels={{ naam: t.naam, beginOp: t.begin, eindOp: t.eind }}
        onKies={(veld, waarde) => setJaar({ ...jaar, [veld]: String(waarde) })}
      />
      {begin.id === null && (
        <Select
          id="naam"
          label={t.kies}
          error={formulier.fout('naam')}
          value={jaar.naam}
          empty={false}
          options={[-2, -1, 0, 1]
            .map((n) => schooljaarVan(eerste + n))
            .map(({ naam }) => ({ value: naam, label: naam }))}
          onChange={(naam) => naam !== '' && setJaar(schooljaarVan(Number(naam.slice(0, 4))))}
        />
      )}
      <DateHint value={alleenGekozen}>
        <div className="form-columns">
          <DateField
            id="beginOp"
            label={t.begin}
            error={formulier.fout('beginOp')}
            value={jaar.beginOp}
            onChange={(beginOp) => setJaar({ ...jaar, beginOp })}
          />
          <DateField
            id="eindOp"
            label={t.eind}
            error={formulier.fout('eindOp')}
            value={jaar.eindOp}
            onChange={(eindOp) => setJaar({ ...jaar, eindOp })}
          />
        </div>
      </DateHint>
    </FormulierDialoog>
  )
}
