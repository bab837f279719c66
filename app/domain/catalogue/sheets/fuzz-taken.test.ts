import { expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { addressOf, aShop, bytesOf, exported, plan, send, take, type Shop } from '#tests/factories/sheets.ts'
import { bytesChanged, dice, quoted, sentence, spoiledRows, textChanged, type Dice } from '#tests/factories/spoiled.ts'
import { today } from '../../shared/day.ts'
import { newId } from '../../shared/id.ts'
import { Refusal } from '../../shared/refusal.ts'
import { shownText } from './cell.ts'
import { csvOf } from './csv-out.ts'
import { getImport, listImportRows } from './imports.server.ts'
import { numberHeading } from './listing-columns.ts'
import { isSameMenu } from './menu-steps.ts'
import { priceHeadings } from './price-columns.ts'
import { planFile, readFile } from './read-file.ts'
import { cellsInWords, extraHeading, reasonHeading, rowHeading, type KnownSheet } from './recognise.ts'
import { refusedOut } from './refused-out.ts'
import { listingsOut, pricesOut } from './sheets-out.ts'
import { storedPrices } from './stored.ts'

const times = 300
const tally = { taken: 0, asTheyAre: 0, back: 0, wholeBack: 0, added: 0 }

/** A provider with three listings, of which one has two prices, and words that a spreadsheet could take for something else. */
async function aFullShop(): Promise<Shop> {
  const shop = await aShop()
  const { organisationId, categoryId } = shop
  const hours = [{ weekday: 1, startsMinute: 570, endsMinute: 960 }]
  const said = {
    included: 'Tea',
    languages: ['English', 'Polish'],
    capacity: 6,
    hours,
    district: 'FH2',
    milesServed: 5,
  }
  await aListing({
    organisationId,
    categoryId,
    title: 'Baking, “at yours”',
    ...said,
    noticeDays: 7,
    seasonFrom: '05-01',
    seasonTo: '09-30',
  })
  const photos = ['A cup', '=A garden'].map((alt) => ({ id: newId('pic'), alt, width: 960, height: 640 }))
  await aListing({
    organisationId,
    categoryId,
    photos,
    title: '=A ride',
    morePrices: [{ unit: 'half-hour', pence: 900 }],
  })
  return shop
}

/** What stands in the shop, spoiled in one of the ways of the large fuzz; now and then with something new in it. */
async function aSpoiledFile(shop: Shop, roll: Dice, time: number): Promise<Buffer> {
  const own = await exported(shop)
  const sheet = roll(2) ? listingsOut(own, { addressOf }) : pricesOut(own)
  const kind = roll(8)
  if (kind === 0) return bytesChanged(Buffer.from(csvOf(sheet)), roll)
  if (kind === 1) return Buffer.from(textChanged(csvOf(sheet), roll))
  const rows = spoiledRows(sheet, roll)
  const [headings = [], first] = rows
  const changed = (to: Record<string, string>) =>
    first && rows.push(headings.map((heading, at) => to[heading] ?? first[at] ?? ''))
  if (kind === 2) changed({ [numberHeading]: '', Name: `New ${time}`, 'Picture 1': '' })
  for (const [at, row] of rows.slice(1).entries()) {
    if (kind < 3 || roll(2)) continue
    const put = (heading: string, words: string) => {
      const place = headings.indexOf(heading)
      if (place >= 0 && place < row.length) row[place] = words
    }
    put('Name', `Called ${time} ${at}`)
    put(priceHeadings.pence, `${10 + roll(50)}.50`)
    put(priceHeadings.from, '')
  }
  return Buffer.from(quoted(rows, [',', ';', '\t'][roll(3)]))
}

/** Sends a file and says yes to it: its good rows stand, its bad ones come back, and nothing else has moved. */
async function sentAndTaken(shop: Shop, bytes: Buffer): Promise<void> {
  const before = await exported(shop)
  const read = await plan(shop, bytes).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
    expect(error.message).toMatch(sentence)
    return null
  })
  if (!read) {
    expect(await exported(shop)).toEqual(before)
    tally.wholeBack += 1
    return
  }
  const { sheets } = await readFile(bytes)
  const importId = await send(shop, bytes)
  await take(shop, importId)
  const done = await getImport(db, shop.owner, { organisationId: shop.organisationId, importId })
  expect([done?.state, done?.tally.waiting]).toEqual(['taken', 0])
  const rows = await listImportRows(db, importId)
  const sent = sheets.flatMap(({ kind, rows }) => rows.map(({ number }) => `${kind} ${number}`)).sort()
  expect(rows.flatMap(({ sheet, rowNumbers }) => rowNumbers.map((number) => `${sheet} ${number}`)).sort()).toEqual(sent)
  await theGoodStand({ shop, sheets, rows, before })
  await theBadComeBack({ sheets, rows })
}

type Rows = Awaited<ReturnType<typeof listImportRows>>
type Done = { shop: Shop; sheets: KnownSheet[]; rows: Rows; before: Awaited<ReturnType<typeof exported>> }

async function theGoodStand({ shop, sheets, rows, before }: Done): Promise<void> {
  const now = await exported(shop)
  const taken = rows.filter(({ state }) => state === 'taken')
  for (const { sheet, listingId, wanted } of taken) {
    const there = now.listings.find((one) => one.listingId === listingId)
    const menu = now.menus.find((one) => one.listingId === listingId)
    if (sheet === 'listings') expect(inWords(there?.typed)).toEqual(inWords(wanted))
    else expect(isSameMenu(menu?.prices ?? [], storedPrices(wanted), today())).toBe(true)
  }
  const again = planFile(sheets, now, today())
  for (const row of rows.filter(({ state, plan }) => state === 'kept' || (state === 'taken' && plan === 'changed'))) {
    const found = again.find(({ sheet, rowNumbers }) => sheet === row.sheet && rowNumbers[0] === row.rowNumbers[0])
    expect([row.title, found?.plan, found?.differences]).toEqual([row.title, 'unchanged', []])
  }
  const touched = new Set(taken.map(({ sheet, listingId }) => `${sheet} ${listingId}`))
  for (const one of before.listings) {
    if (!touched.has(`listings ${one.listingId}`))
      expect(now.listings.find(({ listingId }) => listingId === one.listingId)).toEqual(one)
  }
  for (const one of before.menus) {
    const there = now.menus.find(({ listingId }) => listingId === one.listingId)
    if (!touched.has(`prices ${one.listingId}`)) expect(there?.prices).toEqual(one.prices)
  }
  const added = taken.filter(({ sheet, plan }) => sheet === 'listings' && plan === 'added')
  expect(now.listings.length).toBe(before.listings.length + added.length)
  tally.taken += taken.length
  tally.added += added.length
  tally.asTheyAre += rows.filter(({ state }) => state === 'kept').length
}

/** What a file can say of a listing: the pictures of easy read are chosen on the page, and have one where nothing is chosen. */
function inWords(typed: object | null | undefined): object {
  return { ...typed, easyPicture: '', easyPictures: [] }
}

async function theBadComeBack({ sheets, rows }: Pick<Done, 'sheets' | 'rows'>): Promise<void> {
  const refused = rows.filter(({ state }) => state === 'refused')
  for (const { reason } of refused) {
    expect(reason).toMatch(sentence)
    expect(reason).not.toContain('on our side')
  }
  const out = refusedOut(refused)
  for (const kind of ['listings', 'prices'] as const) {
    const mine = refused.filter(({ sheet }) => sheet === kind)
    const back = out[kind]
    expect(back === null).toBe(mine.length === 0)
    if (!back) continue
    const [came] = (await readFile(bytesOf(csvOf(back)))).sheets
    const sent = sheets.find((sheet) => sheet.kind === kind)
    const numbers = mine.flatMap(({ rowNumbers }) => rowNumbers)
    expect(came?.rows.map((row) => wordsIn(row, rowHeading))).toEqual(numbers.map(String))
    for (const [at, number] of numbers.entries()) {
      const [row, was] = [came!.rows[at]!, sent!.rows.find((one) => one.number === number)!]
      expect(wordsIn(row, reasonHeading)).toMatch(sentence)
      expect([number, shownText(wordsIn(row, extraHeading))]).toEqual([number, shownText(was.extra)])
      for (const [heading, words] of Object.entries(cellsInWords(was)))
        if (heading !== extraHeading)
          expect([number, heading, cellsInWords(row)[heading] ?? '']).toEqual([number, heading, words])
    }
    tally.back += numbers.length
  }
}

function wordsIn({ cells }: KnownSheet['rows'][number], heading: string): string {
  const cell = cells.get(heading)
  return cell?.kind === 'text' ? cell.text : ''
}

test(
  'three hundred spoiled CSVs really taken: after each the good rows stand, the bad ones are in the file that comes back, and nothing else has moved',
  { timeout: 300_000 },
  async () => {
    const roll = dice(23)
    let shop = await aFullShop()
    for (let time = 0; time < times; time += 1) {
      if (time % 25 === 24) shop = await aFullShop()
      await sentAndTaken(shop, await aSpoiledFile(shop, roll, time))
    }
    process.stdout.write(`CSVs really taken: ${times} files, ${JSON.stringify(tally)}\n`)
    expect(Math.min(...Object.values(tally))).toBeGreaterThan(5)
  },
)
