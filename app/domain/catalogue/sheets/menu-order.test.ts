import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { aShop, bytesOf, send, take, undo, type Shop } from '#tests/factories/sheets.ts'
import { addDays, today, type Day } from '../../shared/day.ts'
import type { NewPrice } from '../menu-lines.ts'
import { menuFor } from '../price-for.server.ts'
import { menuTyped, PricesForm } from '../prices-form.ts'
import { listOwnPrices, setPrices } from '../set-prices.server.ts'

const anHour = { unit: 'hour', label: 'Any time', band: 'any', pence: 1720, vatBasisPoints: 0 } as const
const two = { ...anHour, label: 'Two workers', pence: 3300, groupSize: '2 to 1' } as const
const half = { ...anHour, unit: 'half-hour', label: 'Short', pence: 900 } as const
const head = 'Listing;Price is for;Group size;Name of the price;When it counts;Price (£);From'

test('a price that a file changes stays in its place on the menu, on every day and after an undo', async () => {
  const shop = await aShop()
  await set(shop, today(), [anHour, two, half])
  const soon = addDays(today(), 28)
  const importId = await send(shop, bytesOf(`${head}\nA walk and a chat;An hour;;Any time;;17.80;${soon}`))
  await take(shop, importId)
  expect(await menuOf(shop, today())).toEqual(['Any time 1720', 'Two workers 3300', 'Short 900'])
  expect(await menuOf(shop, soon)).toEqual(['Any time 1780', 'Two workers 3300', 'Short 900'])
  await undo(shop, importId)
  expect(await menuOf(shop, soon)).toEqual(['Any time 1720', 'Two workers 3300', 'Short 900'])
})

test('a second change by file, and one on the page, leave the menu in its order too', async () => {
  const shop = await aShop()
  await set(shop, today(), [anHour, two, half])
  const [soon, later] = [addDays(today(), 10), addDays(today(), 20)]
  await take(shop, await send(shop, bytesOf(`${head}\nA walk and a chat;An hour;;Any time;;17.80;${soon}`)))
  await take(shop, await send(shop, bytesOf(`${head}\nA walk and a chat;An hour;2 to 1;Two workers;;34;${later}`)))
  expect(await menuOf(shop, later)).toEqual(['Any time 1780', 'Two workers 3400', 'Short 900'])
  const open = (await listOwnPrices(db, shop.owner, shop.listingId)).filter(({ validTo }) => validTo === null)
  const typed = { ...menuTyped(open, { from: addDays(today(), 30), moreLines: 2 }), to: undefined }
  await set(shop, addDays(today(), 30), PricesForm.parse(typed).lines)
  expect(await menuOf(shop, addDays(today(), 30))).toEqual(['Any time 1780', 'Two workers 3400', 'Short 900'])
})

test('prices that go on take the places that a new menu gives them, and a price that is left out moves none of today', async () => {
  const shop = await aShop()
  await set(shop, today(), [anHour, two, half])
  const soon = addDays(today(), 10)
  await set(shop, soon, [two, half, { ...anHour, label: 'A nurse', pence: 100 }])
  expect(await menuOf(shop, today())).toEqual(['Any time 1720', 'Two workers 3300', 'Short 900'])
  expect(await menuOf(shop, soon)).toEqual(['Two workers 3300', 'Short 900', 'A nurse 100'])
  await set(shop, soon, [half, two])
  expect(await menuOf(shop, soon)).toEqual(['Short 900', 'Two workers 3300'])
})

function set({ owner, listingId }: Shop, from: Day, lines: NewPrice[]) {
  return transaction((tx) => setPrices(tx, owner, { listingId, from, lines }))
}

async function menuOf({ listingId }: Shop, day: Day): Promise<string[]> {
  const menu = await menuFor(db, { listingId, day, councilId: null })
  return menu.map(({ label, pence }) => `${label} ${pence}`)
}
