import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useUiText } from './use-ui-text.ts'

export type Sort = { readonly key: string; readonly direction: 'asc' | 'desc' }

export type Column<Row> = {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  readonly sortable?: boolean
  readonly align?: 'end'
  /**
   * Where the cell stands in the two-line card of a phone: first line `title` and `badge`, second line `line` and
   * `trailing`, each at most once; or `hidden`. Required, so no column is forgotten there.
   */
  readonly phone: 'title' | 'badge' | 'line' | 'trailing' | 'hidden'
}

type TableProps<Row> = {
  /** Name of the table for who can't see it. */
  caption: string
  /** Said aloud when it changes: "240 leerlingen". */
  count: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  /** What stands here when there is nothing. */
  empty: ReactNode
  sort?: Sort
  onSort?: (sort: Sort) => void
  /** Newer rows are on their way; the present ones stay readable. */
  busy?: boolean
  selection?: {
    readonly selected: ReadonlySet<string>
    readonly onChange: (selected: ReadonlySet<string>) => void
    /** Name of a row for its checkbox. */
    readonly name: (row: Row) => string
  }
  /** Beside the count: bulk acts, export. */
  actions?: ReactNode
}

// On a phone rows are laid out as cards; Safari drops table semantics then unless the roles are written out.
const ROLE = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const

/** A native table, paged by the caller. Put the row's link in the title column with class `row-link`. */
export function Table<Row>(props: TableProps<Row>) {
  const { rows, columns, rowKey, selection } = props
  return (
    <div>
      <div className="table-status">
        {/* "0 leerlingen" above the words that there are none says it twice; it is still read out. */}
        <div role="status" className={rows.length === 0 ? 'visually-hidden' : undefined}>
          {props.count}
        </div>
        {props.actions !== undefined && <div className="row">{props.actions}</div>}
      </div>
      {rows.length === 0 ? (
        <div className="card">{props.empty}</div>
      ) : (
        <div className="table-card">
          <table className="table" aria-busy={props.busy || undefined} {...ROLE.table}>
            <caption className="visually-hidden">{props.caption}</caption>
            <thead {...ROLE.group}>
              <tr {...ROLE.row}>
                {selection && <SelectAll rows={rows} rowKey={rowKey} selection={selection} />}
                {columns.map((column) => (
                  <HeaderCell key={column.key} column={column} sort={props.sort} onSort={props.onSort} />
                ))}
              </tr>
            </thead>
            <tbody {...ROLE.group}>
              {rows.map((row) => (
                <tr key={rowKey(row)} {...ROLE.row}>
                  {selection && <SelectCell row={row} rowKey={rowKey} selection={selection} />}
                  {columns.map((column) => (
                    <td key={column.key} data-phone={column.phone} data-align={column.align} {...ROLE.cell}>
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

type HeaderCellProps<Row> = {
  column: Column<Row>
  sort: Sort | undefined
  onSort: ((sort: Sort) => void) | undefined
}

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const direction = sort?.key === column.key ? sort.direction : undefined
  const Icon = direction === undefined ? ArrowUpDown : direction === 'asc' ? ArrowUp : ArrowDown
  const aria = direction === undefined ? undefined : direction === 'asc' ? 'ascending' : 'descending'
  return (
    <th scope="col" aria-sort={aria} data-align={column.align} {...ROLE.head}>
      {column.sortable && onSort ? (
        <button
          type="button"
          className="sort"
          onClick={() => onSort({ key: column.key, direction: direction === 'asc' ? 'desc' : 'asc' })}
        >
          {column.header}
          <Icon aria-hidden="true" className={direction === undefined ? 'sort-idle' : undefined} />
        </button>
      ) : (
        <span>{column.header}</span>
      )}
    </th>
  )
}

type SelectProps<Row> = {
  rowKey: (row: Row) => string
  selection: NonNullable<TableProps<Row>['selection']>
}

function SelectAll<Row>({ rows, rowKey, selection }: SelectProps<Row> & { rows: readonly Row[] }) {
  const t = useUiText()
  const keys = rows.map(rowKey)
  const all = keys.every((key) => selection.selected.has(key))
  const toggle = () => {
    const kept = [...selection.selected].filter((key) => !keys.includes(key))
    selection.onChange(new Set(all ? kept : [...kept, ...keys]))
  }
  return (
    <th scope="col" className="table-select" {...ROLE.head}>
      <label>
        <span className="visually-hidden">{t.selectAll}</span>
        <input type="checkbox" checked={all} onChange={toggle} />
      </label>
    </th>
  )
}

function SelectCell<Row>({ row, rowKey, selection }: SelectProps<Row> & { row: Row }) {
  const t = useUiText()
  const key = rowKey(row)
  return (
    <td className="table-select" {...ROLE.cell}>
      <label>
        <span className="visually-hidden">{t.selectRow(selection.name(row))}</span>
        <input
          type="checkbox"
          checked={selection.selected.has(key)}
          onChange={(event) => {
            const next = new Set(selection.selected)
            if (event.target.checked) next.add(key)
            else next.delete(key)
            selection.onChange(next)
          }}
        />
      </label>
    </td>
  )
}
