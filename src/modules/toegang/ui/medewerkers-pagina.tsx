import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { UserPlus, UsersRound } from 'lucide-react'
import { useState } from 'react'
import { inAmsterdam } from '../../../platform/datum.ts'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { Link } from '../../../ui/link.tsx'
import { SearchInput } from '../../../ui/search-input.tsx'
import { Select } from '../../../ui/select.tsx'
import { EmptyState, PageHeader } from '../../../ui/surfaces.tsx'
import { Table } from '../../../ui/table.tsx'
import { toast } from '../../../ui/toast.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { useFormulier } from '../../../web/formulier.tsx'
import { FormulierDialoog } from '../../../web/formulier-dialoog.tsx'
import { Opgehaald } from '../../../web/opgehaald.tsx'
import { MEDEWERKER_ROLLEN, rolNaam } from '../../organisatie/organisatie.ts'
import { accountStandSchema, type MedewerkerInLijst } from '../medewerker.schema.ts'
import { medewerkersText } from '../medewerkers.text.ts'
import { AccountBadge } from './account-badge.tsx'
import { leegConcept, MedewerkerVelden, medewerkerVan } from './medewerker-formulier.tsx'
import { medewerkersQuery, toegangApi } from './toegang-api.ts'

const t = medewerkersText
type Filter = { rol?: string; toegang?: string; dienst?: string }

const kaal = (tekst: string) => tekst.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** What is searched stays in this page: a name in an address would stand in history and logs. */
function past(
  m: MedewerkerInLijst,
  zoek: string,
  { rol, toegang, dienst }: Filter,
  vandaag: string,
): boolean {
  const weg = m.uitDienstOp !== null && m.uitDienstOp <= vandaag
  return (
    weg === (dienst === 'uit') &&
    (!rol || (rol === 'geen' ? m.rollen.length === 0 : m.rollen.includes(rol))) &&
    (!toegang || m.account.stand === toegang) &&
    kaal(`${m.naam} ${m.email ?? ''}`).includes(kaal(zoek.trim()))
  )
}

export function MedewerkersPagina() {
  useDocumentTitle(t.titel)
  const query = useQuery(medewerkersQuery)
  const [nieuw, setNieuw] = useState(false)
  return (
    <>
      <PageHeader
        title={t.titel}
        under={t.intro}
        actions={
          <Button variant="primary" icon={<UserPlus aria-hidden="true" />} onPress={() => setNieuw(true)}>
            {t.toevoegen}
          </Button>
        }
      />
      <Opgehaald query={query} laden={t.laden} fout={t.fout} opnieuw={t.opnieuw}>
        {({ medewerkers }) => <Lijst medewerkers={medewerkers} />}
      </Opgehaald>
      <p className="soft">
        {t.rechten.tekst} <Link href="/beheer/rechten">{t.rechten.naar}</Link>
      </p>
      {nieuw && <NieuwDialoog onKlaar={() => setNieuw(false)} />}
    </>
  )
}

function Lijst({ medewerkers }: { medewerkers: readonly MedewerkerInLijst[] }) {
  const navigate = useNavigate()
  const filter = useSearch({ strict: false }) as Filter // words of our own selects; others match nobody
  const [zoek, setZoek] = useState('')
  const zet = (deel: Filter) => {
    const search = Object.fromEntries(Object.entries({ ...filter, ...deel }).filter(([, waarde]) => waarde))
    void navigate({ to: '/beheer/medewerkers', search: search as never, replace: true }) // plain strings
  }
  const vandaag = inAmsterdam(new Date())
  const rows = medewerkers.filter((m) => past(m, zoek, filter, vandaag))
  return (
    <div className="stack">
      <div className="filters">
        <SearchInput id="zoek" label={t.zoek} value={zoek} onChange={setZoek} />
        <Select
          id="filter-rol"
          label={t.filter.rol}
          error={undefined}
          value={filter.rol ?? ''}
          empty={t.filter.alleRollen}
          options={[
            ...MEDEWERKER_ROLLEN.map((rol) => ({ value: rol as string, label: rolNaam(rol) })),
            { value: 'geen', label: t.filter.geenRol },
          ]}
          onChange={(rol) => zet({ rol })}
        />
        <Select
          id="filter-toegang"
          label={t.filter.account}
          error={undefined}
          value={filter.toegang ?? ''}
          empty={t.filter.alleAccounts}
          options={accountStandSchema.options.map((stand) => ({
            value: stand as string,
            label: t.stand[stand],
          }))}
          onChange={(toegang) => zet({ toegang })}
        />
        <Select
          id="filter-dienst"
          label={t.filter.dienst}
          error={undefined}
          value={filter.dienst ?? ''}
          empty={t.filter.inDienst}
          options={[{ value: 'uit', label: t.filter.uitDienst }]}
          onChange={(dienst) => zet({ dienst })}
        />
      </div>
      <Table
        caption={t.titel}
        count={t.aantal(rows.length)}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'naam',
            header: t.kolom.naam,
            phone: 'title',
            cell: ({ id, naam, functie }) => (
              <>
                <Link href={`/beheer/medewerkers/${id}`} className="row-link">
                  {naam}
                </Link>
                {functie !== null && <div className="soft small">{functie}</div>}
              </>
            ),
          },
          {
            key: 'rollen',
            header: t.kolom.rollen,
            phone: 'line',
            cell: ({ rollen }) =>
              rollen.length === 0 ? (
                <span className="soft">{t.geenRollen}</span>
              ) : (
                rollen.map(rolNaam).join(', ')
              ),
          },
          {
            key: 'groepen',
            header: t.kolom.groepen,
            phone: 'trailing',
            cell: ({ groepen }) => groepen.join(', '),
          },
          {
            key: 'account',
            header: t.kolom.account,
            phone: 'badge',
            cell: ({ account }) => <AccountBadge account={account} />,
          },
        ]}
        empty={
          // The beheerder who looks is always there; alone is as good as empty.
          <EmptyState
            icon={UsersRound}
            title={t.nietsTitel}
            text={t.niets}
            action={
              <Button
                onPress={() => {
                  setZoek('')
                  zet({ rol: '', toegang: '', dienst: '' })
                }}
              >
                {t.wisFilters}
              </Button>
            }
          />
        }
      />
      {medewerkers.length === 1 && (
        <EmptyState
          icon={UsersRound}
          title={t.leegTitel}
          text={t.leeg}
          action={
            <Link href="/beheer/import" className={buttonClass('secondary')}>
              {t.leegImport}
            </Link>
          }
        />
      )}
    </div>
  )
}

function NieuwDialoog({ onKlaar }: { onKlaar: () => void }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const formulier = useFormulier()
  const [concept, setConcept] = useState(leegConcept)
  const voegToe = () =>
    formulier.verstuur({ achternaam: concept.achternaam.trim() === '' && t.vulIn.achternaam }, async () => {
      const { id } = await toegangApi.voegToe({ body: medewerkerVan(concept) })
      await client.invalidateQueries({ queryKey: ['medewerkers'] })
      toast(t.toegevoegd(`${concept.roepnaam} ${concept.achternaam}`.trim()))
      // On to the roles: without one somebody sees nothing.
      await navigate({ to: '/beheer/medewerkers/$medewerkerId', params: { medewerkerId: id } })
    })
  return (
    <FormulierDialoog
      titel={t.toevoegen}
      formulier={formulier}
      knop={t.voegToe}
      onBewaar={voegToe}
      onKlaar={onKlaar}
    >
      <MedewerkerVelden formulier={formulier} value={concept} onChange={setConcept} />
    </FormulierDialoog>
  )
}
