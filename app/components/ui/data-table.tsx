import type { ReactNode } from 'react'

export type Column<Row> = {
  heading: string
  cell: (row: Row) => ReactNode
  /** amounts and counts: right-aligned, figures in one column */
  isNumeric?: boolean
  /** the column that names the row */
  isRowHeading?: boolean
}

/**
 * A table whose rows become cards on a phone. `caption` says what it holds (hidden from sight when a heading
 * above says it already). `foot` is a last row of cells, for sums.
 */
export function DataTable<Row>(props: {
  caption: string
  isCaptionHidden?: boolean
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  foot?: ReactNode[]
}) {
  const { caption, isCaptionHidden = false, columns, rows, rowKey, foot } = props
  return (
    <table className="govuk-table db-table">
      <caption
        className={`govuk-table__caption ${isCaptionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption--m'}`}
      >
        {caption}
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {columns.map((column) => (
            <th
              key={column.heading}
              scope="col"
              className={`govuk-table__header${column.isNumeric ? ' govuk-table__header--numeric' : ''}`}
            >
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {rows.map((row) => (
          <tr key={rowKey(row)} className="govuk-table__row">
            {columns.map((column) => (
              <Cell key={column.heading} column={column}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
        {foot ? <Foot columns={columns} cells={foot} /> : null}
      </tbody>
    </table>
  )
}

/** Beside it, on a phone, stands its column's heading. One with nothing in it is not shown there. */
function Cell<Row>(props: { column: Column<Row>; isSum?: boolean; children: ReactNode }) {
  const { column, isSum = false, children } = props
  const content = children === null || children === '' ? null : <span>{children}</span>
  if (column.isRowHeading)
    return (
      <th scope="row" className="govuk-table__header">
        {content}
      </th>
    )
  return (
    <td
      className={`govuk-table__cell${column.isNumeric ? ' govuk-table__cell--numeric' : ''}${isSum ? ' govuk-!-font-weight-bold' : ''}`}
      data-label={column.heading}
    >
      {content}
    </td>
  )
}

function Foot<Row>({ columns, cells }: { columns: Column<Row>[]; cells: ReactNode[] }) {
  return (
    <tr className="govuk-table__row">
      {columns.map((column, position) => (
        <Cell key={column.heading} column={column} isSum>
          {cells[position] ?? null}
        </Cell>
      ))}
    </tr>
  )
}
