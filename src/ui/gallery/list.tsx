import { CircleAlert, CircleCheck, Clock, Download, PencilLine, Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../button.tsx'
import { FilterChips } from '../filter-chips.tsx'
import { formatDate, plural } from '../format.ts'
import { Link } from '../link.tsx'
import { Pagination } from '../pagination.tsx'
import { SearchInput } from '../search-input.tsx'
import { Select } from '../select.tsx'
import { Badge } from '../status.tsx'
import { Card, EmptyState, PageHeader } from '../surfaces.tsx'
import { type Column, type Sort, Table } from '../table.tsx'

type Person = {
  id: string
  name: string
  group: string
  state: keyof typeof STATES
  date: string
  by: string
}
const STATES = {
  concept: <Badge icon={PencilLine}>Concept</Badge>,
  actief: (
    <Badge icon={CircleCheck} tone="green">
      Gepubliceerd
    </Badge>
  ),
  wacht: (
    <Badge icon={Clock} tone="amber">
      Evaluatie nodig
    </Badge>
  ),
  laat: (
    <Badge icon={CircleAlert} tone="red">
      Te laat
    </Badge>
  ),
}
const NAMES = [
  'Samira de Boer',
  'Noor van den Berg-Özdemir',
  'Łukasz Nowak',
  'Amina Amrani',
  'Bram Visser',
  'Zoë Çelik',
  'Daan de Wit',
]
const PEOPLE: readonly Person[] = NAMES.map((name, index) => ({
  id: String(index),
  name,
  group: `Groep ${(index % 8) + 1}`,
  state: (['concept', 'actief', 'wacht', 'laat'] as const)[index % 4] ?? 'concept',
  date: `2027-0${(index % 6) + 1}-1${index}`,
  by: index % 2 ? 'Joost Verhagen' : 'Petra Smits',
}))
const COLUMNS: readonly Column<Person>[] = [
  {
    key: 'name',
    header: 'Naam',
    sortable: true,
    phone: 'title',
    cell: (row) => (
      <Link href={`?blad=lezen&id=${row.id}`} className="row-link">
        {row.name}
      </Link>
    ),
  },
  { key: 'group', header: 'Groep', sortable: true, phone: 'line', cell: (row) => row.group },
  { key: 'state', header: 'Plan', phone: 'badge', cell: (row) => STATES[row.state] },
  {
    key: 'date',
    header: 'Evaluatie',
    sortable: true,
    phone: 'trailing',
    cell: (row) => formatDate(row.date),
  },
  { key: 'by', header: 'Begeleider', phone: 'hidden', cell: (row) => row.by },
]

export function GalleryList() {
  const [typed, setTyped] = useState('')
  const [group, setGroup] = useState<'1' | '2' | ''>('1')
  const [sort, setSort] = useState<Sort>({ key: 'name', direction: 'asc' })
  const [page, setPage] = useState(2)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['1']))
  const rows = PEOPLE.filter((row) => row.name.toLowerCase().includes(typed.toLowerCase()))
  return (
    <>
      <PageHeader
        title="Leerlingen"
        under="Iedereen die u mag zien, met het plan dat nu geldt"
        actions={
          <>
            <Button icon={<Download aria-hidden="true" />}>Exporteer lijst</Button>
            <Button variant="primary" icon={<Plus aria-hidden="true" />}>
              Nieuwe leerling
            </Button>
          </>
        }
      />
      <div className="stack">
        <Card>
          <div className="filters">
            <SearchInput id="zoek" label="Zoek op naam" value={typed} onChange={setTyped} />
            <Select
              id="groep"
              label="Groep"
              error={undefined}
              value={group}
              empty="Alle groepen"
              onChange={setGroup}
              options={[
                { value: '1', label: 'Groep 7' },
                { value: '2', label: 'Groep 8' },
              ]}
            />
            <Select
              id="staat"
              label="Plan"
              error={undefined}
              value=""
              empty="Alle plannen"
              onChange={() => {}}
              options={[{ value: 'c', label: 'Concept' }]}
            />
          </div>
        </Card>
        <FilterChips
          chips={[
            { key: 'g', label: 'Groep 7', onRemove: () => setGroup('') },
            { key: 'm', label: 'Begeleider: Petra Smits', onRemove: () => {} },
          ]}
          onClear={() => setGroup('')}
        />
        <Table
          caption="Leerlingen"
          count={plural(rows.length, 'leerling', 'leerlingen')}
          rows={rows}
          columns={COLUMNS}
          rowKey={(row) => row.id}
          sort={sort}
          onSort={setSort}
          selection={{ selected, onChange: setSelected, name: (row) => row.name }}
          empty={<EmptyState title="Niemand gevonden" text="Zoek op een ander woord of wis een filter." />}
        />
        <Pagination page={page} pageCount={12} onPage={setPage} />
      </div>
    </>
  )
}
