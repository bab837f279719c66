import { CsvError, parse } from 'csv-parse/sync'
import { Refusal } from '../../shared/refusal.ts'
import { limits, tooBig, tooManyColumns, tooManyRows, type SheetTable } from './table.ts'

/** A CSV as programs for spreadsheets write it: in UTF-8, UTF-16 or Windows-1252, separated by comma, semicolon or tab. */
export function readCsv(bytes: Uint8Array): SheetTable {
  if (bytes.length > limits.bytes) throw new Refusal('not-allowed', tooBig, { field: 'file' })
  const text = decoded(bytes)
  const separator = separatorOf(text)
  const [first, ...rest] = recordsOf(text, separator)
  if (!first) throw new Refusal('not-allowed', 'The file is empty.', { field: 'file' })
  if (rest.length > limits.rows) throw new Refusal('not-allowed', tooManyRows, { field: 'file' })
  return {
    name: null,
    headings: first.cells,
    rows: rest.map(({ number, cells }) => ({ number, cells: cells.map((one) => ({ kind: 'text', text: one })) })),
    hasCommaForPence: separator === ';',
  }
}

type CsvRecord = { number: number; cells: string[] }

/** Empty rows between others count as well, so that a file cannot keep everybody waiting. */
const mostRecords = limits.rows * 10

/** Rows with anything in them, each with the number of its row in the file. */
function recordsOf(text: string, delimiter: string): CsvRecord[] {
  try {
    const records: string[][] = parse(withoutEmptyEnd(text, delimiter), {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
      to: mostRecords + 1,
    })
    if (records.length > mostRecords) throw new Refusal('not-allowed', tooManyRows, { field: 'file' })
    return records
      .map((cells, position) => ({ number: position + 1, cells: columnsOf(cells) }))
      .filter(({ cells }) => cells.some((one) => one.trim() !== ''))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? ` near line ${error['lines']}` : ''
    throw new Refusal(
      'not-allowed',
      `The quotation marks${line} do not pair, so the rows cannot be told apart. Mend them and send the file again.`,
      {
        field: 'file',
      },
    )
  }
}

/** The cells of a row without those that a spreadsheet puts, empty, beside the last that may be. */
function columnsOf(cells: string[]): string[] {
  if (cells.length <= limits.columns) return cells
  if (cells.slice(limits.columns).some((one) => one.trim() !== ''))
    throw new Refusal('not-allowed', tooManyColumns, { field: 'file' })
  return cells.slice(0, limits.columns)
}

/** Spreadsheets put thousands of empty rows below the last one. */
function withoutEmptyEnd(text: string, delimiter: string): string {
  let last = text.length - 1
  while (last >= 0 && (text[last] === delimiter || text.charAt(last).trim() === '')) last -= 1
  const end = /[\r\n]/.exec(text.slice(last + 1))
  return end ? text.slice(0, last + 1 + end.index) : text
}

function decoded(bytes: Uint8Array): string {
  const [a, b] = bytes
  const is16 = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : null
  const text = is16
    ? new TextDecoder(is16).decode(bytes)
    : (asUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes))
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) throw notText()
  return text
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function notText(): Refusal {
  return new Refusal('not-allowed', 'This is not a list of words and figures. Send a CSV or an Excel file (.xlsx).', {
    field: 'file',
  })
}

/** Whatever stands most often between the headings, outside quotation marks. */
function separatorOf(text: string): string {
  const bare = text.replace(/^[\s\r\n]+/, '').replace(/"[^"]*"/g, '')
  const headings = bare.split(/[\r\n]/, 1)[0] ?? ''
  const counts = [',', ';', '\t'].map((one) => ({ one, times: headings.split(one).length }))
  return counts.reduce((most, next) => (next.times > most.times ? next : most)).one
}
