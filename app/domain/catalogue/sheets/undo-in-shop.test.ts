import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { db, transaction } from '#db/client.ts'
import { listings, prices } from '#db/schema/catalogue.ts'
import { sheetImportRows } from '#db/schema/sheets.ts'
import { addressOf, aShop, bytesOf, exported, send, take, undo, type Shop } from '#tests/factories/sheets.ts'
import { addDays, today } from '../../shared/day.ts'
import { pauseListing, publishListing } from '../listing-states.server.ts'
import { getListing, getOwnListing } from '../listings.server.ts'
import { listImportRows } from './imports.server.ts'
import { listingsOut, pricesOut } from './sheets-out.ts'
import { workbookOf } from './workbook-out.ts'

/** A workbook that adds "Gardening" and its price has been taken. */
async function withGardening() {
  const shop = await aShop()
  const own = await exported(shop)
  const [listingSheet, priceSheet] = [listingsOut(own, { addressOf }), pricesOut(own)]
  const row = (headings: { heading: string }[], values: Record<string, string>) =>
    headings.map(({ heading }) => ({ as: 'text' as const, text: values[heading] ?? '' }))
  listingSheet.rows = [
    row(listingSheet.columns, {
      ...{ Name: 'Gardening', 'Part of the shop': shop.categoryName, 'What it is': 'Service' },
      ...{ 'How it is ordered': 'Visits', 'In one sentence': 'We weed and we plant.', 'What happens': 'We dig a bed.' },
    }),
  ]
  priceSheet.rows = [row(priceSheet.columns, { Listing: 'Gardening', 'Price is for': 'An hour', 'Price (£)': '18.00' })]
  const book = await workbookOf([listingSheet, priceSheet], { name: 'Bright Days', categories: own.categories })
  const importId = await send(shop, new Uint8Array(book))
  await take(shop, importId)
  const [listing] = (await listImportRows(db, importId)).flatMap(({ listingId }) => listingId ?? [])
  return { shop, importId, listingId: listing ?? '' }
}

const whys = async (importId: string) =>
  (await listImportRows(db, importId)).map(({ sheet, state, reason }) => [sheet, state, reason])

test('a new listing that has been in the shop since keeps its price when its file is undone', async () => {
  for (const isPaused of [false, true]) {
    const { shop, importId, listingId } = await withGardening()
    await transaction((tx) => publishListing(tx, shop.owner, { listingId }))
    if (isPaused) await transaction((tx) => pauseListing(tx, shop.owner, { listingId }))
    await undo(shop, importId)
    expect((await getOwnListing(db, shop.owner, listingId))?.menu).toMatchObject([{ pence: 1800, unit: 'hour' }])
    if (!isPaused)
      expect(await getListing(db, listingId)).toMatchObject({ title: 'Gardening', menu: [{ pence: 1800 }] })
    expect(await whys(importId)).toEqual([
      ['listings', 'kept', expect.stringContaining('It has been in the shop since, so it stays.')],
      ['prices', 'kept', 'It has been in the shop since, so its prices stay.'],
    ])
  }
})

test('a new listing that nobody has seen goes with its price when its file is undone', async () => {
  const { shop, importId, listingId } = await withGardening()
  await undo(shop, importId)
  const [row] = await db.select({ state: listings.state }).from(listings).where(eq(listings.id, listingId))
  expect(row?.state).toBe('withdrawn')
  expect((await getOwnListing(db, shop.owner, listingId))?.menu).toEqual([])
  expect(await whys(importId)).toEqual([
    ['listings', 'undone', null],
    ['prices', 'undone', null],
  ])
})

const head = 'Listing;Price is for;Group size;Name of the price;When it counts;Price (£)'
const priced = bytesOf(`${head}\nA walk and a chat;An hour;;Any time;;17.80`)

/** A shop whose one listing has no price any more: the last one ended yesterday. */
async function withEndedPrice() {
  const shop = await aShop()
  const ended = { validTo: addDays(today(), -1) }
  await transaction((tx) => tx.update(prices).set(ended).where(eq(prices.listingId, shop.listingId)))
  return shop
}

const menuNow = async ({ owner, listingId }: Shop) => (await getOwnListing(db, owner, listingId))?.menu

test('the price that a file gives a listing whose prices had all ended goes again when the file is undone', async () => {
  for (const state of ['published', 'paused'] as const) {
    const shop = await withEndedPrice()
    if (state === 'paused') await transaction((tx) => pauseListing(tx, shop.owner, shop))
    const importId = await send(shop, priced)
    await take(shop, importId)
    expect(await menuNow(shop)).toMatchObject([{ pence: 1780 }])
    await undo(shop, importId)
    expect(await whys(importId)).toEqual([['prices', 'undone', null]])
    expect(await menuNow(shop)).toEqual([])
  }
})

test('it stays where the listing came into the shop with it after the file', async () => {
  for (const state of ['draft', 'paused'] as const) {
    const shop = await withEndedPrice()
    await transaction((tx) => tx.update(listings).set({ state }).where(eq(listings.id, shop.listingId)))
    const importId = await send(shop, priced)
    await take(shop, importId)
    await transaction((tx) => publishListing(tx, shop.owner, shop))
    await undo(shop, importId)
    expect(await whys(importId)).toEqual([['prices', 'kept', 'It has been in the shop since, so its prices stay.']])
    expect(await menuNow(shop)).toMatchObject([{ pence: 1780 }])
  }
})

test('a file that was taken before its listings’ states were written down is undone where it added none', async () => {
  const shop = await withEndedPrice()
  const importId = await send(shop, priced)
  await take(shop, importId)
  const [row] = await listImportRows(db, importId)
  const of = eq(sheetImportRows.id, row!.id)
  const [kept] = await db.select({ after: sheetImportRows.after }).from(sheetImportRows).where(of)
  const { state: _, ...after } = z.record(z.string(), z.unknown()).parse(kept?.after)
  await transaction((tx) => tx.update(sheetImportRows).set({ after }).where(of))
  await undo(shop, importId)
  expect(await whys(importId)).toEqual([['prices', 'undone', null]])
})
