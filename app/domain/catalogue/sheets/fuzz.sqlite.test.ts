import { expect, test } from 'vitest'
import { Refusal } from '../../shared/refusal.ts'
import { csvOf } from './csv-out.ts'
import { listingColumns, numberHeading } from './listing-columns.ts'
import { openZip } from './open-zip.ts'
import { packZip } from './pack-zip.ts'
import { priceHeadings } from './price-columns.ts'
import { planFile, readFile, type Catalogue } from './read-file.ts'
import { listingsOut, pricesOut } from './sheets-out.ts'
import { workbookOf } from './workbook-out.ts'

const times = 10_000
const addressOf = (photoId: string) => `https://daybook.example/pictures/${photoId}-960.jpg`
const today = '2026-11-22'
const own: Catalogue & { states: Map<string, string> } = {
  categories: [
    { id: 'cat_home', name: 'Help at home', facet: 'shelf' },
    { id: 'cat_out', name: 'Getting out', facet: 'shelf' },
    { id: 'cat_memory', name: 'Memory, and what helps', facet: 'specialism' },
    { id: 'cat_eyes', name: 'Eyes', facet: 'specialism' },
  ],
  listings: ['lst_walk', 'lst_bake', 'lst_ride'].map((listingId, place) => ({
    listingId,
    title: ['A walk and a chat', 'Baking, “at yours”', '=A ride'][place]!,
    typed: {
      ...{
        title: ['A walk and a chat', 'Baking, “at yours”', '=A ride'][place]!,
        categoryId: 'cat_out',
        kind: 'service',
        lineKind: 'visits',
      },
      ...{
        summary: 'Somebody to go out with.',
        description: 'We go where you like.\n\nTea; "and" cake.',
        whoFor: '',
        included: 'Tea',
      },
      ...{
        goodToKnow: '',
        whenWords: '',
        placeWords: '',
        district: 'FH2',
        milesServed: '5',
        districtsServed: 'FH1, FH2',
      },
      ...{ deliveryCharge: '', returnDays: '', noticeDays: '7', lateCancelHours: '24', lateCancelPercent: '50' },
      ...{ notIncluded: '', languages: 'English, Polish', access: 'Step-free way in', capacity: '6', waitingWeeks: '' },
      hours: 'Monday 09:30 to 16:00',
      ...{ seasonFrom: ['May', '2026-12-01', ''][place]!, seasonTo: ['September', '', '2027-01-31'][place]! },
      specialismIds: ['cat_eyes,cat_memory', 'cat_eyes', ''][place]!,
      ...{ photo1: `pic_${place}a`, photo1Words: '=The garden', photo2: `pic_${place}b`, photo2Words: 'Two cups, tea' },
      ...{ photo3: '', photo3Words: '' },
      ...{ easy1: 'We walk.', easy2: '', easy3: '', pictures: [], easyPicture: '', easyPictures: ['1F6B6'] },
    },
  })),
  menus: ['lst_walk', 'lst_bake', 'lst_ride'].map((listingId, place) => ({
    listingId,
    title: ['A walk and a chat', 'Baking, “at yours”', '=A ride'][place]!,
    isFree: false,
    prices: [1650, 1900].map((pence, which) => ({
      ...{ unit: 'hour' as const, groupSize: '1 to 1' as const, label: which ? 'Weekend' : 'Weekday', pence },
      ...{ band: which ? ('weekend' as const) : ('weekday' as const), vatBasisPoints: 0, vatReason: null },
      ...{ leastMinutes: 60, leastQuantity: null, travel: null, travelPence: null },
      ...{ validFrom: '2026-04-01', validTo: null },
    })),
  })),
  states: new Map(),
}

/** The same numbers each time: a fuzz that fails can be looked at. */
function dice(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
type Dice = ReturnType<typeof dice>

const nasty = [
  ...[
    '',
    '=1+1',
    '-5',
    '£',
    '1,65',
    '16.505',
    '1e309',
    '999999999999',
    '31/02/2026',
    '2026-13-01',
    'NaN',
    '\u0000',
    '\ufeff',
  ],
  ...[
    '"',
    '""',
    '\r',
    '\n',
    ';',
    '\t',
    '"\n',
    '<script>',
    '&amp;',
    '😀',
    'x'.repeat(9000),
    '../../etc',
    "'=1",
    'true',
    '0x10',
  ],
]

function bytesChanged(bytes: Buffer, roll: Dice): Buffer {
  const out = Buffer.from(bytes)
  for (let change = roll(6); change >= 0; change -= 1) out[roll(out.length)] = roll(256)
  if (roll(8) === 0) return out.subarray(0, roll(out.length))
  return roll(8) === 0 ? Buffer.concat([out, out.subarray(roll(out.length))]) : out
}

function textChanged(text: string, roll: Dice): string {
  const at = roll(text.length)
  const end = at + roll(12)
  const put = nasty[roll(nasty.length)] ?? ''
  const cut = text.slice(0, at) + put + text.slice(roll(2) ? end : at)
  return roll(4) === 0 ? textChanged(cut || ' ', roll) : cut
}

const tally = { planned: 0, rows: 0, taken: 0, back: 0, wholeBack: 0 }

/** Either every row is there, taken or given back with its reason; or the whole file is, with a sentence. */
async function check(bytes: Uint8Array, rowsIn: (() => number | null) | null): Promise<void> {
  try {
    const { sheets } = await readFile(bytes)
    const planned = planFile(sheets, own, today)
    const numbers = planned.flatMap(({ sheet, rowNumbers }) => rowNumbers.map((number) => `${sheet} ${number}`))
    const sent = sheets.flatMap(({ kind, rows }) => rows.map(({ number }) => `${kind} ${number}`))
    expect([...numbers].sort()).toEqual([...sent].sort())
    const counted = rowsIn?.() ?? null
    if (counted !== null) expect(sent.length).toBe(counted)
    for (const row of planned) if (row.plan === 'refused') expect(row.reason).toMatch(sentence)
    tally.planned += 1
    tally.rows += numbers.length
    const back = planned
      .filter(({ plan }) => plan === 'refused')
      .reduce((sum, { rowNumbers }) => sum + rowNumbers.length, 0)
    tally.back += back
    tally.taken += numbers.length - back
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    expect(error.message).toMatch(sentence)
    expect(error.status).toBe(422)
    tally.wholeBack += 1
  }
}
const sentence = /^\S[\s\S]*[.!?]$/

function report(what: string): void {
  process.stdout.write(
    `${what}: ${times} files, ${tally.planned} read with ${tally.rows} rows (${tally.taken} could be taken, ${tally.back} went back with a reason), ${tally.wholeBack} files went back whole\n`,
  )
  Object.assign(tally, { planned: 0, rows: 0, taken: 0, back: 0, wholeBack: 0 })
}

test(
  'ten thousand spoiled CSVs: no fault, no row lost, and every refusal is a sentence',
  { timeout: 300_000 },
  async () => {
    const roll = dice(7)
    const files = [csvOf(listingsOut(own, { addressOf })), csvOf(pricesOut(own))]
    const separators = [',', ';', '\t']
    for (let time = 0; time < times; time += 1) {
      const good = files[roll(2)]!
      const kind = roll(4)
      if (kind === 0) await check(bytesChanged(Buffer.from(good), roll), null)
      else if (kind === 1) await check(Buffer.from(textChanged(good, roll)), null)
      else {
        const separator = separators[roll(3)]!
        const rows = spoiledRows(roll)
        const text = rows
          .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
          .join('\r\n')
        const counted = () => rows.slice(1).filter((cells) => cells.some((cell) => cell.trim() !== '')).length
        await check(Buffer.from(kind === 2 ? text : `\ufeff${text}`), counted)
      }
    }
    report('CSVs')
  },
)

/** A sheet with good headings and cells of every kind, made by hand: so the test knows how many rows there are. */
function spoiledRows(roll: Dice): string[][] {
  const sheet = roll(2) ? listingsOut(own, { addressOf }) : pricesOut(own)
  const headings = sheet.columns.map(({ heading }) => heading)
  const rows = sheet.rows.map((cells) =>
    cells.map((cell) =>
      cell.as === 'text'
        ? cell.text
        : cell.as === 'pounds'
          ? (cell.pence / 100).toFixed(2)
          : cell.as === 'number'
            ? String(cell.number)
            : cell.day,
    ),
  )
  for (let change = roll(5); change >= 0; change -= 1) {
    const row = rows[roll(rows.length)]!
    row[roll(row.length)] = nasty[roll(nasty.length)]!.replaceAll('\u0000', '')
    if (roll(6) === 0) rows.push([...row])
    if (roll(9) === 0) row.push('one too many')
    if (roll(9) === 0) row.length = roll(row.length)
  }
  return [headings, ...rows]
}

test(
  'ten thousand spoiled spreadsheets: no fault, no row lost, and every refusal is a sentence',
  { timeout: 300_000 },
  async () => {
    const roll = dice(11)
    const good = await workbookOf([listingsOut(own, { addressOf }), pricesOut(own)], {
      name: 'Bright Days',
      categories: own.categories,
    })
    const small = smallBook()
    const parts = openZip(good)!
    const names = [...parts.keys()]
    for (let time = 0; time < times; time += 1) {
      const kind = roll(10)
      if (kind < 4) await check(bytesChanged(roll(20) ? small : good, roll), null)
      else if (kind < 9) await check(partChanged(openZip(small)!, roll), null)
      else if (roll(20) === 0) await check(partChanged(new Map(parts), roll), null)
      else await check(packZip(new Map([...openZip(small)!].filter(() => roll(6) > 0))), null)
    }
    expect(names).toContain('xl/worksheets/sheet1.xml')
    report('Spreadsheets')
  },
)

/** One file in the zip with some of its words changed. */
function partChanged(files: Map<string, Buffer>, roll: Dice): Buffer {
  const names = [...files.keys()]
  const name = names[roll(names.length)]!
  const xml = files.get(name)!.toString('utf8')
  const tricks = [
    () => textChanged(xml, roll),
    () => xml.replace(/r="([A-Z]+)(\d+)"/, () => `r="${['ZZZZ1', 'A0', 'XFD1048576', 'A99999999', 'B2'][roll(5)]}"`),
    () => xml.replace(/<v>[^<]*<\/v>/, () => `<v>${['1e400', '-1', '99999', '', 'x', '44000.5'][roll(6)]}</v>`),
    () => xml.replace('<sheetData>', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><sheetData>'),
    () => xml.replace(/<row r="2"/, '<row r="3"'),
    () => xml.replace(/t="(s|inlineStr|n)"/, () => `t="${['b', 'e', 'str', 's', 'd'][roll(5)]}"`),
    () => `<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;">]>${xml}&c;`,
    () => xml.replace(/<c /, '<c s="999" '),
  ]
  files.set(name, Buffer.from(tricks[roll(tricks.length)]!()))
  return packZip(files)
}

/** A spreadsheet as small as it can be, so that ten thousand of them can be read. */
function smallBook(): Buffer {
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
