import { expect, test } from 'vitest'
import { smallBook } from '#tests/factories/small-book.ts'
import { bytesChanged, dice, quoted, sentence, spoiledRows, textChanged, type Dice } from '#tests/factories/spoiled.ts'
import { Refusal } from '../../shared/refusal.ts'
import { csvOf } from './csv-out.ts'
import { openZip } from './open-zip.ts'
import { packZip } from './pack-zip.ts'
import { planFile, readFile, type Catalogue } from './read-file.ts'
import { listingsOut, pricesOut } from './sheets-out.ts'
import { workbookOf } from './workbook-out.ts'

const times = 10_000
const addressOf = (photoId: string) => `https://daybook.example/pictures/${photoId}-960.jpg`
const today = '2026-11-22'
const own: Catalogue & { states: Map<string, string> } = {
  categories: [
    { id: 'cat_home', name: 'Help at home', facet: 'shelf', isClosed: false },
    { id: 'cat_out', name: 'Getting out', facet: 'shelf', isClosed: false },
    { id: 'cat_memory', name: 'Memory, and what helps', facet: 'specialism', isClosed: false },
    { id: 'cat_eyes', name: 'Eyes', facet: 'specialism', isClosed: false },
  ],
  listings: ['lst_walk', 'lst_bake', 'lst_ride'].map((listingId, place) => ({
    listingId,
    title: ['A walk and a chat', 'Baking, “at yours”', '=A ride'][place]!,
    isKept: false,
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
        const rows = spoiledRows(roll(2) ? listingsOut(own, { addressOf }) : pricesOut(own), roll)
        const text = quoted(rows, separator)
        const counted = () => rows.slice(1).filter((cells) => cells.some((cell) => cell.trim() !== '')).length
        await check(Buffer.from(kind === 2 ? text : `\ufeff${text}`), counted)
      }
    }
    report('CSVs')
  },
)

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
