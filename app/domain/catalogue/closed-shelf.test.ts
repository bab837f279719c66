import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { categories } from '#db/schema/catalogue.ts'
import { aUser } from '#tests/factories/people.ts'
import { addressOf, aShop, bytesOf, exported, plan } from '#tests/factories/sheets.ts'
import { aKeeper, shelfOf } from '#tests/factories/taxonomy.ts'
import { selfBilling } from '../people/agreements/self-billing.ts'
import { beginDraft, keepAnswer } from './joining/drafts.server.ts'
import { openOwnDraft } from './joining/open-draft.server.ts'
import type { Answers, JoiningKind } from './joining/questions.ts'
import { ListingForm } from './listing-form.ts'
import { getOwnListing } from './listings.server.ts'
import { csvOf } from './sheets/csv-out.ts'
import { wordsFor } from './sheets/listing-columns.ts'
import { listingsOut } from './sheets/sheets-out.ts'
import { changeListing, createListing, restoreVersion } from './write-listing.server.ts'

const nameOf = async (id: string) =>
  (await db.select({ name: categories.name }).from(categories).where(eq(categories.id, id)))[0]?.name ?? ''

/** A listing on a shelf and for people that are closed afterwards, and others that are open. */
async function aClosedShelf() {
  const { add, close } = await aKeeper()
  const [closed, open] = [await add(), await add()]
  const [closedFor, openFor] = [await add('For', null, 'specialism'), await add('For', null, 'specialism')]
  const shop = await aShop()
  const form = (categoryId: string, specialismIds: string[], title = 'Tea and a chat') => ({
    ...ListingForm.parse({
      ...{ categoryId, kind: 'service', lineKind: 'visits', title },
      ...{ summary: 'An hour of good company', description: 'We sit, drink tea and talk.' },
    }),
    specialismIds,
  })
  const { organisationId, owner } = shop
  const create = (...said: Parameters<typeof form>) =>
    transaction((tx) => createListing(tx, owner, { ...form(...said), organisationId }))
  const { listingId } = await create(closed, [closedFor])
  await close(closed)
  await close(closedFor)
  const change = (...said: Parameters<typeof form>) =>
    transaction((tx) => changeListing(tx, owner, { ...form(...said), listingId }))
  return { shop, owner, listingId, create, change, close, add, closed, open, closedFor, openFor }
}

test('a part of the shop that is closed takes nothing new, and what stands there stays when it is saved', async () => {
  const { create, change, owner, listingId, closed, open, closedFor, openFor } = await aClosedShelf()
  const name = await nameOf(closed)
  const sentence = `“${name}” takes nothing new. Choose another one. Nothing was changed.`
  await expect(create(closed, [])).rejects.toThrow(sentence)
  await expect(create(open, [closedFor])).rejects.toMatchObject({ field: 'specialismIds' })
  await change(closed, [closedFor, openFor], 'Tea, cake and a chat')
  expect(await getOwnListing(db, owner, listingId)).toMatchObject({ title: 'Tea, cake and a chat' })
  expect(await shelfOf(listingId)).toBe(closed)
  await change(open, [openFor])
  await expect(change(closed, [openFor])).rejects.toMatchObject({ field: 'categoryId' })
  await expect(change(open, [closedFor])).rejects.toMatchObject({ field: 'specialismIds' })
})

test('a version that stood where it is closed now is not brought back there; one that stands there still is', async () => {
  const { change, owner, listingId, closed, open, closedFor, openFor } = await aClosedShelf()
  const restore = (number: number) => transaction((tx) => restoreVersion(tx, owner, { listingId, number }))
  await change(closed, [closedFor], 'Tea, cake and a chat')
  await restore(1)
  expect(await getOwnListing(db, owner, listingId)).toMatchObject({ title: 'Tea and a chat' })
  await change(open, [openFor], 'Coffee')
  const sentence = `“${await nameOf(closed)}” takes nothing new. Write its words where you change the listing. Nothing was changed.`
  await expect(restore(1)).rejects.toThrow(sentence)
  expect(await shelfOf(listingId)).toBe(open)
  await change(open, [openFor], 'Coffee and cake')
  await restore(4)
  expect(await getOwnListing(db, owner, listingId)).toMatchObject({ title: 'Coffee' })
})

test('a file has no words for what is closed, and keeps what stands there', async () => {
  const { shop, closed, closedFor } = await aClosedShelf()
  const own = await exported(shop)
  expect(wordsFor('categoryId', own.categories)).not.toContain(await nameOf(closed))
  const planned = async (text: string) => (await plan(shop, bytesOf(text))).planned
  const untouched = await planned(csvOf(listingsOut(own, { addressOf })))
  expect(untouched).toMatchObject([{ plan: 'unchanged' }, { plan: 'unchanged' }])
  const [moved] = await planned(
    `Listing number,Name,Part of the shop\n${shop.listingId},A walk and a chat,${await nameOf(closed)}`,
  )
  expect(moved?.reason).toBe(`Part of the shop: “${await nameOf(closed)}” takes nothing new.`)
  const [named] = await planned(
    `Listing number,Name,Whom you know about\n${shop.listingId},A walk and a chat,${await nameOf(closedFor)}`,
  )
  expect(named).toMatchObject({ plan: 'refused' })
})

test('whoever joins does not open on a shelf that was closed meanwhile, nor does a group among free things', async () => {
  const { add, close, closed } = await aClosedShelf()
  const join = async (kind: JoiningKind, answers: Answers) => {
    const actor = await aUser()
    const { draftId } = await transaction((tx) => beginDraft(tx, { kind }))
    await transaction((tx) => keepAnswer(tx, { draftId, answer: { ...answers, agreed: selfBilling.wording } }))
    return transaction((tx) => openOwnDraft(tx, actor, { draftId }))
  }
  const gardener = {
    ...{ name: 'Green Hands', district: 'FH2', title: 'Help in the garden', picture: '1F33B', amount: '16.50' },
    ...{ summary: 'I weed and plant with you, at your pace.', unit: 'hour' },
  }
  const [shelf] = await db
    .select({ slug: categories.slug, name: categories.name })
    .from(categories)
    .where(eq(categories.id, closed))
  const sentence = `“${shelf?.name}” takes nothing new any more, so nothing was opened.`
  await expect(join('micro', { ...gardener, category: shelf?.slug ?? '' })).rejects.toThrow(sentence)
  const [shut, free] = [await add('Free'), await add('Free')]
  for (const [id, position] of [
    [shut, -2],
    [free, -1],
  ] as const)
    await transaction((tx) => tx.update(categories).set({ tone: 'free', position }).where(eq(categories.id, id)))
  await close(shut)
  const opened = await join('community', { title: 'Tuesday tea', when: 'Every Tuesday, 2pm' })
  expect('listingId' in opened && (await shelfOf(opened.listingId))).toBe(free)
})
