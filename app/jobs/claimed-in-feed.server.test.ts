import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { claimOrganisation } from '#app/domain/catalogue/claims/claims.server.ts'
import { claimedStoreAt } from '#app/domain/catalogue/claims/claimed-store.server.ts'
import { decideClaim } from '#app/domain/catalogue/claims/decide-claim.server.ts'
import { publishListing } from '#app/domain/catalogue/listing-states.server.ts'
import { getListing } from '#app/domain/catalogue/listings.server.ts'
import { db, transaction } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { feedOffers } from '#db/schema/feeds.ts'
import { claims } from '#db/schema/joining.ts'
import { organisations } from '#db/schema/people.ts'
import { storeAddresses } from '#db/schema/storefront.ts'
import { mailsTo } from '#tests/factories/mails.ts'
import { aMember, aUser } from '#tests/factories/people.ts'
import { aFeed } from '#tests/factories/running-feed.ts'
import { aService } from '#tests/fakes/feed-server.ts'

test('a claimed listing is never overwritten: its provider is asked, once for each change', () =>
  aFeed([aService()], async ({ server, run, all }) => {
    await run()
    const [listing] = await all()
    await transaction(async (tx) => {
      await tx
        .update(listings)
        .set({ isUnclaimed: false })
        .where(eq(listings.source, listing?.source ?? ''))
      await tx
        .update(organisations)
        .set({ isUnclaimed: false, email: 'mine@marsh.example' })
        .where(eq(organisations.id, listing?.organisationId ?? ''))
    })
    Object.assign(server.feed.services[0] ?? {}, { name: 'Another name', cost_options: [] })
    expect(await run()).toMatchObject({ offered: 1, changed: 0 })
    expect((await all())[0]).toMatchObject({ title: listing?.title })
    expect(await run()).toMatchObject({ offered: 0, state: 'unchanged' })
    const offers = await db
      .select()
      .from(feedOffers)
      .where(eq(feedOffers.listingId, listing?.id ?? ''))
    expect(offers).toMatchObject([{ isOpen: true, content: { title: 'Another name' } }])
    server.feed.services = [aService()]
    await run()
    await run()
    await run()
    expect((await all()).find(({ id }) => id === listing?.id)?.state).toBe('published')
  }))

test('what is new of a provider who has claimed the store waits in it as a draft, and no second store is made', () =>
  aFeed([aService()], async ({ server, run, all }) => {
    await run()
    const [listing] = await all()
    const organisationId = listing?.organisationId ?? ''
    const [store] = await db.select().from(organisations).where(eq(organisations.id, organisationId))
    const ann = await claimedByAnn(organisationId)

    server.feed.services.push(aService({ name: 'A new tea' }))
    expect(await run()).toMatchObject({ added: 0, offered: 1, rows: [{ outcome: 'offered' }] })
    const fresh = (await all()).find(({ title }) => title === 'A new tea')
    expect(fresh).toMatchObject({ organisationId, state: 'draft', isUnclaimed: false, publishedAt: null })
    expect(await getListing(db, fresh?.id ?? ''), 'nobody else sees it').toBeNull()
    const twins = await db
      .select()
      .from(organisations)
      .where(eq(organisations.slug, store?.slug ?? ''))
    expect(twins).toEqual([])
    expect((await mailsTo(ann.email)).map(({ subject }) => subject)).toContain('Something new of yours: A new tea')
    const [now] = await db.select().from(organisations).where(eq(organisations.id, organisationId))
    expect(await claimedStoreAt(db, store?.slug ?? ''), 'the old address leads to the new one').toBe(now?.slug)
    await transaction((tx) => publishListing(tx, ann, { listingId: fresh?.id ?? '' }))
    expect(await run()).toMatchObject({ added: 0, offered: 0, hidden: 0 })
    expect((await all()).find(({ id }) => id === fresh?.id)).toMatchObject({ state: 'published' })
  }))

test('a store that was claimed before earlier addresses were kept is found by what is known of it', () =>
  aFeed([aService({ name: 'Tea' })], async ({ server, run, all }) => {
    await run()
    const organisationId = (await all())[0]?.organisationId ?? ''
    await claimedByAnn(organisationId)
    await transaction((tx) => tx.delete(storeAddresses).where(eq(storeAddresses.organisationId, organisationId)))

    server.feed.services.push(aService({ name: 'A new tea' }))
    expect(await run()).toMatchObject({ added: 0, offered: 1 })
    expect((await all()).map((listing) => listing.organisationId)).toEqual([organisationId, organisationId])
    expect((await all()).find(({ title }) => title === 'A new tea')).toMatchObject({ state: 'draft' })
  }))

test('what is new of a provider that takes another name comes into the store that was claimed', () =>
  aFeed([aService({ name: 'Tea' })], async ({ server, run, all }) => {
    await run()
    const organisationId = (await all())[0]?.organisationId ?? ''
    await claimedByAnn(organisationId)
    server.feed.services.push(aService({ name: 'A new tea', organization: { id: 'o1', name: 'Fen Neighbours' } }))
    expect(await run()).toMatchObject({ added: 0, offered: 1 })
    expect((await all()).map((listing) => listing.organisationId)).toEqual([organisationId, organisationId])
  }))

test('a service that goes from a claimed store to somebody else takes nothing of theirs into that store', () =>
  aFeed([aService({ name: 'Tea' })], async ({ server, run, all }) => {
    await run()
    const organisationId = (await all())[0]?.organisationId ?? ''
    await claimedByAnn(organisationId)
    await transaction((tx) => tx.delete(storeAddresses).where(eq(storeAddresses.organisationId, organisationId)))

    const organization = { id: 'other', name: 'Hill Friends' }
    Object.assign(server.feed.services[0] ?? {}, { organization })
    server.feed.services.push(aService({ name: 'Their own', organization }))
    expect(await run()).toMatchObject({ added: 1 })
    const theirs = (await all()).find(({ title }) => title === 'Their own')
    expect(theirs).toMatchObject({ state: 'published', isUnclaimed: true })
    expect(theirs?.organisationId).not.toBe(organisationId)
  }))

test('what somebody has changed here by hand stays', () =>
  aFeed([aService()], async ({ server, run, all, feed }) => {
    await run()
    await transaction((tx) => tx.update(listings).set({ summary: 'Ours' }).where(eq(listings.source, feed.name)))
    Object.assign(server.feed.services[0] ?? {}, { name: 'Theirs' })
    expect(await run()).toMatchObject({ changed: 0, rows: [{ outcome: 'by hand' }] })
    expect((await all())[0]?.summary).toBe('Ours')
  }))

/** Ann says that a store is hers, and the council says yes. */
async function claimedByAnn(organisationId: string) {
  const ann = await aUser({ name: 'Ann' })
  await transaction((tx) => claimOrganisation(tx, ann, { organisationId, way: 'council', words: 'I run it.' }))
  const [claim] = await db.select().from(claims).where(eq(claims.organisationId, organisationId))
  const answer = { councilId: claim?.councilId ?? '', claimId: claim?.id ?? '', isYes: true, reason: 'We know Ann' }
  const officer = await aMember(answer.councilId, 'commissioner')
  await transaction((tx) => decideClaim(tx, officer, answer))
  return ann
}
