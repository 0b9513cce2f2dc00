import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { FileSearch } from 'lucide-react'
import { useState } from 'react'
import { Button, buttonClass } from '../../../ui/button.tsx'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { formatDateTime } from '../../../ui/format.ts'
import { Link } from '../../../ui/link.tsx'
import { Alert } from '../../../ui/status.tsx'
import { Card, EmptyState, PageHeader, Section, Skeleton } from '../../../ui/surfaces.tsx'
import { type Column, Table } from '../../../ui/table.tsx'
import { DefinitionList } from '../../../ui/text.tsx'
import { useDocumentTitle } from '../../../ui/use-document-title.ts'
import { ApiError } from '../../../web/api.ts'
import { voerUit } from '../../../web/formulier.tsx'
import { csvScherm } from '../csv.scherm.text.ts'
import type { Ouderronde, Ronde } from '../import.schema.ts'
import { schermText as t } from '../scherm.text.ts'
import { CsvIndelingen } from './csv-indelingen.tsx'
import { bestandInlezen, importsQuery } from './import-api.ts'
import { RondeStatusBadge } from './ronde-status.tsx'
import { Suggesties } from './suggesties.tsx'

/** Choose a file, learn where to find it, and see what was imported before. */
export function ImportPagina() {
  useDocumentTitle(t.titel)
  return (
    <div className="stack-l">
      <PageHeader title={t.titel} under={t.onder} />
      <Bestand />
      <Csv />
      <Suggesties />
      <Eerder />
      <CsvIndelingen />
    </div>
  )
}

function Csv() {
  return (
    <Card title={csvScherm.ingang.titel}>
      <div className="stack">
        <p className="measure">{csvScherm.ingang.tekst}</p>
        <div>
          <Link href="/beheer/import/csv" className={buttonClass('secondary')}>
            {csvScherm.ingang.knop}
          </Link>
        </div>
      </div>
    </Card>
  )
}

function Bestand() {
  const [bestand, setBestand] = useState<File>()
  const navigate = useNavigate()
  const client = useQueryClient()
  const lezen = useMutation({
    mutationFn: bestandInlezen,
    onSuccess: async (ronde) => {
      await client.invalidateQueries({ queryKey: importsQuery.queryKey })
      await navigate({ to: '/beheer/import/$rondeId', params: { rondeId: ronde.id } })
    },
  })
  return (
    <Card title={t.bestand.titel}>
      <div className="stack">
        <FileDrop
          id="edexml"
          label={t.bestand.label}
          help={t.bestand.help}
          error={undefined}
          accept=".xml,text/xml,application/xml"
          file={bestand}
          onFile={(gekozen) => {
            lezen.reset()
            setBestand(gekozen)
          }}
        />
        {lezen.error && <Leesfout error={lezen.error} />}
        {lezen.isPending && <p role="status">{t.bestand.bezig}</p>}
        <div>
          <Button
            variant="primary"
            icon={<FileSearch aria-hidden="true" />}
            pending={lezen.isPending}
            disabledReason={bestand ? undefined : t.bestand.kies}
            onPress={() => bestand && voerUit(lezen, bestand)}
          >
            {t.bestand.lees}
          </Button>
        </div>
        <Uitleg />
      </div>
    </Card>
  )
}

/** What was wrong, and where: a supplier's helpdesk asks for the line. */
function Leesfout({ error }: { error: Error }) {
  const meer = error instanceof ApiError ? error.meer : {}
  const { regel, kolom } = meer
  // The two facts that a refusal of another school or year brings along.
  const gevonden = meer.inBestand as { school?: string | null; schooljaar?: string } | undefined
  return (
    <Alert kind="fout" title={t.bestand.mislukt} live>
      <p>{error.message || t.fout}</p>
      {typeof regel === 'number' && typeof kolom === 'number' && kolom > 0 && (
        <p>{t.bestand.plaats(regel, kolom)}</p>
      )}
      {gevonden?.school && gevonden.schooljaar && (
        <p>{t.bestand.inBestand(gevonden.school, gevonden.schooljaar)}</p>
      )}
    </Alert>
  )
}

function Uitleg() {
  return (
    <div className="stack">
      <h3>{t.waar.titel}</h3>
      <DefinitionList facts={t.waar.stappen.map(([label, value]) => ({ label, value }))} />
      <p className="soft small measure">{t.waar.noot}</p>
      <Alert kind="info" title={t.waar.privacy} />
    </div>
  )
}

/** A round, or that there is one with parents, for who may not see what is in it. */
type Regel = {
  readonly id: string
  readonly status: Ronde['status']
  readonly op: string
  readonly ronde: Ronde | null
}

const regelsVan = ({ rondes, ouderrondes }: { rondes: Ronde[]; ouderrondes: Ouderronde[] }): Regel[] =>
  [
    ...rondes.map((ronde) => ({ id: ronde.id, status: ronde.status, op: ronde.op, ronde })),
    ...ouderrondes.map(({ id, status, op }) => ({ id, status, op, ronde: null })),
  ].sort((a, b) => b.op.localeCompare(a.op))

const KOLOMMEN: readonly Column<Regel>[] = [
  {
    key: 'bestand',
    header: t.eerder.bestand,
    phone: 'title',
    cell: ({ id, ronde }) =>
      ronde ? (
        <Link href={`/beheer/import/${id}`} className="row-link">
          {ronde.bestandsnaam}
        </Link>
      ) : (
        <>
          {t.eerder.metOuders}
          <div className="soft small">{t.eerder.metOudersNoot}</div>
        </>
      ),
  },
  {
    key: 'jaar',
    header: t.eerder.jaar,
    phone: 'trailing',
    cell: ({ ronde }) => ronde?.telling.schooljaar ?? '',
  },
  {
    key: 'status',
    header: t.eerder.status,
    phone: 'badge',
    cell: (r) => <RondeStatusBadge status={r.status} />,
  },
  { key: 'wanneer', header: t.eerder.wanneer, phone: 'line', cell: (r) => formatDateTime(r.op) },
  { key: 'door', header: t.eerder.door, phone: 'hidden', cell: ({ ronde }) => ronde?.door ?? '' },
]

function Eerder() {
  const { data, error, refetch } = useQuery(importsQuery)
  return (
    <Section id="eerder" title={t.eerder.titel}>
      {error && !data && (
        <Alert kind="fout" title={t.fout} actions={<Button onPress={() => refetch()}>{t.opnieuw}</Button>}>
          <p>{error.message}</p>
        </Alert>
      )}
      {!data && !error && <Skeleton label={t.laden} />}
      {data && (
        <Table
          caption={t.eerder.titel}
          count={t.eerder.aantal(data.rondes.length + data.ouderrondes.length)}
          rows={regelsVan(data)}
          columns={KOLOMMEN}
          rowKey={(r) => r.id}
          empty={<EmptyState title={t.eerder.leegTitel} text={t.eerder.leeg} />}
        />
      )}
    </Section>
  )
}
