import { eq, like } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { auditEvents, outbox } from '#db/schema/shared.ts'
import { aCategory, aListing } from '#tests/factories/catalogue.ts'
import { aCouncil, aMember, anOrganisation, joins } from '#tests/factories/people.ts'
import { ListingForm } from '../listing-form.ts'
import { getListing } from '../listings.server.ts'
import { sayStillRight } from '../still-right/answer.server.ts'
import { changeListing } from '../write-listing.server.ts'
import { setApprovalRule } from './approval-rules.server.ts'
import { listVersions, newestWords } from './history.server.ts'
import { getShelved, listShelved, putOnShelf } from './put-on-shelf.server.ts'

/** A small provider whose walk stands among cleaning, a council's officer, and the shelf where it belongs. */
async function aMisplacedWalk() {
  const councilId = await aCouncil()
  const providerId = await anOrganisation({ kind: 'provider', providerType: 'micro', name: 'Bright Days', councilId })
  const [cleaning, outings] = [await aCategory('Cleaning'), await aCategory('Going out')]
  const listing = await aListing({ organisationId: providerId, categoryId: cleaning })
  const officer = await aMember(councilId, 'commissioner', 'Rachel Osei')
  const put = (about: Partial<Parameters<typeof putOnShelf>[2]> = {}) =>
    transaction((tx) =>
      putOnShelf(tx, officer, {
        ...{ councilId, listingId: listing.listingId, categoryId: outings, reason: 'People look for it there.' },
        ...about,
      }),
    )
  return { ...listing, councilId, cleaning, outings, officer, put }
}

const words = (categoryId: string) =>
  ListingForm.parse({
    ...{ categoryId, kind: 'service', lineKind: 'visits', title: 'Tea and a chat', summary: 'Good company' },
    ...{ description: 'We sit, drink tea and talk.', districtsServed: 'FH1' },
  })

test('an officer puts what everybody sees on another shelf: at once, on record, told, in its history', async () => {
  const { listingId, outings, officer, owner, put } = await aMisplacedWalk()
  const [before] = await db.select().from(listings).where(eq(listings.id, listingId))
  expect(await put()).toEqual({ title: 'A walk and a chat', shelf: 'Going out' })
  expect(await getListing(db, listingId)).toMatchObject({ categoryId: outings, title: 'A walk and a chat' })
  const [after] = await db.select().from(listings).where(eq(listings.id, listingId))
  expect(after?.rightOn).toBe(before?.rightOn ?? null) // whether it is still right is the provider's to say
  const { versions } = await listVersions(db, owner, listingId)
  expect(versions.map(({ number, state, byName }) => [number, state, byName])).toEqual([
    [2, 'approved', 'Rachel Osei'],
    [1, 'superseded', null],
  ])
  const [noted] = await db.select().from(auditEvents).where(eq(auditEvents.verb, 'put a listing on another shelf'))
  expect(noted).toMatchObject({
    subjectId: listingId,
    actorUserId: officer.userId,
    reason: 'People look for it there.',
  })
  const [mail] = await db
    .select()
    .from(outbox)
    .where(like(outbox.key, `shelf:${listingId}:%`))
  expect(mail?.payload).toMatchObject({ subject: '“A walk and a chat” stands on another shelf' })
  expect(JSON.stringify(mail?.payload)).toContain('from Cleaning on the shelf Going out')
  const found = await db
    .select()
    .from(outbox)
    .where(like(outbox.key, `search:${listingId}:%`))
  expect(found).toHaveLength(1)
})

test('what nobody has said is still right stays hidden on its new shelf, until its provider says so', async () => {
  const { listingId, outings, owner, put } = await aMisplacedWalk()
  await transaction((tx) => tx.update(listings).set({ hiddenBecause: 'stale' }).where(eq(listings.id, listingId)))
  await put()
  expect(await getListing(db, listingId)).toBeNull()
  await transaction((tx) => sayStillRight(tx, owner, { listingId }))
  expect(await getListing(db, listingId)).toMatchObject({ categoryId: outings })
})

test('what its provider was writing is not lost: it comes after the officer’s version', async () => {
  const { listingId, cleaning, outings, owner, put } = await aMisplacedWalk()
  await transaction((tx) => changeListing(tx, owner, { ...words(cleaning), listingId, isDraft: true }))
  await put()
  expect(await getListing(db, listingId)).toMatchObject({ categoryId: outings, title: 'A walk and a chat' })
  const newest = await newestWords(db, owner, listingId)
  expect([newest.state, newest.content.title]).toEqual(['draft', 'Tea and a chat'])
  expect(newest.content.categoryId).toBe(outings) // they go on where it stands, unless they had chosen another shelf
})

test('where a change waits to be read, its place is decided there; nobody moves what their own organisation sells', async () => {
  const { listingId, cleaning, councilId, owner, officer, put, providerId } = await aMisplacedWalk()
  await transaction((tx) => setApprovalRule(tx, officer, { councilId, subject: `category:${cleaning}`, needs: true }))
  await transaction((tx) => changeListing(tx, owner, { ...words(cleaning), listingId }))
  await expect(put()).rejects.toThrow('waits to be read')
  await joins(officer, providerId, 'staff')
  await expect(put()).rejects.toMatchObject({ code: 'forbidden' })
})

test('only what is in the shop, only on a shelf that is there, and only by officers of the council that looks after it', async () => {
  const { listingId, providerId, cleaning, councilId, officer, put } = await aMisplacedWalk()
  await expect(put({ categoryId: cleaning })).rejects.toMatchObject({ field: 'categoryId' })
  await expect(put({ categoryId: 'cat_none' })).rejects.toMatchObject({ field: 'categoryId' })
  const draft = await aListing({ organisationId: providerId, state: 'draft' })
  await expect(put({ listingId: draft.listingId })).rejects.toMatchObject({ code: 'not-found' })
  const elsewhere = await aCouncil('Otherham')
  const stranger = await aMember(elsewhere, 'commissioner')
  await expect(getShelved(db, stranger, { councilId: elsewhere, listingId })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(getShelved(db, stranger, { councilId, listingId })).rejects.toMatchObject({ code: 'not-found' })
  const finance = await aMember(councilId, 'finance')
  await expect(getShelved(db, finance, { councilId, listingId })).rejects.toMatchObject({ code: 'forbidden' })
  const { rows } = await listShelved(db, officer, { councilId, providerId, after: null })
  expect(rows).toEqual([{ id: listingId, title: 'A walk and a chat', shelf: 'Cleaning' }])
})
