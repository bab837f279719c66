import { eq } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { sheetImportRows } from '#db/schema/sheets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aShop, bytesOf, exported, plan, send, take } from '#tests/factories/sheets.ts'
import { addDays, today } from '../../shared/day.ts'
import { csvOf } from './csv-out.ts'
import { listImportRows } from './imports.server.ts'
import { nextToTake, startTaking, takeRow } from './take-import.server.ts'
import { pricesOut } from './sheets-out.ts'

const head = 'Listing;Price is for;Group size;Name of the price;When it counts;Price (£);From'
const walk = 'A walk and a chat'
const row = (title: string, name: string, from: string, price = 10) => `${title};An hour;;${name};;${price};${from}`
/** So many rows for one listing, the price of each another day than the one before. */
const eachItsDay = (count: number) =>
  Array.from({ length: count }, (_, at) => row(walk, 'Any time', addDays(today(), at + 1), 10 + at))
const eachItsName = (count: number) => Array.from({ length: count }, (_, at) => row(walk, `P${at}`, ''))
const file = (rows: string[]) => bytesOf([head, ...rows].join('\n'))

const tooManyPrices = 'A listing can have 60 prices at the most, and this would make it'
const tooManyDays =
  'The prices of a listing can change on 24 days at the most, counting those that are set already. Leave some days out.'

test('a file with more prices than a listing can have says so before it is taken, and the rows of others are taken', async () => {
  const shop = await aShop()
  const { organisationId, categoryId } = shop
  const { listingId } = await aListing({ organisationId, categoryId, title: 'Tea for two' })
  const importId = await send(shop, file([...eachItsName(60), row('Tea for two', 'Any time', '')])) // and the one it has
  const [many, tea] = await listImportRows(db, importId)
  expect(many).toMatchObject({ plan: 'refused', state: 'refused' })
  expect(many?.reason).toBe(`${tooManyPrices} 61. Leave some out. None of the prices of this listing was taken.`)
  expect(tea).toMatchObject({ plan: 'changed' })
  await take(shop, importId)
  const { menus } = await exported(shop)
  expect(menus.find((menu) => menu.listingId === listingId)?.prices).toMatchObject([{ pence: 1000 }])
  expect(menus.find((menu) => menu.listingId === shop.listingId)?.prices).toMatchObject([{ pence: 1650 }])
  await take(shop, await send(shop, file(eachItsName(59))))
  expect((await exported(shop)).menus.find((menu) => menu.listingId === shop.listingId)?.prices).toHaveLength(60)
})

test('a file that changes one listing on more than twenty-four days says so before it is taken', async () => {
  const shop = await aShop()
  const [refused] = (await plan(shop, file(eachItsDay(25)))).planned
  expect(refused).toMatchObject({ plan: 'refused' })
  expect(refused?.reason).toBe(`${tooManyDays} None of the prices of this listing was taken.`)
  await take(shop, await send(shop, file(eachItsDay(24))))
  expect((await exported(shop)).menus[0]?.prices).toHaveLength(25)
  const [more] = (await plan(shop, file([row(walk, 'Any time', addDays(today(), 40))]))).planned
  expect(more).toMatchObject({ plan: 'changed' }) // the last of them alone
  const [again] = (await plan(shop, file([row(walk, 'Evening', addDays(today(), 1))]))).planned
  expect(again).toMatchObject({ plan: 'changed' })
  const [before] = (await plan(shop, file([row(walk, 'Evening', '')]))).planned
  expect(before?.reason).toBe(tooManyDays)
})

test('a listing that has had more prices for long goes out and comes in again without a change', async () => {
  const shop = await aShop()
  const { organisationId, categoryId } = shop
  const morePrices = Array.from({ length: 70 }, (_, at) => ({ label: `Old ${at}`, band: 'any' as const }))
  await aListing({ organisationId, categoryId, title: 'A long menu', morePrices })
  const out = bytesOf(csvOf(pricesOut(await exported(shop))))
  expect((await plan(shop, out)).planned.map((one) => one.plan)).toEqual(['unchanged', 'unchanged'])
})

test('a file that was said yes to before there was a limit is refused in words, and no day of it is set', async () => {
  const shop = await aShop()
  const importId = await send(shop, file([row(walk, 'Any time', '')]))
  const [sent] = await listImportRows(db, importId)
  const price = (await exported(shop)).menus[0]!.prices[0]!
  const prices = Array.from({ length: 400 }, (_, at) => ({
    ...price,
    label: `P${at}`,
    validFrom: addDays(today(), at + 1),
  }))
  await transaction((tx) =>
    tx
      .update(sheetImportRows)
      .set({ wanted: { prices, title: walk } })
      .where(eq(sheetImportRows.id, sent!.id)),
  )
  const { organisationId, owner } = shop
  await transaction((tx) => startTaking(tx, owner, { organisationId, importId }))
  const setMenu = vi.fn(async () => {})
  const taking = transaction(async (tx) => {
    const next = await nextToTake(tx, importId)
    await takeRow(tx, owner, { organisationId, row: next!, setMenu })
  })
  await expect(taking).rejects.toThrow(tooManyDays)
  expect(setMenu).not.toHaveBeenCalled()
})

test('the work of looking at a file grows with its rows, and not with their square', async () => {
  const shop = await aShop()
  const lookedAt = async (count: number) => {
    const small = vi.spyOn(String.prototype, 'toLowerCase')
    await plan(shop, file(eachItsName(count)))
    const { length } = small.mock.calls
    small.mockRestore()
    return length
  }
  const [few, more] = [await lookedAt(50), await lookedAt(500)]
  expect(more).toBeLessThan(few * 12)
})
