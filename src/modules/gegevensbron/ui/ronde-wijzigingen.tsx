import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { FolderOpen } from 'lucide-react'
import { Button } from '../../../ui/button.tsx'
import { formatDateShort } from '../../../ui/format.ts'
import { Pagination } from '../../../ui/pagination.tsx'
import { Alert, Badge } from '../../../ui/status.tsx'
import { EmptyState, Section, Skeleton } from '../../../ui/surfaces.tsx'
import { TabNav } from '../../../ui/tab-nav.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { rolNaam } from '../../organisatie/organisatie.ts'
import { csvScherm } from '../csv.scherm.text.ts'
import type { Ronde, WijzigingRij, WijzigingSoort } from '../import.schema.ts'
import { soortNaam, statusNaam, veldNaam } from '../import.text.ts'
import { schermText } from '../scherm.text.ts'
import { wijzigingenQuery } from './import-api.ts'
import type { Keuzes } from './keuzes.ts'
import { OuderVragen } from './ronde-oudervragen.tsx'
import { Vragen } from './ronde-vragen.tsx'
import './import.css'

const t = schermText.wijzigingen
/** As many as the server gives at a time. */
const PER_PAGINA = 50

/** The kinds of change that this round has, the ones that ask something first. */
function soortenVan({ telling, status }: Ronde): [WijzigingSoort, number][] {
  const { leerlingen: l, groepen: g, medewerkers: m, ouders: o, terug } = telling
  const alle: [WijzigingSoort, number][] =
    status === 'teruggedraaid'
      ? [['behouden', terug?.leerlingenBehouden ?? 0]]
      : status === 'verlopen' || status === 'geannuleerd'
        ? []
        : [
            ['conflict', l.conflicten],
            ['nieuw', l.nieuw],
            ['gewijzigd', l.gewijzigd],
            ['uitgeschreven', l.uitgeschreven],
            ['mogelijk-uitgeschreven', l.mogelijkUitgeschreven],
            ['terug', l.terug],
            ['groep', g.nieuw + g.gewijzigd + g.vervallen],
            ['medewerker', m.nieuw + m.gewijzigd + m.conflicten],
            ['ouder-vraag', o?.conflicten ?? 0],
            ['ouder-nieuw', o?.nieuw ?? 0],
            ['ouder-gewijzigd', o?.gewijzigd ?? 0],
            ['ouder-ontbreekt', o?.ontbreekt ?? 0],
            ['ouder-zonder-leerling', o?.zonderLeerling ?? 0],
          ]
  return alle.filter(([, aantal]) => aantal > 0)
}

export const eersteSoort = (ronde: Ronde): WijzigingSoort => soortenVan(ronde)[0]?.[0] ?? 'nieuw'

type Props = {
  ronde: Ronde
  soort: WijzigingSoort
  pagina: number
  keuzes: Keuzes
  onKeuzes: (keuzes: Keuzes) => void
}

/** One tab per kind of change, each a paged table that shows from what to what. */
export function Wijzigingen({ ronde, soort, pagina, keuzes, onKeuzes }: Props) {
  const navigate = useNavigate()
  const soorten = soortenVan(ronde)
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...wijzigingenQuery(ronde.id, ronde.status, soort, pagina),
    placeholderData: keepPreviousData,
    enabled: soorten.length > 0,
  })
  if (soorten.length === 0) return null
  return (
    <Section id="wijzigingen" title={ronde.status === 'verwerkt' ? t.titelKlaar : t.titel}>
      <TabNav
        label={t.nav}
        tabs={soorten.map(([naam, aantal]) => ({
          href: `/beheer/import/${ronde.id}?soort=${naam}`,
          label: `${soortNaam[naam]} (${aantal})`,
          current: naam === soort,
        }))}
      />
      {error && !data && (
        <Alert
          kind="fout"
          title={schermText.fout}
          actions={<Button onPress={() => refetch()}>{schermText.opnieuw}</Button>}
        >
          <p>{error.message}</p>
        </Alert>
      )}
      {!data && !error && <Skeleton label={t.laden} />}
      {data &&
        (soort === 'conflict' && ronde.status !== 'verwerkt' ? (
          <Vragen rijen={data.rijen} keuzes={keuzes} onKeuzes={onKeuzes} />
        ) : soort === 'ouder-vraag' && ronde.status !== 'verwerkt' ? (
          <OuderVragen rijen={data.rijen} keuzes={keuzes} onKeuzes={onKeuzes} />
        ) : (
          <Table
            caption={soortNaam[soort]}
            count={t.aantal(data.totaal)}
            rows={data.rijen}
            columns={kolommenVan(soort)}
            rowKey={(r) => r.sleutel}
            busy={isPlaceholderData}
            empty={<EmptyState title={t.leeg} />}
          />
        ))}
      {data && (
        <Pagination
          page={pagina}
          pageCount={Math.ceil(data.totaal / PER_PAGINA)}
          onPage={(naar) =>
            // The screens read their filters loosely; typed routes know of none.
            navigate({ href: `/beheer/import/${ronde.id}?soort=${soort}&pagina=${naar}` })
          }
        />
      )}
    </Section>
  )
}

const KOLOMMEN: readonly Column<WijzigingRij>[] = [
  {
    key: 'naam',
    header: t.naam,
    phone: 'title',
    cell: (r) => r.naam,
  },
  {
    key: 'dossier',
    header: t.dossier,
    phone: 'badge',
    cell: (r) =>
      r.dossier && (
        <Badge icon={FolderOpen} tone="blue">
          {t.heeftDossier}
        </Badge>
      ),
  },
  {
    key: 'geboren',
    header: t.geboren,
    phone: 'hidden',
    cell: (r) => (r.geboortedatum === null ? '' : formatDateShort(r.geboortedatum)),
  },
  { key: 'groepen', header: t.groepen, phone: 'hidden', cell: (r) => r.groepen.join(', ') },
  { key: 'verandering', header: t.verandering, phone: 'line', cell: (r) => <Verandering rij={r} /> },
]

const OUDERKOLOMMEN: readonly Column<WijzigingRij>[] = [
  { key: 'naam', header: t.naam, phone: 'title', cell: (r) => r.naam },
  { key: 'kind', header: csvScherm.ouders.kind, phone: 'trailing', cell: (r) => r.kind ?? '' },
  { key: 'verandering', header: t.verandering, phone: 'line', cell: (r) => <Verandering rij={r} /> },
]

const NAAM_EN_VERANDERING = KOLOMMEN.filter(({ key }) => key === 'naam' || key === 'verandering')
const MEDEWERKERKOLOMMEN: readonly Column<WijzigingRij>[] = NAAM_EN_VERANDERING.toSpliced(1, 0, {
  key: 'functie',
  header: t.functie,
  phone: 'line',
  cell: (r) => (r.rollen.length === 0 ? t.geenFunctie : r.rollen.map(rolNaam).join(', ')),
})

/** A group has no birthday, and a member of staff no dossier. */
const kolommenVan = (soort: WijzigingSoort): readonly Column<WijzigingRij>[] =>
  soort.startsWith('ouder-')
    ? OUDERKOLOMMEN
    : soort === 'medewerker'
      ? MEDEWERKERKOLOMMEN
      : soort === 'groep'
        ? NAAM_EN_VERANDERING
        : KOLOMMEN

/** Every field from what to what; without fields what happens to the whole. */
function Verandering({ rij }: { rij: WijzigingRij }) {
  if (rij.velden.length === 0) return (rij.reden && t.reden[rij.reden]) ?? t.handeling[rij.handeling] ?? ''
  return (
    <ul className="import-velden">
      {rij.velden.map((v) => (
        <li key={v.veld}>
          <span className="soft">{veldNaam[v.veld] ?? v.veld}</span>{' '}
          <span className="visually-hidden">{t.van}</span>
          <del>{toon(v.veld, v.van)}</del> <span aria-hidden="true">→</span>{' '}
          <span className="visually-hidden">{t.naar}</span>
          <ins>{toon(v.veld, v.naar)}</ins>
        </li>
      ))}
    </ul>
  )
}

function toon(veld: string, waarde: string | null): string {
  if (waarde === null || waarde === '') return t.geen
  if (veld === 'status') return statusNaam[waarde] ?? waarde
  if (waarde === 'true' || waarde === 'false') return t.janee[waarde]
  return /^\d{4}-\d{2}-\d{2}$/.test(waarde) ? formatDateShort(waarde) : waarde
}
