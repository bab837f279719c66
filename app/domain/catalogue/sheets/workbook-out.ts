import ExcelJS from 'exceljs'
import { safeText } from './cell.ts'
import { explain } from './explain.ts'
import { listingColumns, wordsFor, type CategoryName } from './listing-columns.ts'
import { whenChoice, groupChoice, priceHeadings, travelChoice, unitChoice, vatReasonChoice } from './price-columns.ts'
import { explanation } from './recognise.ts'
import { sheetNames, type OutCell, type OutSheet } from './sheets-out.ts'

/** Listings, prices, and a sheet that explains their columns and the words that may be used. */
export async function workbookOf(
  sheets: readonly OutSheet[],
  { name, categories }: { name: string; categories: readonly CategoryName[] },
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  workbook.creator = 'Daybook'
  workbook.title = `Listings and prices of ${name}`
  for (const sheet of sheets) addSheet(workbook, sheet, wordsIn(sheet.name, categories))
  addExplanation(workbook, categories)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

function addSheet(workbook: ExcelJS.Workbook, sheet: OutSheet, words: ReadonlyMap<string, readonly string[]>): void {
  const page = workbook.addWorksheet(sheet.name, { views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }] })
  page.columns = sheet.columns.map(({ heading, width }) => ({ header: heading, width }))
  headRow(page.getRow(1))
  sheet.rows.forEach((cells, place) => {
    const row = page.getRow(place + 2)
    cells.forEach((cell, column) => write(row.getCell(column + 1), cell))
    row.alignment = { vertical: 'top', wrapText: true }
  })
  sheet.columns.forEach(({ heading }, column) => {
    const formulae = listOf(words.get(heading))
    if (!formulae) return
    for (let row = 2; row <= sheet.rows.length + 50; row += 1)
      page.getCell(row, column + 1).dataValidation = { type: 'list', allowBlank: true, formulae }
  })
}

function headRow(row: ExcelJS.Row): void {
  row.font = { bold: true, color: { argb: 'FFFFFFFF' } }
  row.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF0A5157' } }
  row.alignment = { vertical: 'middle', wrapText: true }
  row.height = 32
}

function write(to: ExcelJS.Cell, cell: OutCell): void {
  if (cell.as === 'text') {
    if (cell.text !== '') to.value = safeText(cell.text)
  } else if (cell.as === 'number') {
    to.value = cell.number
  } else if (cell.as === 'pounds') {
    to.value = cell.pence / 100
    to.numFmt = '£#,##0.00'
  } else {
    to.value = new Date(`${cell.day}T00:00:00Z`)
    to.numFmt = 'dd/mm/yyyy'
  }
}

/** A list to choose from, where the format can hold it: up to 255 letters, no commas in a word. */
function listOf(words: readonly string[] | undefined): string[] | null {
  const joined = words?.join(',') ?? ''
  if (!words || joined.length > 250 || words.some((one) => /[",]/.test(one))) return null
  return [`"${joined}"`]
}

function wordsIn(sheet: string, categories: readonly CategoryName[]): Map<string, readonly string[]> {
  if (sheet === sheetNames.prices)
    return new Map([
      [priceHeadings.unit, unitChoice.names],
      [priceHeadings.band, whenChoice.names],
      [priceHeadings.groupSize, groupChoice.names],
      [priceHeadings.vatReason, vatReasonChoice.names],
      [priceHeadings.travel, travelChoice.names],
    ])
  return new Map(
    listingColumns.flatMap(({ field, heading }) => {
      const words = wordsFor(field, categories)
      return words ? [[heading, words] as const] : []
    }),
  )
}

function addExplanation(workbook: ExcelJS.Workbook, categories: readonly CategoryName[]): void {
  const page = workbook.addWorksheet(explanation)
  page.columns = [
    { header: 'Sheet', width: 12 },
    { header: 'Column', width: 28 },
    { header: 'What to put in', width: 70 },
    { header: 'Words that may be used', width: 60 },
  ]
  headRow(page.getRow(1))
  for (const { sheet, column, words, allowed } of explain(categories)) {
    const row = page.addRow([sheet, column, words, allowed.join(', ')])
    row.alignment = { vertical: 'top', wrapText: true }
  }
}
