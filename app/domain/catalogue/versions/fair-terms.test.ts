import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aShop, bytesOf, send, take, undo } from '#tests/factories/sheets.ts'
import { lateChoices, noticeChoices } from '../editor/choices.ts'
import { ListingSheetForm } from '../listing-form.ts'
import { getListing } from '../listings.server.ts'
import { listImportRows } from '../sheets/imports.server.ts'
import { asForm } from '../sheets/plan-listings.ts'
import { typedOf } from '../sheets/typed-of.ts'
import { changeListing, createListing, restoreVersion } from '../write-listing.server.ts'
import { newestWords } from './history.server.ts'

type Listing = Pick<Awaited<ReturnType<typeof aListing>>, 'owner' | 'listingId'>

const late = (lateCancelHours: number, lateCancelPercent: number) => ({ lateCancelHours, lateCancelPercent })
const otherNotice = 'Choose one of the terms that are offered: 0, 7, 14 or 28 days of notice.'
const otherLate =
  'Choose one of the terms that are offered: 0 hours and 0 per cent, 24 and 50, 24 and 100, 48 and 50 or 48 and 100.'

async function saidWith({ owner, listingId }: Listing, terms: Record<string, number | string>) {
  const { content } = await newestWords(db, owner, listingId)
  return { ...ListingSheetForm.parse(asForm({ ...typedOf(content), lineKind: 'visits' })), ...terms }
}
async function change(listing: Listing, terms: Record<string, number | string>) {
  const said = await saidWith(listing, terms)
  return transaction((tx) => changeListing(tx, listing.owner, { ...said, listingId: listing.listingId }))
}

test('every choice that the page offers is taken, and no other', async () => {
  const listing = await aListing()
  for (const { value } of noticeChoices) await change(listing, { noticeDays: Number(value) })
  for (const { value } of lateChoices) {
    const [hours = 0, percent = 0] = value.split('-').map(Number)
    await change(listing, late(hours, percent))
    expect(await getListing(db, listing.listingId)).toMatchObject(late(hours, percent))
  }
  for (const noticeDays of [1, 90]) {
    await expect(change(listing, { noticeDays })).rejects.toMatchObject({ field: 'noticeDays', message: otherNotice })
  }
  for (const [hours, percent] of [
    [336, 100],
    [24, 51],
    [72, 50],
  ] as const) {
    const asked = change(listing, late(hours, percent))
    await expect(asked).rejects.toMatchObject({ field: 'late', message: otherLate })
  }
  const said = await saidWith(listing, { noticeDays: 90 })
  const shop = await aShop()
  await expect(
    transaction((tx) => createListing(tx, shop.owner, { ...said, organisationId: shop.organisationId })),
  ).rejects.toThrow(otherNotice)
})

test('terms that a listing has or had stay its own: other words are changed beside them, and they can be brought back', async () => {
  const listing = await aListing({ noticeDays: 10, ...late(672, 25) })
  await change(listing, { title: 'A longer walk' })
  expect(await getListing(db, listing.listingId)).toMatchObject({ title: 'A longer walk', noticeDays: 10 })
  await change(listing, { noticeDays: 7, ...late(0, 0) })
  const { owner, listingId } = listing
  await transaction((tx) => restoreVersion(tx, owner, { listingId, number: 1 }))
  expect(await getListing(db, listingId)).toMatchObject({ noticeDays: 10, ...late(672, 25) })
})

test('a row of a file with other terms comes back with a sentence; what stands there is left, and can be undone to', async () => {
  const shop = await aShop()
  const { listingId } = await aListing({ ...shop, title: 'A ride', noticeDays: 10, ...late(72, 25) })
  const heading = 'Listing number,Name,Days of notice,Cancelling late: hours,Cancelling late: per cent'
  const file = (...rows: string[]) => bytesOf([heading, ...rows].join('\n'))
  const refused = await send(
    shop,
    file(`${shop.listingId},A walk and a chat,90,72,25`, `${listingId},A long ride,10,72,25`),
  )
  const rows = await listImportRows(db, refused)
  expect(rows.map(({ plan }) => plan)).toEqual(['refused', 'changed'])
  expect(rows[0]?.reason).toBe(`Days of notice: ${otherNotice} Cancelling late: hours: ${otherLate}`)
  const fair = await send(shop, file(`${listingId},A ride,14,48,50`))
  await take(shop, fair)
  expect(await getListing(db, listingId)).toMatchObject({ noticeDays: 14, ...late(48, 50) })
  await undo(shop, fair)
  expect(await getListing(db, listingId)).toMatchObject({ noticeDays: 10, ...late(72, 25) })
})
