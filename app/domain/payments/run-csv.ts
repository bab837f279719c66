import { stringify } from 'csv-stringify/sync'
import { counted } from '../shared/words.ts'

type Row = {
  payeeName: string
  sortCode: string | null
  account: string | null
  pence: number
  reference: string
  state: string
}

/**
 * The payments of a run: names as text, account numbers with their zeros, pounds with two places. `forBank` false: to look
 * through, without the accounts, so that nothing can be paid by it.
 */
export function runCsv(payments: Row[], { forBank }: { forBank: boolean }): string {
  const rows = payments.filter(({ pence }) => pence > 0)
  return stringify(
    [
      ['Payee', 'Sort code', 'Account number', 'Amount in pounds', 'Reference', 'State'],
      ...rows.map(({ payeeName, sortCode, account, pence, reference, state }) => [
        asText(payeeName),
        forBank ? (sortCode ?? '') : '',
        forBank ? (account ?? '') : '',
        amount(pence),
        asText(reference),
        state,
      ]),
      ['Total', '', '', amount(rows.reduce((sum, { pence }) => sum + pence, 0)), counted(rows.length, 'payment'), ''],
    ],
    { quoted_string: true, record_delimiter: 'windows', bom: true },
  )
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
export function asText(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

function amount(pence: number): string {
  return `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`
}
