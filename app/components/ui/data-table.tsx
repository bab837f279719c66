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
              <Cell key={column.heading} column={column} row={row} />
            ))}
          </tr>
        ))}
        {foot ? <Foot columns={columns} cells={foot} /> : null}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  if (column.isRowHeading)
    return (
      <th scope="row" className="govuk-table__header">
        <span>{column.cell(row)}</span>
      </th>
    )
  return (
    <td
      className={`govuk-table__cell${column.isNumeric ? ' govuk-table__cell--numeric' : ''}`}
      data-label={column.heading}
    >
      <span>{column.cell(row)}</span>
    </td>
  )
}

function Foot<Row>({ columns, cells }: { columns: Column<Row>[]; cells: ReactNode[] }) {
  return (
    <tr className="govuk-table__row db-table__foot">
      {columns.map((column, position) => (
        <td
          key={column.heading}
          className={`govuk-table__cell govuk-!-font-weight-bold${column.isNumeric ? ' govuk-table__cell--numeric' : ''}`}
        >
          {cells[position]}
        </td>
      ))}
    </tr>
  )
}
