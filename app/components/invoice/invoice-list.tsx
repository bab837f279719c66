import { invoiceStateInWords, kindName, type InvoiceKind } from '#app/domain/invoicing/invoice.ts'
import type { StateShown } from '#app/domain/invoicing/left-to-pay.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { invoiceTones } from './invoice-tone.ts'

export type InvoiceRow = {
  id: string
  kind: InvoiceKind
  number: string
  state: StateShown
  payerName: string
  providerName: string
  pence: number
  periodFrom: string
  periodTo: string
  href: string
}

/** Documents as a table. `hide`: the side that is the same in every row. */
export function InvoiceList(props: { caption: string; rows: InvoiceRow[]; hide?: 'provider' | 'payer' }) {
  const columns: (Column<InvoiceRow> & { side?: 'provider' | 'payer' })[] = [
    {
      heading: 'Number',
      isRowHeading: true,
      cell: (row) => (
        <a className="govuk-link" href={row.href}>
          {kindName(row.kind)} <span className="db-nowrap">{row.number}</span>
        </a>
      ),
    },
    { heading: 'From', side: 'provider', cell: (row) => row.providerName },
    { heading: 'To', side: 'payer', cell: (row) => row.payerName },
    { heading: 'For', cell: (row) => periodInWords(row) },
    {
      heading: 'State',
      cell: (row) => <StatusTag tone={invoiceTones[row.state]}>{invoiceStateInWords(row.state, row.kind)}</StatusTag>,
    },
    { heading: 'Amount', isNumeric: true, cell: (row) => pounds(row.kind === 'credit note' ? -row.pence : row.pence) },
  ]
  return (
    <DataTable
      caption={props.caption}
      isCaptionHidden
      columns={columns.filter(({ side }) => side === undefined || side !== props.hide)}
      rows={props.rows}
      rowKey={(row) => row.id}
    />
  )
}

/** "1 to 15 November 2026". */
export function periodInWords({ periodFrom, periodTo }: { periodFrom: string; periodTo: string }): string {
  const to = dayInWords(periodTo, { weekday: false })
  if (periodFrom === periodTo) return to
  const isSameMonth = periodFrom.slice(0, 7) === periodTo.slice(0, 7)
  const isSameYear = periodFrom.slice(0, 4) === periodTo.slice(0, 4)
  if (isSameMonth) return `${Number(periodFrom.slice(8))} to ${to}`
  return `${dayInWords(periodFrom, { weekday: false, year: !isSameYear })} to ${to}`
}
