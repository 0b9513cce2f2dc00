import type { ReactNode } from 'react'

export type MatrixColumn = { readonly key: string; readonly header: string }

type MatrixProps<Row> = {
  /** Name of the grid for who can't see it, and of the part of the page that scrolls. */
  caption: string
  /** Header of the first column. */
  corner: string
  /** Columns under their common header. */
  spans: readonly { readonly header: string; readonly columns: readonly MatrixColumn[] }[]
  /** Rows under their common header. */
  groups: readonly { readonly key: string; readonly header: string; readonly rows: readonly Row[] }[]
  rowKey: (row: Row) => string
  rowHeader: (row: Row) => ReactNode
  cell: (row: Row, column: string) => ReactNode
}

/** More columns than this stand too close for words that lie down. */
const LYING = 3

/** Two kinds of things against each other. Both headers stay in sight while it scrolls, inside itself, both ways. */
export function Matrix<Row>(props: MatrixProps<Row>) {
  const { spans, groups, rowKey } = props
  const columns = spans.flatMap((span) => span.columns)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (WCAG 2.1.1)
    <section className="matrix" aria-label={props.caption} tabIndex={0}>
      <table data-standing={columns.length > LYING || undefined}>
        <caption className="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {props.corner}
            </th>
            {spans.map(({ header, columns: inside }) => (
              <th key={header} scope="colgroup" colSpan={inside.length}>
                {header}
              </th>
            ))}
          </tr>
          <tr>
            {columns.map(({ key, header }) => (
              <th key={key} scope="col">
                <span>{header}</span>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ key, header, rows }) => (
          <tbody key={key}>
            <tr>
              <th scope="rowgroup" colSpan={columns.length + 1}>
                <span>{header}</span>
              </th>
            </tr>
            {rows.map((row) => (
              <tr key={rowKey(row)}>
                <th scope="row">{props.rowHeader(row)}</th>
                {columns.map((column) => (
                  <td key={column.key}>{props.cell(row, column.key)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}
