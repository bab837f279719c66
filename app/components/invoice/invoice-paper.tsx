import type { ReactNode } from 'react'
import type { InvoiceView } from '#app/domain/invoicing/get-invoice.server.ts'
import { invoiceStateInWords, kindName, lineStateInWords } from '#app/domain/invoicing/invoice.ts'
import { outputTaxWords, rateInWords } from '#app/domain/invoicing/vat.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { DataTable } from '../ui/data-table.tsx'
import { StatusTag } from '../ui/status-tag.tsx'
import { SummaryList, type SummaryRow } from '../ui/summary-list.tsx'
import { Unbroken } from '../ui/unbroken.tsx'
import { periodInWords } from './invoice-list.tsx'
import { invoiceTones, lineTones } from './invoice-tone.ts'

type Line = InvoiceView['people'][number]['lines'][number]
type Paper = Pick<
  InvoiceView,
  | 'kind'
  | 'number'
  | 'state'
  | 'periodFrom'
  | 'periodTo'
  | 'vatByRate'
  | 'vatPence'
  | 'noVatReason'
  | 'document'
  | 'people'
  | 'isPart'
  | 'shownPence'
  | 'sums'
>

/** A document as it was sent, with the state of each line beside it. `act` gives what can be done with a line. */
export function InvoicePaper({ invoice, act }: { invoice: Paper; act?: (line: Line) => ReactNode }) {
  const { document, kind, people } = invoice
  return (
    <>
      <SummaryList
        rows={[
          { key: 'From', value: <Lines lines={document.from} /> },
          { key: 'To', value: <Lines lines={document.to} /> },
          { key: 'For', value: periodInWords(invoice) },
          {
            key: 'State',
            value: <StatusTag tone={invoiceTones[invoice.state]}>{invoiceStateInWords(invoice.state, kind)}</StatusTag>,
          },
          ...bankRow(invoice),
          ...(document.vatNumber ? [{ key: 'VAT number', value: document.vatNumber }] : []),
          ...(document.costCentres ? [{ key: 'Cost centres', value: <Lines lines={document.costCentres} /> }] : []),
        ]}
      />
      {people.map((person) => (
        <DataTable
          key={person.id}
          caption={person.name}
          columns={[
            {
              heading: 'What',
              isRowHeading: true,
              cell: (line) => (
                <>
                  {line.words}
                  {line.exceptionWords ? (
                    <span className="db-soft govuk-!-font-weight-regular"> {line.exceptionWords}</span>
                  ) : null}
                </>
              ),
            },
            { heading: 'Paid from', cell: (line) => line.potName },
            {
              heading: 'State',
              cell: (line) => <StatusTag tone={lineTones[line.state]}>{lineStateInWords(line.state)}</StatusTag>,
            },
            { heading: 'Amount', isNumeric: true, cell: (line) => amountOf(line) },
            ...(act ? [{ heading: 'You can', cell: act }] : []),
          ]}
          rows={person.lines}
          rowKey={(line) => line.id}
          foot={['Together', '', '', pounds(person.pence)]}
        />
      ))}
      <Sums invoice={invoice} />
    </>
  )
}

function amountOf(line: Line): string {
  return line.creditedPence > 0 && line.state !== 'credited'
    ? `${pounds(line.grossPence)}, less ${pounds(line.creditedPence)} taken back`
    : pounds(line.grossPence)
}

/** The account beside what is still to pay to it, and to nothing that is on its way or in question. */
function bankRow({ document: { bank }, sums: { stillToPay } }: Paper): SummaryRow[] {
  if (!bank) return []
  const still = stillToPay > 0 ? `${pounds(stillToPay)} is still to pay.` : 'Nothing is to be paid to it now.'
  const value = (
    <>
      <Unbroken words={bank} /> <span className="db-soft">{still}</span>
    </>
  )
  return [{ key: stillToPay > 0 ? 'Pay to' : 'Account', value }]
}

/** Where the money of a document is, from what was taken back to what is still to pay. */
function sumRows({ kind, sums }: Paper): SummaryRow[] {
  if (kind === 'credit note') return []
  const isOpen = sums.onItsWay + sums.inQuestion + sums.waiting + sums.stillToPay > 0
  const rows = [
    { key: 'Taken back', pence: sums.takenBack },
    { key: kind === 'invoice' ? 'Paid' : 'Settled', pence: sums.paid },
    { key: 'On its way', pence: sums.onItsWay },
    { key: 'In question', pence: sums.inQuestion },
    { key: 'Waits for an answer', pence: sums.waiting },
  ].filter(({ pence }) => pence > 0)
  const still = isOpen ? [{ key: 'Still to pay', pence: sums.stillToPay }] : []
  return [...rows, ...still].map(({ key, pence }) => ({ key, value: pounds(pence) }))
}

function Sums({ invoice }: { invoice: Paper }) {
  const { kind, isPart, shownPence, vatByRate, noVatReason } = invoice
  const notes = [isPart ? null : noVatReason, invoice.document.selfBilled ?? null, outputTaxWords(invoice)].filter(
    (note) => note !== null,
  )
  const rates = vatByRate.filter(({ vatPence }) => vatPence > 0)
  return (
    <>
      <SummaryList
        rows={[
          {
            key: isPart ? 'Your part' : kindName(kind) === 'Credit note' ? 'Taken back' : 'All together',
            value: <strong>{pounds(shownPence)}</strong>,
          },
          ...(isPart
            ? []
            : rates.map((rate) => ({
                key: `Of this VAT at ${rateInWords(rate.basisPoints)}`,
                value: pounds(rate.vatPence),
              }))),
          ...sumRows(invoice),
        ]}
      />
      {notes.map((note) => (
        <p className="db-soft" key={note}>
          {note}
        </p>
      ))}
    </>
  )
}

function Lines({ lines }: { lines: string[] }) {
  return lines.map((line, position) => (
    <span key={line}>
      {position > 0 ? <br /> : null}
      {line}
    </span>
  ))
}
