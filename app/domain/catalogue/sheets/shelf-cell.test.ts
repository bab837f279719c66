import { expect, test } from 'vitest'
import { aCategory, aListing } from '#tests/factories/catalogue.ts'
import { addressOf, aShop, bytesOf, exported, plan, type Shop } from '#tests/factories/sheets.ts'
import { csvOf } from './csv-out.ts'
import { listingsOut } from './sheets-out.ts'

const planned = async (shop: Shop, text: string) => (await plan(shop, bytesOf(text))).planned

test('a part of the shop is read by its name: of two with one name a listing stays where it stands, and none is guessed', async () => {
  const shop = await aShop()
  const { organisationId } = shop
  const name = `Gardens ${organisationId.slice(-6)}`
  for (const title of ['Weeding', 'Planting'])
    await aListing({ organisationId, title, categoryId: await aCategory(name) })
  const untouched = await planned(shop, csvOf(listingsOut(await exported(shop), { addressOf })))
  expect(untouched.map(({ plan }) => plan)).toEqual(['unchanged', 'unchanged', 'unchanged'])
  const [moved] = await planned(
    shop,
    `Listing number,Name,Part of the shop\n${shop.listingId},A walk and a chat,${name.toLowerCase()}`,
  )
  expect(moved).toMatchObject({
    plan: 'refused',
    reason: `Part of the shop: More parts than one are called “${name}”. Choose which one on the page of the listing.`,
  })
})
