import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { aShop, bytesOf, exported, plan, send, take, undo, type Shop } from '#tests/factories/sheets.ts'
import { ListingSheetForm } from '../listing-form.ts'
import { pauseListing, publishListing } from '../listing-states.server.ts'
import { getListing } from '../listings.server.ts'
import { newestOf } from '../versions/add-version.server.ts'
import { changeListing } from '../write-listing.server.ts'
import { listImportRows } from './imports.server.ts'
import { asForm } from './plan-listings.ts'

const said = 'A change of this listing is kept for later. This goes into it, and nobody else sees it yet.'
const publicly = { title: 'A walk and a chat', noticeDays: 0 }
const notice = ({ listingId }: Shop, title: string, days: number) =>
  bytesOf(`Listing number,Name,Days of notice\n${listingId},${title},${days}`)
const rowOf = async (importId: string) => (await listImportRows(db, importId))[0]
const newest = async ({ listingId }: Shop) => (await newestOf(db, listingId))[0]

/** A colleague says something new of the walk and keeps it for later; `show` is the same words saved for everybody. */
async function withKept() {
  const shop = await aShop()
  const { owner, listingId } = shop
  const typed = (await exported(shop)).listings[0]!.typed
  const words = ListingSheetForm.parse(asForm({ ...typed, title: 'A long walk', noticeDays: '7' }))
  const save = (isDraft: boolean) => transaction((tx) => changeListing(tx, owner, { ...words, listingId, isDraft }))
  await save(true)
  return { ...shop, show: () => save(false) }
}

test('a file goes into a change that was kept for later: nobody else sees either, before and after it is undone', async () => {
  for (const isPaused of [false, true]) {
    const shop = await withKept()
    if (isPaused) await transaction((tx) => pauseListing(tx, shop.owner, shop))
    const importId = await send(shop, notice(shop, 'A long walk', 14))
    expect(await rowOf(importId)).toMatchObject({
      ...{ plan: 'changed', reason: said },
      differences: [{ what: 'Days of notice', from: '7', to: '14' }],
    })
    await take(shop, importId)
    expect(await newest(shop)).toMatchObject({ state: 'draft', content: { title: 'A long walk', noticeDays: 14 } })
    expect(await rowOf(importId)).toMatchObject({ state: 'taken', reason: said })
    if (!isPaused) expect(await getListing(db, shop.listingId)).toMatchObject(publicly)
    await undo(shop, importId)
    expect(await newest(shop)).toMatchObject({ state: 'draft', content: { title: 'A long walk', noticeDays: 7 } })
    expect(await rowOf(importId)).toMatchObject({ state: 'undone', reason: null })
    if (isPaused) await transaction((tx) => publishListing(tx, shop.owner, shop))
    expect(await getListing(db, shop.listingId)).toMatchObject(publicly)
  }
})

test('a file about what everybody sees changes what everybody sees, and says nothing of a kept change', async () => {
  const shop = await aShop()
  const importId = await send(shop, notice(shop, 'A walk and a chat', 14))
  expect(await rowOf(importId)).toMatchObject({ plan: 'changed', reason: null })
  await take(shop, importId)
  expect(await getListing(db, shop.listingId)).toMatchObject({ noticeDays: 14 })
  await undo(shop, importId)
  expect(await getListing(db, shop.listingId)).toMatchObject({ noticeDays: 0 })
})

test('a kept change that was shown after the file was sent is no longer kept, and the file goes to what everybody sees', async () => {
  const shop = await withKept()
  const importId = await send(shop, notice(shop, 'A long walk', 14))
  await shop.show()
  await take(shop, importId)
  expect(await getListing(db, shop.listingId)).toMatchObject({ title: 'A long walk', noticeDays: 14 })
  expect(await rowOf(importId)).toMatchObject({ state: 'taken', reason: null })
})

test('a listing that has never been in the shop has no kept change', async () => {
  const shop = await aShop()
  const fresh = `Name,Part of the shop,What it is,How it is ordered,In one sentence,What happens\nTea,${shop.categoryName},Service,Visits,Tea and a chat.,We drink tea and we talk.`
  await take(shop, await send(shop, bytesOf(fresh)))
  const { planned } = await plan(shop, bytesOf(fresh.replace('Tea,', 'Tea for two,')))
  expect(planned).toMatchObject([{ plan: 'added', reason: null }])
  const tea = (await exported(shop)).listings.find(({ title }) => title === 'Tea')
  const change = bytesOf(`Listing number,Name,Days of notice\n${tea?.listingId ?? ''},Tea,14`)
  expect((await plan(shop, change)).planned).toMatchObject([{ plan: 'changed', reason: null }])
})
