import { expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { db, transaction } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { approvalRules } from '#db/schema/listing-versions.ts'
import { aCategory, aListing } from '#tests/factories/catalogue.ts'
import { aCouncil, anOrganisation } from '#tests/factories/people.ts'
import { addressOf, aShop, bytesOf, exported, plan, send, take, undo, type Shop } from '#tests/factories/sheets.ts'
import { newId } from '../../shared/id.ts'
import { getListing } from '../listings.server.ts'
import { addPicture } from '../photos/listing-photos.server.ts'
import { newestOf } from '../versions/add-version.server.ts'
import { csvOf } from './csv-out.ts'
import { listImportRows } from './imports.server.ts'
import { listingsOut } from './sheets-out.ts'

const planned = async (shop: Shop, text: string) => (await plan(shop, bytesOf(text))).planned

/** What the newest version of the listing says. */
async function contentNow({ listingId }: Shop) {
  const [newest] = await newestOf(db, listingId)
  return newest!.content
}

test('months or days of a season go out and come in, and what cannot be a season comes back with a reason', async () => {
  const shop = await aShop()
  const file = (from: string, to: string) =>
    bytesOf(`Listing number,Name,Shown from,Shown until\n${shop.listingId},A walk and a chat,${from},${to}`)
  const importId = await send(shop, file('may', 'Feb'))
  const [planned] = await listImportRows(db, importId)
  expect(planned?.differences).toEqual([
    { what: 'Shown from', from: '', to: 'May' },
    { what: 'Shown until', from: '', to: 'February' },
  ])
  await take(shop, importId)
  expect(await contentNow(shop)).toMatchObject({ seasonFrom: '05-01', seasonTo: '02-29' })
  await undo(shop, importId)
  expect(await contentNow(shop)).toMatchObject({ seasonFrom: null, seasonTo: null })
  await take(shop, await send(shop, file('', '31/12/2030')))
  expect(await contentNow(shop)).toMatchObject({ seasonFrom: null, seasonTo: '2030-12-31' })

  const why = async (from: string, to: string) => (await plan(shop, file(from, to))).planned[0]?.reason
  expect(await why('Spring', 'June')).toBe(
    'Shown from: “Spring” is neither a month nor a day. Write it as May, or as 1/5/2027.',
  )
  expect(await why('May', '')).toBe('Shown until: Put in the last month too, or days in both.')
  expect(await why('1/5/2027', 'June')).toBe('Shown from: Put in the first month too, or days in both.')
  expect(await why('1/5/2027', '1/4/2027')).toBe('Shown until: The last day is before the first.')
})

test('whom a listing is for goes out and comes in by name, and a name that is not in the list comes back', async () => {
  const shop = await aShop()
  const ending = shop.organisationId.slice(-6)
  const [memory, eyes] = await Promise.all(
    [`Memory, ${ending}`, `Eyes ${ending}`].map((name) => aCategory(name, { facet: 'specialism' })),
  )
  const file = (names: string) =>
    bytesOf(`Listing number,Name,Whom you know about\n${shop.listingId},A walk and a chat,"${names}"`)
  const importId = await send(shop, file(`eyes ${ending}; Memory, ${ending}`))
  await take(shop, importId)
  expect((await contentNow(shop)).specialismIds).toEqual([memory, eyes].sort())
  const out = await planned(shop, csvOf(listingsOut(await exported(shop), { addressOf })))
  expect(out).toMatchObject([{ plan: 'unchanged' }])
  await undo(shop, importId)
  expect((await contentNow(shop)).specialismIds).toEqual([])
  await take(shop, await send(shop, file(`Eyes ${ending}`)))
  const [gone] = (await plan(shop, file(''))).planned
  expect(gone?.differences).toEqual([{ what: 'Whom you know about', from: `Eyes ${ending}`, to: '' }])
  const [bad] = (await plan(shop, file(`Eyes ${ending}, Nobody`))).planned
  expect(bad).toMatchObject({ plan: 'refused' })
  expect(bad?.reason).toMatch(/^Whom you know about: “Nobody” is not one of: /)
  expect(bad?.reason).toContain(`Eyes ${ending}`)
})

test('the pictures of a listing change their words and their order in a file, and none comes or goes', async () => {
  const shop = await aShop()
  const { listingId, owner } = shop
  const [garden, tea] = [newId('pic'), newId('pic')]
  for (const [id, alt] of [
    [garden, 'The garden'],
    [tea, 'Two cups of tea'],
  ] as const) {
    const sent = { id, width: 960, height: 640 }
    await transaction((tx) => addPicture(tx, owner, { listingId, sent, alt }))
  }
  const heads = 'Listing number,Name,Picture 1,Picture 1 shows,Picture 2,Picture 2 shows'
  const file = (...cells: string[]) => bytesOf(`${heads}\n${listingId},A walk and a chat,${cells.join(',')}`)
  const importId = await send(shop, file(addressOf(tea), 'Tea in the garden', addressOf(garden), 'The garden'))
  expect((await listImportRows(db, importId))[0]?.differences).toEqual([
    { what: 'Picture 1', from: 'The garden', to: 'Two cups of tea' },
    { what: 'Picture 1 shows', from: 'Two cups of tea', to: 'Tea in the garden' },
    { what: 'Picture 2', from: 'Two cups of tea', to: 'The garden' },
  ])
  await take(shop, importId)
  const shown = async () => (await contentNow(shop)).photos.map(({ id, alt, width }) => [id, alt, width])
  expect(await shown()).toEqual([
    [tea, 'Tea in the garden', 960],
    [garden, 'The garden', 960],
  ])
  await undo(shop, importId)
  expect((await shown()).map(([, alt]) => alt)).toEqual(['The garden', 'Two cups of tea'])

  const why = async (...cells: string[]) => (await plan(shop, file(...cells))).planned[0]?.reason
  const [one, two] = [addressOf(garden), addressOf(tea)]
  expect(await why(one, 'The garden', 'https://elsewhere.example/cat.jpg', 'A cat')).toBe(
    'Picture 2: “https://elsewhere.example/cat.jpg” is no picture of this listing. Pictures are added on the page Pictures.',
  )
  expect(await why(one, 'The garden', addressOf('pic_strange'), 'A cat')).toContain('is no picture of this listing')
  expect(await why(one, 'The garden', '', '')).toContain('They are taken away on the page Pictures.')
  expect(await why(one, 'The garden', '', 'Two cups')).toContain('There is no picture beside these words.')
  expect(await why(one, 'The garden', one, 'The garden')).toBe('Picture 2: This picture stands in the row twice.')
  expect(await why(one, '', two, 'Tea')).toBe(
    'Picture 1 shows: Say in a sentence what the picture shows. Picture 2 shows: Say in a sentence what the picture shows.',
  )
  const onlyPlaces = `Listing number,Name,Picture 1,Picture 2\n${listingId},A walk and a chat,${two},${one}`
  expect((await planned(shop, onlyPlaces))[0]?.differences.map(({ what }) => what)).toEqual(['Picture 1', 'Picture 2'])
  const fresh = `Name,Picture 1,Picture 1 shows\nQuite new,${one},The garden`
  expect((await planned(shop, fresh))[0]?.reason).toContain('Pictures are added on the page Pictures.')
})

test('where the council reads changes first, what a file says of pictures waits like everything else', async () => {
  const councilId = await aCouncil()
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'micro', councilId })
  const categoryId = await aCategory('Read first')
  const { listingId, owner } = await aListing({ organisationId, categoryId, title: 'A walk and a chat' })
  const shop = { organisationId, owner, categoryId, categoryName: '', listingId }
  const sent = { id: newId('pic'), width: 960, height: 640 }
  await transaction((tx) => addPicture(tx, owner, { listingId, sent, alt: 'The garden' }))
  await transaction((tx) => tx.insert(approvalRules).values({ councilId, subject: 'type:micro', needsApproval: true }))
  const heads = 'Listing number,Name,Picture 1 shows,Shown from,Shown until'
  await take(shop, await send(shop, bytesOf(`${heads}\n${listingId},A walk and a chat,A new garden,May,June`)))
  expect(await getListing(db, listingId)).toMatchObject({ photos: [{ alt: 'The garden' }], seasonFrom: null })
  expect(await contentNow(shop)).toMatchObject({ photos: [{ alt: 'A new garden' }], seasonFrom: '05-01' })
})

test('what came from a register does not become free by a file, and comes back as it was', async () => {
  const shop = await aShop()
  const fromRegister = { lineKind: null, isFree: false }
  await transaction((tx) => tx.update(listings).set(fromRegister).where(eq(listings.id, shop.listingId)))
  const now = async () => (await exported(shop)).listings[0]?.typed.lineKind
  const file = (order: string) =>
    bytesOf(
      `Listing number,Name,In one sentence,How it is ordered\n${shop.listingId},A walk and a chat,We sit and talk for an hour.,${order}`,
    )
  expect(await now()).toBe('')
  const [refused] = (await plan(shop, file(''))).planned
  expect(refused).toMatchObject({ plan: 'refused', reason: 'How it is ordered: Choose how it is ordered.' })
  const importId = await send(shop, file('Visits'))
  await take(shop, importId)
  expect(await now()).toBe('visits')
  await undo(shop, importId)
  expect(await contentNow(shop)).toMatchObject(fromRegister)
})
