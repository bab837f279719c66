import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { now } from '#app/domain/shared/clock.ts'
import { newId } from '#app/domain/shared/id.ts'
import { feedClient } from '#app/integrations/feed-client.server.ts'
import { db, transaction } from '#db/client.ts'
import { feedRuns, feeds } from '#db/schema/feeds.ts'
import { aCategory } from '#tests/factories/catalogue.ts'
import { aCouncil } from '#tests/factories/people.ts'
import { aFeedServer, aService } from '#tests/fakes/feed-server.ts'
import { runDueFeeds } from './feeds.server.ts'

const client = feedClient({ mayConnect: () => true, pause: async () => {}, timeoutMs: 10_000 })
afterAll(() => client.close())

/** Servers that take their time, and know how many requests are open with each of them, and with how many of them, at once. */
async function slowServers(count: number, services: number) {
  const open = new Map<number, number>()
  const most = { ofOne: 0, servers: 0, asked: 0 }
  const counted = (number: number) => (_request: IncomingMessage, response: ServerResponse) => {
    open.set(number, (open.get(number) ?? 0) + 1)
    most.asked += 1
    most.ofOne = Math.max(most.ofOne, open.get(number) ?? 0)
    most.servers = Math.max(most.servers, [...open.values()].filter((one) => one > 0).length)
    response.once('close', () => open.set(number, (open.get(number) ?? 0) - 1))
    return false
  }
  const servers = await Promise.all(
    Array.from({ length: count }, async (_, number) => {
      const server = await aFeedServer(Array.from({ length: services }, () => aService()))
      server.feed.isShort = true // each service is asked for by itself
      server.feed.delay = () => wait(15)
      server.feed.trick = counted(number)
      return server
    }),
  )
  return { servers, most, close: () => Promise.all(servers.map((server) => server.close())) }
}

test('of all feeds that are due two are read at a time, and of each four services, never more', async () => {
  const councilId = await aCouncil()
  const categoryId = await aCategory('Everything else')
  const { servers, most, close } = await slowServers(5, 20)
  const due = servers.map(({ url }) => ({ id: newId('fed'), councilId, name: newId('nam'), url, categoryId }))
  const about = { every: 'day' as const, dueAt: now(), createdAt: now() }
  await transaction((tx) => tx.insert(feeds).values(due.map((feed) => ({ ...feed, ...about }))))
  expect(await runDueFeeds(client.get).finally(close)).toBe(5)
  for (const { id } of due) {
    expect(await db.select().from(feedRuns).where(eq(feedRuns.feedId, id))).toMatchObject([
      { added: 20, state: 'done' },
    ])
  }
  expect(most).toEqual({ ofOne: 4, servers: 2, asked: 5 * 21 })
})
