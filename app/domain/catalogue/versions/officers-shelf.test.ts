import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { prices } from '#db/schema/catalogue.ts'
import { aCategory, aListing } from '#tests/factories/catalogue.ts'
import { aCouncil, aMember, anOrganisation } from '#tests/factories/people.ts'
import { now } from '../../shared/clock.ts'
import { newId } from '../../shared/id.ts'
import { ListingForm } from '../listing-form.ts'
import { publishListing } from '../listing-states.server.ts'
import { getListing } from '../listings.server.ts'
import { retireCategory } from '../taxonomy/change-categories.server.ts'
import { mergeCategory } from '../taxonomy/merge-categories.server.ts'
import { changeListing, restoreVersion } from '../write-listing.server.ts'
import { setApprovalRule } from './approval-rules.server.ts'
import { approveVersion, returnVersion } from './decide-version.server.ts'
import { listWaiting } from './history.server.ts'
import { putOnShelf } from './put-on-shelf.server.ts'

/** A small provider, whose changes are shown at once, with a walk that stands among cleaning. */
async function aMisplacedWalk(about: Parameters<typeof aListing>[0] = {}) {
  const councilId = await aCouncil()
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'micro', councilId })
  const [cleaning, outings, sport] = [
    await aCategory('Cleaning'),
    await aCategory('Going out'),
    await aCategory('Sport'),
  ]
  const { listingId, owner } = await aListing({ organisationId, categoryId: cleaning, ...about })
  const officer = await aMember(councilId, 'commissioner')
  const says = (categoryId: string, title = 'A walk and a chat', isDraft = false) =>
    transaction((tx) => changeListing(tx, owner, { ...words(categoryId, title), listingId, isDraft }))
  const put = (categoryId: string) =>
    transaction((tx) => putOnShelf(tx, officer, { councilId, listingId, categoryId, reason: null }))
  const shown = async () => {
    const listing = await getListing(db, listingId)
    return [listing?.categoryId, listing?.title]
  }
  const approve = (number: number, categoryId?: string) =>
    transaction((tx) => approveVersion(tx, officer, { councilId, listingId, number, categoryId }))
  const waiting = async () => (await listWaiting(db, officer, { councilId })).waiting.map(({ number }) => number)
  return { listingId, councilId, cleaning, outings, sport, owner, officer, says, put, shown, approve, waiting }
}

const words = (categoryId: string, title: string) =>
  ListingForm.parse({
    ...{ categoryId, kind: 'service', lineKind: 'visits', title, summary: 'Somebody to go out with.' },
    description: 'We go where you like to go.',
  })

const aPrice = (listingId: string) => ({
  ...{ id: newId('prc'), listingId, unit: 'hour' as const, label: 'Any time', pence: 1650 },
  ...{ validFrom: '2020-01-01', createdAt: now() },
})

test('where no officer has said where it stands, a small provider puts it on another shelf at once', async () => {
  const { cleaning, outings, says, shown, waiting } = await aMisplacedWalk()
  expect(await says(outings)).toMatchObject({ state: 'approved' })
  expect(await says(cleaning)).toMatchObject({ state: 'approved' })
  expect([await shown(), await waiting()]).toEqual([[cleaning, 'A walk and a chat'], []])
})

test('who reads a change puts it on no shelf that is closed, and may leave it on its own', async () => {
  const { councilId, officer, cleaning, outings, sport, says, put, shown, approve } = await aMisplacedWalk()
  await put(outings)
  await says(cleaning)
  for (const categoryId of [sport, cleaning])
    await transaction((tx) => retireCategory(tx, officer, { councilId, categoryId, isRetired: true }))
  await expect(approve(3, sport)).rejects.toMatchObject({ field: 'categoryId' })
  await approve(3, cleaning)
  expect(await shown()).toEqual([cleaning, 'A walk and a chat'])
})

test('after an officer has put it elsewhere, its provider puts it nowhere else without being read', async () => {
  const { cleaning, outings, sport, says, put, shown, waiting, approve } = await aMisplacedWalk()
  await put(outings)
  for (const [shelf, number] of [
    [cleaning, 3],
    [sport, 4],
  ] as const) {
    expect(await says(shelf)).toEqual({ number, state: 'waiting' })
    expect([await shown(), await waiting()]).toEqual([[outings, 'A walk and a chat'], [number]])
  }
  await approve(4)
  expect(await shown()).toEqual([sport, 'A walk and a chat'])
  expect(await says(sport, 'Football')).toMatchObject({ state: 'approved' }) // its words alone are theirs
  expect(await says(outings, 'Football')).toMatchObject({ state: 'waiting' }) // and its shelf is the officers’
  expect(await shown()).toEqual([sport, 'Football'])
})

test('what it says on the officer’s shelf is shown at once, and takes the place of a move that waits', async () => {
  const { cleaning, outings, says, put, shown, waiting } = await aMisplacedWalk()
  await put(outings)
  expect(await says(outings, 'A long walk')).toMatchObject({ state: 'approved' })
  expect(await says(cleaning, 'A long walk')).toMatchObject({ state: 'waiting' })
  expect(await says(outings, 'A short walk')).toMatchObject({ state: 'approved' })
  expect([await shown(), await waiting()]).toEqual([[outings, 'A short walk'], []])
})

test('an earlier version that stood elsewhere comes back only when it was read', async () => {
  const { listingId, cleaning, outings, owner, officer, councilId, put, shown, waiting } = await aMisplacedWalk()
  await put(outings)
  const back = await transaction((tx) => restoreVersion(tx, owner, { listingId, number: 1, basedOn: 2 }))
  expect(back).toEqual({ number: 3, state: 'waiting' })
  expect([(await shown())[0], await waiting()]).toEqual([outings, [3]])
  const which = { councilId, listingId, number: 3, reason: 'People look for it where it is.' }
  await transaction((tx) => returnVersion(tx, officer, which))
  await transaction((tx) => restoreVersion(tx, owner, { listingId, number: 1 }))
  expect((await shown())[0]).toBe(outings)
  expect(cleaning).not.toBe(outings)
})

test('an officer who says yes to a change with another shelf has said where it stands too, also before it is in the shop', async () => {
  const about = { state: 'draft' as const, isFree: true, kind: 'group' as const }
  const walk = await aMisplacedWalk(about)
  const { listingId, councilId, cleaning, outings, owner, officer, says, approve } = walk
  const rule = (needs: boolean) =>
    transaction((tx) => setApprovalRule(tx, officer, { councilId, subject: 'type:micro', needs }))
  const publish = () => transaction((tx) => publishListing(tx, owner, { listingId }))
  await rule(true)
  expect(await publish()).toBe('waiting')
  await approve(1, outings)
  await rule(false)
  expect(await says(cleaning)).toMatchObject({ state: 'waiting' })
  expect((await walk.shown())[0]).toBe(outings)
})

test('a listing that is not in the shop is read before it goes there from elsewhere than an officer has put it', async () => {
  const walk = await aMisplacedWalk({ state: 'draft' })
  const { listingId, councilId, cleaning, outings, owner, officer, says, approve, put } = walk
  await transaction((tx) => setApprovalRule(tx, officer, { councilId, subject: 'type:micro', needs: true }))
  await transaction((tx) => publishListing(tx, owner, { listingId }))
  await transaction((tx) => tx.delete(prices).where(eq(prices.listingId, listingId)))
  await approve(1, outings) // without a price it stays out of the shop
  await transaction((tx) => setApprovalRule(tx, officer, { councilId, subject: 'type:micro', needs: false }))
  await expect(put(cleaning)).rejects.toMatchObject({ code: 'not-found' })
  expect(await says(cleaning)).toMatchObject({ state: 'draft' })
  await transaction((tx) => tx.insert(prices).values(aPrice(listingId)))
  expect(await transaction((tx) => publishListing(tx, owner, { listingId }))).toBe('waiting')
  expect(await getListing(db, listingId)).toBeNull()
  expect(await says(outings)).toMatchObject({ state: 'approved' })
})

test('a merge of shelves is no move of the provider’s', async () => {
  const { councilId, outings, sport, officer, says, put, shown } = await aMisplacedWalk()
  await put(outings)
  await transaction((tx) => mergeCategory(tx, officer, { councilId, categoryId: outings, intoId: sport }))
  expect(await says(sport, 'Football')).toMatchObject({ state: 'approved' })
  expect(await says(outings, 'Rugby')).toMatchObject({ state: 'approved' }) // a page that was open before the merge
  expect(await shown()).toEqual([sport, 'Rugby'])
})
