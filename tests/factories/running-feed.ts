import { asc, eq } from 'drizzle-orm'
import { afterAll } from 'vitest'
import { listRunRows } from '#app/domain/catalogue/feeds/feeds.server.ts'
import { daybook } from '#app/domain/shared/actor.ts'
import { now } from '#app/domain/shared/clock.ts'
import { newId } from '#app/domain/shared/id.ts'
import { feedClient } from '#app/integrations/feed-client.server.ts'
import { runFeed } from '#app/jobs/run-feed.server.ts'
import { db, transaction } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { feeds } from '#db/schema/feeds.ts'
import { aFeedServer, type FakeService } from '#tests/fakes/feed-server.ts'
import { aCategory } from './catalogue.ts'
import { aCouncil } from './people.ts'

const client = feedClient({ mayConnect: () => true, pause: async () => {}, timeoutMs: 3000, mostBytes: 5_000_000 })
afterAll(() => client.close())
type Server = Awaited<ReturnType<typeof aFeedServer>>

/** A feed of a council on a server of this machine. */
export async function aFeed(services: FakeService[], work: (about: World) => Promise<void>): Promise<void> {
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
