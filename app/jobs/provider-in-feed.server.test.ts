import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { catalogueVersion } from '#app/domain/shared/stamps.server.ts'
import { db, transaction } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import { openEmbedded } from '#search/embedded/open.ts'
import { bringInStep } from '#search/in-step.ts'
import { syncAtBoot } from '#search/sync.ts'
import { aFeed } from '#tests/factories/running-feed.ts'
import { aService } from '#tests/fakes/feed-server.ts'

const longAgo = new Date('2026-01-01T00:00:00Z')
const marsh = { id: 'o1', name: 'Marsh Friends', description: 'Neighbours who help each other.' }

test('what a feed says anew of a provider is seen in all of its listings, also in those that it does not change', () =>
  aFeed([aService({ name: 'Tea' }), aService({ name: 'Cake' })], async ({ server, run, all }) => {
    await run()
    const [tea] = await all()
    const changeTea = { description: 'Somebody here has said it better.', changedAt: longAgo }
    await transaction((tx) =>
      tx
        .update(listings)
        .set(changeTea)
        .where(eq(listings.id, tea?.id ?? '')),
    )
    const engine = openEmbedded(':memory:')
    await syncAtBoot({ db, engine })
    const version = await catalogueVersion(db)
    const say = (organization: object) => {
      server.feed.services = server.feed.services.map((service) => ({ ...service, organization }))
    }

    say({ ...marsh, daybook_phone: '01234 567890' })
    await run()
    const changedAt = async () => (await all()).map((listing) => listing.changedAt.getTime())
    expect(Math.min(...(await changedAt()))).toBeGreaterThan(longAgo.getTime())
    expect((await all())[0]?.description).toBe(changeTea.description)
    expect(await catalogueVersion(db)).not.toBe(version)

    say({ ...marsh, name: 'Marsh  FRIENDS' })
    await run()
    await bringInStep({ db, engine })
    const { hits } = await engine.search({ text: 'tea' })
    expect(hits.find(({ listingId }) => listingId === tea?.id)?.organisationName).toBe('Marsh FRIENDS')
  }))

test('a provider that takes another name stays the same store, under its address, with what it had and what is new', () =>
  aFeed([aService({ name: 'Tea' })], async ({ server, run, all }) => {
    await run()
    const storeOf = async (title: string) => {
      const listing = (await all()).find((one) => one.title === title)
      const [store] = await db
        .select({ id: organisations.id, name: organisations.name, slug: organisations.slug })
        .from(organisations)
        .where(eq(organisations.id, listing?.organisationId ?? ''))
      return store
    }
    const before = await storeOf('Tea')
    server.feed.services.push(aService({ name: 'Cake' }))
    server.feed.services = server.feed.services.map((service) => ({
      ...service,
      organization: { ...marsh, name: 'Fen Neighbours' },
    }))
    expect(await run()).toMatchObject({ added: 1, changed: 1 })
    expect(before?.name).toBe('Marsh Friends')
    expect(await storeOf('Tea')).toEqual({ ...before, name: 'Fen Neighbours' })
    expect(await storeOf('Cake')).toEqual(await storeOf('Tea'))
  }))

test('a provider of whom a feed says nothing new leaves the listings of it as they are', () =>
  aFeed([aService({ name: 'Tea' }), aService({ name: 'Cake' })], async ({ server, run, all }) => {
    await run()
    await transaction((tx) => tx.update(listings).set({ changedAt: longAgo }))
    Object.assign(server.feed.services[0] ?? {}, { description: 'There is a lift now.' })
    expect(await run()).toMatchObject({ changed: 1, unchanged: 1 })
    const kept = (await all()).filter(({ changedAt }) => changedAt.getTime() === longAgo.getTime())
    expect(kept.map(({ title }) => title)).toEqual(['Cake'])
  }))
