import ExcelJS from 'exceljs'
import { Refusal } from '../../shared/refusal.ts'
import { emptyCell, type Cell } from './cell.ts'
import { openZip } from './open-zip.ts'
import { packZip } from './pack-zip.ts'
import { limits, tooBig, tooManyColumns, tooManyRows, type SheetTable } from './table.ts'

/** What is read of a workbook: everything else in it is left aside before anything looks at it. */
const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet\d{1,4}\.xml)$/
/** Parts of a sheet that can ask for billions of cells and say nothing about a row. */
const ignoreNodes = [
  'cols',
  'mergeCells',
  'dataValidations',
  'conditionalFormatting',
  'hyperlinks',
  'drawing',
  'picture',
  'tableParts',
  'extLst',
  'rowBreaks',
  'colBreaks',
  'autoFilter',
  'sheetProtection',
  'sheetViews',
]

/** The sheets of an .xlsx file. Refuses what is torn, too large, or would lose a row on the way. */
export async function readWorkbook(bytes: Uint8Array): Promise<SheetTable[]> {
  if (bytes.length > limits.bytes) throw new Refusal('not-allowed', tooBig, { field: 'file' })
  const all = openZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!all) throw unreadable()
  const files = new Map([...all].filter(([name]) => wanted.test(name)))
  let values = 0
  for (const [name, xml] of files) if (name.startsWith('xl/worksheets/')) values += valuesIn(xml.toString('utf8'))
  const workbook = await opened(packZip(files))
  const tables = workbook.worksheets.map(tableOf)
  const read = tables.reduce((sum, { count }) => sum + count, 0)
  if (read < values) throw unreadable()
  return tables.map(({ table }) => table)
}

async function opened(clean: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  try {
    const whole = new Uint8Array(clean).buffer
    await workbook.xlsx.load(whole, { ignoreNodes })
    return workbook
  } catch {
    throw unreadable() // whatever the library stumbles over: nothing of the file was taken
  }
}

/** Counted with those that are empty: a sheet may keep the look of many that nobody has filled in. */
const mostRows = limits.rows * 10
const mostCells = mostRows * limits.columns

/** How many cells of a sheet hold something. Refuses rows and cells without end, and two cells at one place. */
function valuesIn(xml: string): number {
  let rows = 0
  for (const [, number] of xml.matchAll(/<row\b[^<>]*?\br="([^"]*)"/g)) {
    rows += 1
    if (!/^\d{1,7}$/.test(number ?? '') || Number(number) > 1_048_576) throw unreadable()
  }
  if (rows > mostRows) throw new Refusal('not-allowed', tooManyRows, { field: 'file' })
  const places = new Set<string>()
  for (const [, place] of xml.matchAll(/<c\b[^<>]*?\br="([^"]*)"/g)) {
    if (!place || places.has(place) || !/^[A-Z]{1,3}\d{1,7}$/.test(place)) throw unreadable()
    places.add(place)
    if (places.size > mostCells) throw new Refusal('not-allowed', tooManyRows, { field: 'file' })
  }
  let values = 0
  for (const _ of xml.matchAll(/<(?:v|is)(?=[\s>/])/g)) values += 1
  return values
}

function tableOf(sheet: ExcelJS.Worksheet): { table: SheetTable; count: number } {
  const rows: SheetTable['rows'] = []
  let count = 0
  sheet.eachRow((row, number) => {
    const cells: Cell[] = []
    row.eachCell((cell, column) => {
      if (cell.value === null) return
      count += 1
      if (column > limits.columns) throw new Refusal('not-allowed', tooManyColumns, { field: 'file' })
      cells[column - 1] = cellOf(cell.value)
    })
    const filled = Array.from(cells, (one: Cell | undefined) => one ?? emptyCell)
    if (filled.some((one) => one.kind !== 'text' || one.text.trim() !== '')) rows.push({ number, cells: filled })
  })
  const [first, ...rest] = rows
  if (rest.length > limits.rows) throw new Refusal('not-allowed', tooManyRows, { field: 'file' })
  const headings = first?.cells.map((one) => (one.kind === 'text' ? one.text : '')) ?? []
  return { table: { name: sheet.name, headings, rows: rest, hasCommaForPence: false }, count }
}

function cellOf(value: ExcelJS.CellValue): Cell {
  if (typeof value === 'string') return { kind: 'text', text: value }
  if (typeof value === 'number') return { kind: 'number', number: value }
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'Yes' : 'No' }
  if (value instanceof Date) return dayCell(value)
  if (value && 'richText' in value) return { kind: 'text', text: value.richText.map(({ text }) => text).join('') }
  if (value && 'hyperlink' in value) return linkCell(value)
  if (value && ('formula' in value || 'sharedFormula' in value))
    return { kind: 'wrong', text: '', why: 'It holds a formula. Put in what it comes to.' }
  return { kind: 'wrong', text: '', why: 'It holds something that is neither words, a figure nor a day.' }
}

/** The words of a link: a file may hold something else there. */
function linkCell({ text }: { text: unknown }): Cell {
  return typeof text === 'string'
    ? { kind: 'text', text }
    : { kind: 'wrong', text: '', why: 'It holds a link without words.' }
}

function dayCell(at: Date): Cell {
  const ms = at.getTime()
  if (Number.isNaN(ms) || Math.abs(ms) > 4e12) return { kind: 'wrong', text: '', why: 'It holds a day that cannot be.' }
  const text = at.toISOString()
  if (ms % 86_400_000 !== 0)
    return { kind: 'wrong', text, why: 'It holds a time of day as well. Put in the day alone.' }
  return { kind: 'day', day: text.slice(0, 10) }
}

function unreadable(): Refusal {
  return new Refusal(
    'not-allowed',
    'We cannot read this file as a spreadsheet. Save it once more as .xlsx or CSV, and send that.',
    {
      field: 'file',
    },
  )
}
