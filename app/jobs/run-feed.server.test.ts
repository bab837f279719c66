import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { getListing } from '#app/domain/catalogue/listings.server.ts'
import { now } from '#app/domain/shared/clock.ts'
import { newId } from '#app/domain/shared/id.ts'
import { db, transaction } from '#db/client.ts'
import { categories } from '#db/schema/catalogue.ts'
import { feedRuns, feeds, feedServices } from '#db/schema/feeds.ts'
import { organisations } from '#db/schema/people.ts'
import { aCategory } from '#tests/factories/catalogue.ts'
import { aFeed } from '#tests/factories/running-feed.ts'
import { anOldService, aService, tricks, type FakeService } from '#tests/fakes/feed-server.ts'

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

test('a feed that only says since when it has been so is asked for what is newer', () =>
  aFeed([aService(), aService()], async ({ server, run, all }) => {
    server.feed.lastModified = 'Sun, 22 Nov 2026 08:00:00 GMT'
    expect(await run()).toMatchObject({ added: 2 })
    expect(await run()).toMatchObject({ state: 'unchanged', unchanged: 2, bytes: 0 })
    Object.assign(server.feed.services[1] ?? {}, { name: 'Moved upstairs' })
    server.feed.lastModified = 'Sun, 22 Nov 2026 09:00:00 GMT'
    expect(await run()).toMatchObject({ state: 'done', changed: 1, unchanged: 1 })
    expect((await all()).map(({ title }) => title)).toContain('Moved upstairs')
    expect(await run()).toMatchObject({ state: 'unchanged', bytes: 0 }) // by the newer date
  }))

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
    const placedAt = (latitude: number, longitude: number) =>
      aService({ service_at_locations: [{ location: { latitude, longitude } }] })
    const dublin = placedAt(53.35, -6.26)
    server.feed.services.push(...(bad as FakeService[]), dublin, { ...dublin }, placedAt(51.129, 1.321))
    const report = await run()
    expect(report).toMatchObject({ added: 3, rejected: 5 })
    expect(report.rows.map(({ outcome, reason }) => `${outcome}: ${reason}`).sort()).toEqual([
      'noted: Its coordinates are outside the country, so they were left out.',
      'rejected: It does not say which organisation runs it.',
      'rejected: It has no id.',
      'rejected: It has no name.',
      'rejected: It is not open: its status is “defunct”.',
      'rejected: The feed names it twice. The first was taken.',
    ])
    expect((await all()).map(({ latitude }) => latitude)).toEqual([51.58, null, 51.129])
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
