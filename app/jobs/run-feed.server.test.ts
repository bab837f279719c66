import { asc, eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { claimOrganisation } from '#app/domain/catalogue/claims/claims.server.ts'
import { claimedStoreAt } from '#app/domain/catalogue/claims/claimed-store.server.ts'
import { decideClaim } from '#app/domain/catalogue/claims/decide-claim.server.ts'
import { publishListing } from '#app/domain/catalogue/listing-states.server.ts'
import { getListing } from '#app/domain/catalogue/listings.server.ts'
import { listRunRows } from '#app/domain/catalogue/feeds/feeds.server.ts'
import { daybook } from '#app/domain/shared/actor.ts'
import { now } from '#app/domain/shared/clock.ts'
import { newId } from '#app/domain/shared/id.ts'
import { feedClient } from '#app/integrations/feed-client.server.ts'
import { db, transaction } from '#db/client.ts'
import { categories, listings } from '#db/schema/catalogue.ts'
import { feedOffers, feedRuns, feeds, feedServices } from '#db/schema/feeds.ts'
import { claims } from '#db/schema/joining.ts'
import { organisations } from '#db/schema/people.ts'
import { aFeedServer, anOldService, aService, tricks, type FakeService } from '#tests/fakes/feed-server.ts'
import { aCategory } from '#tests/factories/catalogue.ts'
import { mailsTo } from '#tests/factories/mails.ts'
import { aCouncil, aMember, aUser } from '#tests/factories/people.ts'
import { runFeed } from './run-feed.server.ts'

const client = feedClient({ mayConnect: () => true, pause: async () => {}, timeoutMs: 3000, mostBytes: 5_000_000 })
afterAll(() => client.close())
type Server = Awaited<ReturnType<typeof aFeedServer>>

/** A feed of a council on a server of this machine. */
async function aFeed(services: FakeService[], work: (about: World) => Promise<void>): Promise<void> {
  const server = await aFeedServer(services)
  const councilId = await aCouncil()
  const categoryId = await aCategory('Everything else')
  const feed = { id: newId('fed'), councilId, name: `Feed ${newId('nam')}`, url: server.url, categoryId }
  await transaction((tx) => tx.insert(feeds).values({ ...feed, every: 'day', createdAt: now() }))
  const run = async () => {
    const report = await runFeed(client.get, daybook, feed)
    if (!report) throw new Error('it was being read already')
    return { ...report, rows: await listRunRows(db, report.runId, { outcome: null, after: -1, limit: 500 }) }
  }
  const all = () => db.select().from(listings).where(eq(listings.source, feed.name)).orderBy(asc(listings.sourceId))
  await work({ server, feed, run, all }).finally(server.close)
}
type World = {
  server: Server
  feed: { id: string; name: string; categoryId: string }
  run: () => Promise<NonNullable<Awaited<ReturnType<typeof runFeed>>> & { rows: { outcome: string; reason: string }[] }>
  all: () => Promise<(typeof listings.$inferSelect)[]>
}

test('services become listings that nobody runs and nobody can order, with source, price, place and times', () =>
  aFeed([aService({ name: 'Tea & <b>talk</b>' })], async ({ run, all, feed }) => {
    expect(await run()).toMatchObject({ state: 'done', shape: 'v3', added: 1, rejected: 0 })
    const [listing] = await all()
    expect(listing).toMatchObject({ title: 'Tea & talk', state: 'published', isUnclaimed: true, lineKind: null })
    expect(listing).toMatchObject({ source: feed.name, district: 'HA1', latitude: 51.58, categoryId: feed.categoryId })
    expect(listing?.hours).toEqual([{ weekday: 2, startsMinute: 600, endsMinute: 720 }])
    const page = await getListing(db, listing?.id ?? '')
    expect(page?.menu).toMatchObject([{ pence: 250, unit: 'session', label: 'Tea included' }])
    expect(page).toMatchObject({ organisationName: 'Marsh Friends', isUnclaimed: true })
  }))

test('the older shape is read as well: content, totalPages, regular schedules, physical addresses, eligibilitys', () =>
  aFeed(
    Array.from({ length: 7 }, () => anOldService()),
    async ({ server, run, all }) => {
      Object.assign(server.feed, { shape: 'v1', perPage: 3 })
      expect(await run()).toMatchObject({ state: 'done', shape: 'v1', added: 7 })
      const [listing] = await all()
      expect(listing).toMatchObject({ whoFor: 'For people of 60 and older\nOlder people', languages: ['Urdu'] })
      expect(listing).toMatchObject({ minimumAge: 60, maximumAge: null })
      expect(listing).toMatchObject({ placeWords: 'The Old Library, 1 Mill Lane, Fernhill', district: 'HA1' })
      expect(listing?.hours).toEqual([{ weekday: 2, startsMinute: 600, endsMinute: 720 }])
      expect(await db.select().from(feedRuns).where(eq(feedRuns.shape, 'v1'))).toHaveLength(1)
    },
  ))

test('a feed that has not changed is not sent again, and one that has changes only what is new', () =>
  aFeed(
    Array.from({ length: 120 }, () => aService()),
    async ({ server, run, all }) => {
      expect(await run()).toMatchObject({ added: 120 })
      expect(await run()).toMatchObject({ state: 'unchanged', unchanged: 120, bytes: 0 })
      expect(server.feed.notModified).toBe(3)
      const second = server.feed.services[60]
      if (second) second['description'] = 'We moved upstairs. There is a lift.'
      expect(await run()).toMatchObject({ state: 'done', changed: 1, unchanged: 119, added: 0 })
      expect((await all()).filter(({ description }) => description.startsWith('We moved'))).toHaveLength(1)
    },
  ))

test('short lists are completed service by service, and only for those that changed', () =>
  aFeed(
    Array.from({ length: 6 }, () => aService()),
    async ({ server, run }) => {
      Object.assign(server.feed, { isShort: true, hasMarks: false })
      expect(await run()).toMatchObject({ added: 6 })
      server.feed.asked = []
      Object.assign(server.feed.services[2] ?? {}, { name: 'Renamed', last_modified: '2026-02-02T00:00:00Z' })
      expect(await run()).toMatchObject({ changed: 1, unchanged: 5 })
      expect(server.feed.asked).toHaveLength(2)
    },
  ))

test('good rows are taken, and bad ones are shown with their reasons', () =>
  aFeed([aService()], async ({ server, run, all }) => {
    const bad = [
      { name: 'No id' },
      aService({ name: '<script></script>' }),
      aService({ organization: null }),
      aService({ status: 'defunct' }),
    ]
    const far = aService({ service_at_locations: [{ location: { latitude: 100, longitude: 101 } }] })
    server.feed.services.push(...(bad as FakeService[]), far, { ...far })
    const report = await run()
    expect(report).toMatchObject({ added: 2, rejected: 5 })
    expect(report.rows.map(({ outcome, reason }) => `${outcome}: ${reason}`).sort()).toEqual([
      'noted: Its coordinates are outside the country, so they were left out.',
      'rejected: It does not say which organisation runs it.',
      'rejected: It has no id.',
      'rejected: It has no name.',
      'rejected: It is not open: its status is “defunct”.',
      'rejected: The feed names it twice. The first was taken.',
    ])
    expect((await all()).map(({ latitude }) => latitude)).toEqual([51.58, null])
  }))

test('where the council has put the shelf for the rest into another one, new services stand on that', () =>
  aFeed([aService()], async ({ server, run, all, feed }) => {
    await run()
    const intoId = await aCategory('Everything')
    await transaction((tx) =>
      tx.update(categories).set({ mergedIntoId: intoId }).where(eq(categories.id, feed.categoryId)),
    )
    server.feed.services.push(aService())
    expect(await run()).toMatchObject({ added: 1 })
    expect((await all()).map(({ categoryId }) => categoryId).sort()).toEqual([feed.categoryId, intoId].sort())
  }))

test('ages are kept as numbers; where the youngest is above the oldest, both are left out', () =>
  aFeed(
    [
      aService({ name: 'Youth club', minimum_age: 11, maximum_age: '17.5' }),
      aService({ name: 'Wrong', minimum_age: 60, maximum_age: 6 }),
      aService({ name: 'No limit', minimum_age: 18, maximum_age: 0 }),
    ],
    async ({ run, all }) => {
      expect((await run()).rows).toMatchObject([
        { outcome: 'noted', reason: 'Its youngest age is above its oldest, so both were left out.' },
      ])
      const ages = (await all()).map(({ title, minimumAge, maximumAge, whoFor }) => [
        ...[title, minimumAge, maximumAge, whoFor],
      ])
      expect(ages.sort()).toEqual([
        ['No limit', 18, null, 'For people of 18 and older'],
        ['Wrong', null, null, null],
        ['Youth club', 11, 17.5, 'For people from 11 to 17.5 years old'],
      ])
    },
  ))

test('a service that disappears is hidden after two misses, never deleted, and comes back', () =>
  aFeed([aService(), aService()], async ({ server, run, all }) => {
    await run()
    const [gone] = server.feed.services.splice(0, 1)
    expect(await run()).toMatchObject({ missed: 1, hidden: 0 })
    expect((await all()).map(({ state }) => state)).toEqual(['published', 'published'])
    const second = await run()
    expect(second).toMatchObject({ missed: 1, hidden: 1 })
    expect(second.rows).toMatchObject([{ outcome: 'hidden' }])
    expect((await all()).map(({ state }) => state).sort()).toEqual(['paused', 'published'])
    expect(await run()).toMatchObject({ hidden: 0, state: 'unchanged' })
    if (gone) server.feed.services.push(gone)
    expect(await run()).toMatchObject({ back: 1, added: 0 })
    expect((await all()).map(({ state }) => state)).toEqual(['published', 'published'])
  }))

test('a service that the feed calls closed is missed like one that is gone; one that it spells badly is not', () =>
  aFeed([aService(), aService()], async ({ server, run, all }) => {
    await run()
    Object.assign(server.feed.services[0] ?? {}, { status: 'temporarily closed' })
    Object.assign(server.feed.services[1] ?? {}, { name: '' })
    await run()
    expect(await run()).toMatchObject({ hidden: 1, rejected: 2 })
    expect((await all()).map(({ state }) => state)).toEqual(['paused', 'published'])
  }))

test('a feed that is suddenly empty, or breaks off half way, hides nothing', () =>
  aFeed(
    Array.from({ length: 4 }, () => aService()),
    async ({ server, run, all }) => {
      server.feed.perPage = 2
      await run()
      const services = server.feed.services
      server.feed.services = []
      for (let time = 0; time < 3; time++) expect(await run()).toMatchObject({ state: 'failed', hidden: 0 })
      server.feed.services = services
      server.feed.trick = (request, response) =>
        request.url?.includes('page=2') ? tricks.status(404)(request, response) : false
      for (let time = 0; time < 3; time++)
        expect(await run()).toMatchObject({ state: 'failed', reason: 'The feed answered with the error 404.' })
      expect((await all()).every(({ state }) => state === 'published')).toBe(true)
    },
  ))

test('an empty page in the middle of a feed does not end it: what stands after it is read, and not missed', () =>
  aFeed(
    Array.from({ length: 6 }, () => aService()),
    async ({ server, run, all }) => {
      server.feed.perPage = 2
      const isSecond = (url = '') => new URL(url, 'http://localhost').searchParams.get('page') === '2'
      const nothing = JSON.stringify({ total_items: 0, total_pages: 0, page_number: 2, size: 0, contents: [] })
      server.feed.trick = (request, response) => isSecond(request.url) && tricks.sends(nothing)(request, response)
      expect(await run()).toMatchObject({ added: 4, missed: 0 })
      for (let time = 0; time < 3; time++) expect(await run()).toMatchObject({ missed: 0, hidden: 0 })
      server.feed.trick = () => false
      expect(await run()).toMatchObject({ added: 2, missed: 0 })
      expect((await all()).map(({ state }) => state)).toEqual(Array.from({ length: 6 }, () => 'published'))
    },
  ))

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
    const ann = await aUser({ name: 'Ann' })
    await transaction((tx) => claimOrganisation(tx, ann, { organisationId, way: 'council', words: 'I run it.' }))
    const [claim] = await db.select().from(claims).where(eq(claims.organisationId, organisationId))
    const answer = { councilId: claim?.councilId ?? '', claimId: claim?.id ?? '', isYes: true, reason: 'We know Ann' }
    const officer = await aMember(answer.councilId, 'commissioner')
    await transaction((tx) => decideClaim(tx, officer, answer))

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

test('what somebody has changed here by hand stays', () =>
  aFeed([aService()], async ({ server, run, all, feed }) => {
    await run()
    await transaction((tx) => tx.update(listings).set({ summary: 'Ours' }).where(eq(listings.source, feed.name)))
    Object.assign(server.feed.services[0] ?? {}, { name: 'Theirs' })
    expect(await run()).toMatchObject({ changed: 0, rows: [{ outcome: 'by hand' }] })
    expect((await all())[0]?.summary).toBe('Ours')
  }))

test('prices that change in the feed end and begin here; the same price stays the same row', () =>
  aFeed([aService()], async ({ server, run, all }) => {
    await run()
    const [listing] = await all()
    const before = (await getListing(db, listing?.id ?? ''))?.menu
    Object.assign(server.feed.services[0] ?? {}, { name: 'Renamed' })
    await run()
    expect((await getListing(db, listing?.id ?? ''))?.menu).toEqual(before)
    Object.assign(server.feed.services[0] ?? {}, {
      cost_options: [
        { option: 'Tea included', amount: 3, amount_description: 'per session' },
        { amount: 35, amount_description: 'for the course' },
      ],
    })
    await run()
    const after = await getListing(db, listing?.id ?? '')
    expect(after?.menu).toMatchObject([{ pence: 300 }])
    expect(after?.goodToKnow).toContain('£35.00 for the course')
  }))

test('one feed is read once at a time, and later and later while it cannot be read', () =>
  aFeed([aService()], async ({ server, run, feed }) => {
    await run()
    server.feed.trick = tricks.status(500)
    const dueIn = async () => {
      const [row] = await db.select().from(feeds).where(eq(feeds.id, feed.id))
      return Math.round(((row?.dueAt?.getTime() ?? 0) - now().getTime()) / 3_600_000)
    }
    expect(await dueIn()).toBe(24)
    await run()
    expect(await dueIn()).toBe(48)
    await run()
    expect(await dueIn()).toBe(96)
    await transaction((tx) =>
      tx.insert(feedRuns).values({ id: newId('frn'), feedId: feed.id, state: 'running', startedAt: now() }),
    )
    await expect(run()).rejects.toThrow('being read already')
  }))

test('a stranger’s feed makes nobody a council, nothing in-house, and no row of another feed its own', () =>
  aFeed(
    [aService({ organization: { name: 'Town Hall', daybook_kind: 'council', daybook_provider_type: 'in-house' } })],
    async (one) => {
      await one.run()
      const [listing] = await one.all()
      const [owner] = await db
        .select()
        .from(organisations)
        .where(eq(organisations.id, listing?.organisationId ?? ''))
      expect(owner).toMatchObject({ kind: 'provider', providerType: 'independent', isUnclaimed: true })
      await aFeed([...one.server.feed.services], async (other) => {
        expect(await other.run()).toMatchObject({ added: 1 })
        expect((await other.all())[0]?.id).not.toBe(listing?.id)
        expect(
          await db
            .select()
            .from(feedServices)
            .where(eq(feedServices.listingId, listing?.id ?? '')),
        ).toHaveLength(1)
      })
    },
  ))
