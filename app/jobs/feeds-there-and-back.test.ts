import { asc, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { pageFrom, FeedTrouble, type Get } from '#app/domain/catalogue/feeds/feed.ts'
import { daybook } from '#app/domain/shared/actor.ts'
import { now } from '#app/domain/shared/clock.ts'
import { newId } from '#app/domain/shared/id.ts'
import { db, transaction } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { feeds } from '#db/schema/feeds.ts'
import { closeSearch } from '#search/current.ts'
import { aCategory } from '#tests/factories/catalogue.ts'
import { aCouncil } from '#tests/factories/people.ts'
import { runFeed } from './run-feed.server.ts'

afterAll(closeSearch)

async function aFeedOf(documents: unknown[]) {
  const councilId = await aCouncil()
  const feed = {
    id: newId('fed'),
    councilId,
    name: newId('nam'),
    url: 'https://there.example',
    categoryId: await aCategory(),
  }
  await transaction((tx) => tx.insert(feeds).values({ ...feed, every: 'never', createdAt: now() }))
  const get: Get = async (address) => {
    const page = Number(new URL(address).searchParams.get('page'))
    const text = JSON.stringify({
      total_pages: Math.ceil(documents.length / 100),
      contents: documents.slice((page - 1) * 100, page * 100),
    })
    return { text, etag: null, lastModified: null, bytes: text.length }
  }
  return { feed, get }
}

test('whatever a feed sends, the run ends, and each row is taken or given back with a reason', async () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '\u0000',
      '<b>x</b>',
      "'; drop table listings; --",
      'active',
      'a'.repeat(9000),
      '2026-13-01',
      '1e999',
    ),
  )
  const anything = fc.oneof(nasty, fc.jsonValue({ maxDepth: 2 }), fc.double(), fc.constantFrom(null, true, 1e15, -5))
  const row = fc.oneof(
    anything,
    fc.record(
      {
        id: nasty,
        name: nasty,
        description: anything,
        organization: fc.oneof(anything, fc.record({ id: nasty, name: nasty, email: nasty, daybook_kind: nasty })),
        cost_options: fc.array(
          fc.record({ option: nasty, amount: anything, amount_description: nasty, daybook_pence: anything }),
        ),
        schedules: fc.array(
          fc.record({ freq: nasty, byday: nasty, dtstart: nasty, opens_at: nasty, closes_at: nasty }),
        ),
        service_areas: fc.array(fc.record({ name: nasty }), { maxLength: 3 }),
        attributes: fc.array(fc.record({ taxonomy_term: fc.record({ name: nasty }) }), { maxLength: 3 }),
        service_at_locations: fc.array(fc.record({ location: fc.record({ latitude: anything, longitude: anything }) })),
      },
      { requiredKeys: ['id', 'name', 'organization'] },
    ),
  )
  for (const documents of fc.sample(fc.array(row, { minLength: 40, maxLength: 60 }), { numRuns: 20, seed: 7 })) {
    const { feed, get } = await aFeedOf(documents)
    const report = await runFeed(get, daybook, feed)
    expect(report?.reason).toBeNull()
    expect((report?.added ?? 0) + (report?.rejected ?? 0)).toBe(documents.length)
    const taken = await db.select().from(listings).where(eq(listings.source, feed.name)).orderBy(asc(listings.id))
    expect(taken).toHaveLength(report?.added ?? -1)
    expect(JSON.stringify(taken)).not.toMatch(/<b>|\\u0000/)
    expect(await runFeed(get, daybook, feed)).toMatchObject({ added: 0, changed: 0, hidden: 0 })
  }
}, 120_000)

test('an answer that is no catalogue ends the run with a sentence and changes nothing', async () => {
  const { feed } = await aFeedOf([])
  for (const text of ['', '<html>', '{"a":1}', '[', 'null', '"x"']) {
    expect(() => pageFrom(text)).toThrow(FeedTrouble)
    const report = await runFeed(async () => ({ text, etag: null, lastModified: null, bytes: 1 }), daybook, feed)
    expect(report).toMatchObject({ state: 'failed', added: 0, hidden: 0 })
    expect(report?.reason).toMatch(/^The answer is not .*\.$/)
  }
})
