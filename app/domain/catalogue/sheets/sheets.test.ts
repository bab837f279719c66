import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { listingSpecialisms } from '#db/schema/listing-versions.ts'
import { aCategory, aListing } from '#tests/factories/catalogue.ts'
import { addressOf, aShop, bytesOf, exported, plan, send, take, undo } from '#tests/factories/sheets.ts'
import { moveClock } from '../../shared/clock.ts'
import { addDays, today } from '../../shared/day.ts'
import { newId } from '../../shared/id.ts'
import { publishListing } from '../listing-states.server.ts'
import { getListing, getOwnListing } from '../listings.server.ts'
import { listOwnPrices, setPrices } from '../set-prices.server.ts'
import { changeListing } from '../write-listing.server.ts'
import { readDay, readPence, safeText, shownText } from './cell.ts'
import { csvOf } from './csv-out.ts'
import { getImport, listImportRows } from './imports.server.ts'
import { readCsv } from './read-csv.ts'
import { refusedOut } from './refused-out.ts'
import { listingsOut, pricesOut } from './sheets-out.ts'
import { startTaking } from './take-import.server.ts'
import { workbookOf } from './workbook-out.ts'

test('what a place is like goes out and comes in as words: hours, access, languages, room and waiting', async () => {
  const shop = await aShop()
  const heads = 'Listing number,Name,What is not included,Hours,Access of the place,Languages,Places,Weeks to wait'
  const file = (hours: string, access: string) =>
    `${heads}\n${shop.listingId},A walk and a chat,Tickets,"${hours}","${access}","English, Polish",6,2`
  const good = bytesOf(file('monday 9:30-16:00, Friday 10:00 to 12:00', 'hearing loop, Step-free way in'))
  await take(shop, await send(shop, good))
  const { listings: now } = await exported(shop)
  expect(now[0]?.typed).toMatchObject({
    ...{ notIncluded: 'Tickets', languages: 'English, Polish', capacity: '6', waitingWeeks: '2' },
    hours: 'Monday 09:30 to 16:00, Friday 10:00 to 12:00',
    access: 'Step-free way in, Hearing loop',
  })
  const out = bytesOf(csvOf(listingsOut(await exported(shop), { addressOf })))
  expect((await plan(shop, out)).planned.map((row) => row.plan)).toEqual(['unchanged'])

  const bad = await plan(shop, bytesOf(file('Moonday 9 to 5, Monday 16:00 to 9:30', 'a slide')))
  expect(bad.planned[0]).toMatchObject({ plan: 'refused' })
  expect(bad.planned[0]?.reason).toContain('Hours: Write a day and its hours')
  expect(bad.planned[0]?.reason).toContain('Access of the place: Use these words')
})

test('a list that goes out and comes in again changes nothing, as CSV and as a spreadsheet', async () => {
  const shop = await aShop()
  await aListing({
    ...{
      organisationId: shop.organisationId,
      categoryId: shop.categoryId,
      title: '=HYPERLINK("x")',
      summary: "'+1 helper, “good”",
    },
    ...{
      description: 'First line; second, "quoted"\n\nAnother paragraph.',
      deliveryPence: 350,
      milesServed: 5,
      district: 'FH2',
    },
    ...{ seasonFrom: '11-01', seasonTo: '02-29' },
    photos: [
      { id: newId('pic'), alt: '=A garden; “with” tea', width: 960, height: 640 },
      { id: newId('pic'), alt: 'Two cups, one pot', width: 960, height: 640 },
    ],
    price: { pence: 165_000, validFrom: '2020-01-01', validTo: addDays(today(), 30) },
    morePrices: [{ pence: 170_000, validFrom: addDays(today(), 31) }],
  })
  const known = await aCategory(`Knowing, ${shop.organisationId.slice(-6)}`, { facet: 'specialism' })
  await transaction((tx) => tx.insert(listingSpecialisms).values({ listingId: shop.listingId, categoryId: known }))
  const dated = { seasonFrom: '2026-12-01', seasonTo: null }
  await transaction((tx) => tx.update(listings).set(dated).where(eq(listings.id, shop.listingId)))
  const own = await exported(shop)
  expect(own.listings.map(({ typed }) => [typed.seasonFrom, typed.specialismIds, typed.photo2Words])).toEqual([
    ['2026-12-01', known, ''],
    ['November', '', 'Two cups, one pot'],
  ])
  const files = [
    bytesOf(csvOf(listingsOut(own, { addressOf }))),
    bytesOf(csvOf(pricesOut(own))),
    new Uint8Array(
      await workbookOf([listingsOut(own, { addressOf }), pricesOut(own)], {
        name: 'Bright Days',
        categories: own.categories,
      }),
    ),
  ]
  const plans = await Promise.all(files.map((bytes) => plan(shop, bytes)))
  expect(plans.map(({ planned, notices }) => [planned.map((row) => row.plan), notices])).toEqual([
    [['unchanged', 'unchanged'], []],
    [['unchanged', 'unchanged'], []],
    [['unchanged', 'unchanged', 'unchanged', 'unchanged'], []],
  ])
})

test('good rows are taken, bad rows come back with their reasons, and all of it is known before', async () => {
  const shop = await aShop()
  const importId = await send(
    shop,
    bytesOf(
      [
        'Listing number,Name,Part of the shop,What it is,How it is ordered,In one sentence,What happens,Days of notice',
        `${shop.listingId},A long walk,${shop.categoryName},Service,Visits,Somebody to go out with.,We go where you like to go.,7`,
        `,Baking at yours,${shop.categoryName},Service,Visits,We bake together at yours.,We bring the flour and we bake.,`,
        `,X,${shop.categoryName},Service,Visits,Too short a name here.,We bring the flour and we bake.,soon`,
        'lst_foreign,Hacked,Nowhere,Service,Visits,Somebody else wrote this.,Somebody else wrote this.,0',
      ].join('\r\n'),
    ),
  )
  const rows = await listImportRows(db, importId)
  expect(rows.map((row) => [row.plan, row.rowNumbers])).toEqual([
    ['changed', [2]],
    ['added', [3]],
    ['refused', [4]],
    ['refused', [5]],
  ])
  expect(rows[0]?.differences).toEqual([
    { what: 'Name', from: 'A walk and a chat', to: 'A long walk' },
    { what: 'Days of notice', from: '0', to: '7' },
  ])
  expect(rows[2]?.reason).toBe('Days of notice: “soon” is not a whole number.')
  expect(rows[3]?.reason).toContain('You have no listing with this number')
  expect((await getListing(db, shop.listingId))?.title).toBe('A walk and a chat')
  await take(shop, importId)
  expect(await getListing(db, shop.listingId)).toMatchObject({ title: 'A long walk', noticeDays: 7 })
  const [baked] = await db.select().from(listings).where(eq(listings.title, 'Baking at yours'))
  expect(baked).toMatchObject({ state: 'draft', organisationId: shop.organisationId })
  const given = csvOf(refusedOut(await listImportRows(db, importId, { show: 'refused' })).listings!)
  expect(given).toContain('Why it was not taken')
  expect(given.trim().split('\r\n')).toHaveLength(3)
  expect(await getImport(db, shop.owner, { organisationId: shop.organisationId, importId })).toMatchObject({
    state: 'taken',
    tally: { taken: 2, refused: 2, waiting: 0 },
  })
})

test('a new listing and its prices come in one spreadsheet', async () => {
  const shop = await aShop()
  const own = await exported(shop)
  const [listingSheet, priceSheet] = [listingsOut(own, { addressOf }), pricesOut(own)]
  const words = (text: string) => ({ as: 'text' as const, text })
  const cells = (headings: { heading: string }[], values: Record<string, string>) =>
    headings.map(({ heading }) => words(values[heading] ?? ''))
  listingSheet.rows = [
    cells(listingSheet.columns, {
      ...{
        Name: 'Painting',
        'Part of the shop': shop.categoryName,
        'What it is': 'Activity',
        'How it is ordered': 'Visits',
      },
      ...{ 'In one sentence': 'We paint what we see.', 'What happens': 'We sit in the garden and paint.' },
    }),
  ]
  priceSheet.rows = [
    cells(priceSheet.columns, { Listing: 'painting', 'Price is for': 'A session', 'Price (£)': '£12.50' }),
    cells(priceSheet.columns, { Listing: 'Nothing here', 'Price is for': 'A session', 'Price (£)': '£12.50' }),
  ]
  const bytes = new Uint8Array(
    await workbookOf([listingSheet, priceSheet], { name: 'Bright Days', categories: own.categories }),
  )
  const importId = await send(shop, bytes)
  await take(shop, importId)
  const [painting] = await db.select().from(listings).where(eq(listings.title, 'Painting'))
  expect(await getOwnListing(db, shop.owner, painting!.id)).toMatchObject({
    title: 'Painting',
    menu: [{ pence: 1250, unit: 'session' }],
  })
  const [back] = await listImportRows(db, importId, { show: 'refused' })
  expect(back?.reason).toContain('You have no listing called “Nothing here”')
})

test('a price changes from a day on, others stay, and one bad row of a listing keeps its whole menu as it is', async () => {
  const shop = await aShop()
  await transaction((tx) =>
    setPrices(tx, shop.owner, {
      ...{ listingId: shop.listingId, from: today() },
      lines: [
        { unit: 'hour', label: 'Weekday', band: 'weekday', pence: 1650, vatBasisPoints: 0 },
        { unit: 'hour', label: 'Weekend', band: 'weekend', pence: 1900, vatBasisPoints: 0 },
      ],
    }),
  )
  const soon = addDays(today(), 10)
  const [year, month, date] = soon.split('-')
  const head = 'Listing;Price is for;Name of the price;When it counts;Price (£);From'
  const bad = await plan(
    shop,
    bytesOf(
      `${head}\nA walk and a chat;An hour;Weekday;Weekday;1,700;\nA walk and a chat;An hour;Weekend;Weekend;20.00;`,
    ),
  )
  expect(bad.planned).toMatchObject([{ plan: 'refused', rowNumbers: [2, 3] }])
  expect(bad.planned[0]?.reason).toContain('can be read in two ways')
  expect(bad.planned[0]?.reason).toContain('None of the prices of this listing was taken.')
  const importId = await send(
    shop,
    bytesOf(`${head}\nA walk and a chat;An hour;Weekday;Weekday;£17;${date}/${month}/${year}`),
  )
  const [planned] = await listImportRows(db, importId)
  expect(planned?.differences).toMatchObject([{ what: 'Weekday, an hour', from: '£16.50 an hour' }]) // said shortly
  expect(planned?.differences[0]?.to).toMatch(/^£17\.00 an hour, from \d/)
  await take(shop, importId)
  const now = await listOwnPrices(db, shop.owner, shop.listingId)
  const shown = (await exported(shop)).menus[0]?.prices.map(({ label, pence, validFrom }) => [
    label,
    pence,
    validFrom >= soon,
  ])
  expect(shown?.sort()).toEqual([
    ['Weekday', 1650, false],
    ['Weekday', 1700, true],
    ['Weekend', 1900, false],
  ])
  expect(now.length).toBeGreaterThan(2)
  await undo(shop, importId)
  const again = (await exported(shop)).menus[0]?.prices
    .filter(({ validTo }) => validTo === null)
    .map(({ label, pence }) => [label, pence])
  expect(again?.sort()).toEqual([
    ['Weekday', 1650],
    ['Weekend', 1900],
  ])
})

test('a night that counts for a sleep-in comes in as a sleep-in, and goes out as one', async () => {
  const shop = await aShop()
  const head = 'Listing,Price is for,When it counts,Price (£)'
  const row = (unit: string, when: string, price: string) => `A walk and a chat,${unit},${when},${price}`
  const file = bytesOf([head, row('A night', 'Sleep-in', '98.00'), row('A night', '', '164.00')].join('\n'))
  await take(shop, await send(shop, file))
  const nights = (await exported(shop)).menus[0]?.prices.filter(({ unit }) => unit !== 'hour')
  expect(nights?.map(({ unit, band, label, pence }) => [unit, band, label, pence])).toEqual([
    ['sleep-in', 'any', 'Sleep-in', 9800],
    ['night', 'any', 'Any time', 16_400],
  ])
  const out = csvOf(pricesOut(await exported(shop)))
  expect(out).toContain('A sleep-in,1 to 1,Sleep-in,Sleep-in,98.00')
  expect((await plan(shop, bytesOf(out))).planned.map((one) => one.plan)).toEqual(['unchanged'])
  const [bad] = (await plan(shop, bytesOf(`${head}\n${row('An hour', 'Sleep-in', '12')}`))).planned
  expect(bad?.reason).toBe(
    'When it counts: A sleep-in has one price for the whole night. Choose “a night” or “a sleep-in” for what it is.',
  )
})

test('a file is undone for a day; what was changed since stays, and is said', async () => {
  const shop = await aShop()
  const other = await aListing({
    organisationId: shop.organisationId,
    categoryId: shop.categoryId,
    title: 'Tea for two',
  })
  const line = (id: string, title: string) =>
    `${id},${title},${shop.categoryName},Service,Visits,Somebody to go out with.,We go where you like to go.`
  const importId = await send(
    shop,
    bytesOf(
      [
        'Listing number,Name,Part of the shop,What it is,How it is ordered,In one sentence,What happens',
        line(shop.listingId, 'Walk two'),
        line(other.listingId, 'Tea for three'),
        line('', 'Quite new'),
        line('', 'New and shown'),
      ].join('\n'),
    ),
  )
  await take(shop, importId)
  const rows = await listImportRows(db, importId)
  const typed = (await exported(shop)).listings.find(({ listingId }) => listingId === other.listingId)!.typed
  await transaction((tx) =>
    changeListing(tx, shop.owner, {
      ...{
        listingId: other.listingId,
        categoryId: typed.categoryId,
        kind: 'service',
        lineKind: 'visits',
        isFree: false,
      },
      ...{
        title: 'Tea for four',
        summary: typed.summary,
        description: typed.description,
        whoFor: null,
        included: null,
      },
      ...{
        goodToKnow: null,
        whenWords: null,
        placeWords: null,
        district: null,
        milesServed: null,
        districtsServed: [],
      },
      ...{
        pictures: [],
        deliveryPence: null,
        returnDays: null,
        noticeDays: 0,
        lateCancelHours: 0,
        lateCancelPercent: 0,
        easyRead: null,
      },
    }),
  )
  const shownId = rows[3]!.listingId!
  await transaction((tx) =>
    setPrices(tx, shop.owner, {
      listingId: shownId,
      from: today(),
      lines: [{ unit: 'hour', label: 'Any time', band: 'any', pence: 900, vatBasisPoints: 0 }],
    }),
  )
  await transaction((tx) => publishListing(tx, shop.owner, { listingId: shownId }))
  await undo(shop, importId)
  const after = await listImportRows(db, importId)
  expect(after.map(({ title, state }) => [title, state])).toEqual([
    ['Walk two', 'undone'],
    ['Tea for three', 'kept'],
    ['Quite new', 'undone'],
    ['New and shown', 'kept'],
  ])
  expect(after[1]?.reason).toBe('It was changed since, so it was left as it is.')
  expect((await getListing(db, shop.listingId))?.title).toBe('A walk and a chat')
  expect((await getListing(db, other.listingId))?.title).toBe('Tea for four')
  const late = await send(shop, bytesOf(`Listing number,Name,Days of notice\n${shop.listingId},A walk and a chat,14`))
  await take(shop, late)
  moveClock(25 * 60 * 60_000)
  try {
    await expect(undo(shop, late)).rejects.toThrow('that day is over')
  } finally {
    moveClock(0)
  }
})

test('nobody else can look at, take or undo a file', async () => {
  const shop = await aShop()
  const importId = await send(
    shop,
    bytesOf(`Listing number,Name,Days of notice\n${shop.listingId},A walk and a chat,14`),
  )
  const other = await aShop()
  const asked = { organisationId: shop.organisationId, importId }
  await expect(getImport(db, other.owner, asked)).rejects.toMatchObject({ code: 'not-found' })
  expect(await getImport(db, other.owner, { organisationId: other.organisationId, importId })).toBeNull()
  await expect(transaction((tx) => startTaking(tx, other.owner, asked))).rejects.toMatchObject({ code: 'not-found' })
  await expect(
    transaction((tx) => startTaking(tx, other.owner, { organisationId: other.organisationId, importId })),
  ).rejects.toMatchObject({ code: 'not-found' })
})

test('whatever a text begins with, it is no formula in a spreadsheet and comes back as it was', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((rest) => `'=${rest}`),
        fc.string().map((rest) => `@${rest}`),
      ),
      (text) => {
        expect(/^[=+\-@\t\r]/.test(safeText(text))).toBe(false)
        expect(shownText(safeText(text))).toBe(text)
      },
    ),
  )
})

test('amounts and days are read as they are written, or refused', () => {
  const pence = (text: string) => readPence({ kind: 'text', text })
  expect(['16.5', '£16.50', '1,650.00', '1650', ' £ 3 '].map(pence)).toEqual(
    [1650, 1650, 165_000, 165_000, 300].map((value) => ({ value })),
  )
  for (const text of ['16,50', '1.650,00', '16.505', '-4', '1e3', '16 pounds', '٣'])
    expect(pence(text)).toHaveProperty('why')
  expect(readPence({ kind: 'number', number: 16.1 })).toEqual({ value: 1610 })
  expect(readPence({ kind: 'number', number: 16.123 })).toHaveProperty('why')
  const day = (text: string) => readDay({ kind: 'text', text })
  expect(['2026-12-01', '1/12/2026', '01.12.2026', '1 December 2026', '1st Dec 2026'].map(day)).toEqual(
    Array(5).fill({ value: '2026-12-01' }),
  )
  for (const text of ['12/13/2026', '31/02/2026', '1/12/26', 'tomorrow', '2026-13-01'])
    expect(day(text)).toHaveProperty('why')
})

test('a file with what no keyboard types is refused with a sentence, in whatever letters it is written', () => {
  const words = 'title,summary\r\nTea\u0000,Come'
  const files = [
    Buffer.from(words),
    Buffer.from(`\ufeff${words}`, 'utf16le'),
    Buffer.from(`\ufeff${words}`, 'utf16le').swap16(),
  ]
  for (const file of files) expect(() => readCsv(file)).toThrow('This is not a list of words and figures.')
  const good = Buffer.from(`\ufeff${words.replace('\u0000', '')}`, 'utf16le')
  expect(readCsv(good).headings).toEqual(['title', 'summary'])
})
