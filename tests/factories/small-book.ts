import { listingColumns, numberHeading } from '#app/domain/catalogue/sheets/listing-columns.ts'
import { packZip } from '#app/domain/catalogue/sheets/pack-zip.ts'
import { priceHeadings } from '#app/domain/catalogue/sheets/price-columns.ts'

/** A spreadsheet as small as it can be, so that ten thousand of them can be read. */
export function smallBook(): Buffer {
  const sheet = (rows: string[][]) =>
    `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows
      .map(
        (cells, row) =>
          `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${letters[column]}${row + 1}`)).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`
  const heads = [numberHeading, ...listingColumns.slice(0, 7).map(({ heading }) => heading)]
  const { title, unit, pence, from } = priceHeadings
  return packZip(
    new Map(
      Object.entries({
        '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
        'xl/workbook.xml':
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Listings" sheetId="1" r:id="rId1"/><sheet name="Prices" sheetId="2" r:id="rId2"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': sheet([
          heads,
          [
            'lst_walk',
            'A long walk',
            'Getting out',
            'Service',
            'Visits',
            'Somebody to go out with.',
            'We go where you like.',
            '',
          ],
          [
            '',
            'New here',
            'Help at home',
            'Service',
            'Visits',
            'Somebody to help at home.',
            'We do what you like.',
            '',
          ],
        ]),
        'xl/worksheets/sheet2.xml': sheet([
          [title, unit, pence, from],
          ['A walk and a chat', 'An hour', '17.5', ''],
          ['New here', 'An hour', '12', ''],
        ]),
      }).map(([name, xml]) => [name, Buffer.from(xml)]),
    ),
  )
}
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

function cellXml(cell: string, place: string): string {
  if (/^[\d.]+$/.test(cell)) return `<c r="${place}"><v>${cell}</v></c>`
  return cell === '' ? '' : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`
}
