import { afterAll, expect, test } from 'vitest'
import { feedClient } from '#app/integrations/feed-client.server.ts'
import { aCategory } from '#tests/factories/catalogue.ts'
import { aCouncil } from '#tests/factories/people.ts'
import { aFeedServer, aService, type FakeService } from '#tests/fakes/feed-server.ts'
import { importFeed } from './import-feed.server.ts'

const servers: { close(): Promise<void> }[] = []
afterAll(() => Promise.all(servers.map((server) => server.close())))

test('a catalogue is read from an address once, with what it says of itself on the way, and a second time nothing is new', async () => {
  await aCouncil()
  await aCategory('Everything else')
  const server = await aFeedServer([{ name: 'No id' } as unknown as FakeService, ...many(120)])
  servers.push(server)
  const read = async () => {
    const done: number[] = []
    const client = feedClient({ mayConnect: () => true, pause: async () => {}, timeoutMs: 3000 })
    const { report, rows } = await importFeed(server.url, { onProgress: (so) => done.push(so), client })
    return { report, done, reasons: rows.map(({ reason }) => reason) }
  }
  const first = await read()
  expect(first.report).toMatchObject({ state: 'done', added: 120, changed: 0, rejected: 1 })
  expect(first.reasons).toEqual(['It has no id.'])
  expect(first.done.at(-1)).toBe(120)
  expect(first.done).toEqual([...first.done].sort((a, b) => a - b))

  const second = await read()
  expect(second.report).toMatchObject({ added: 0, changed: 0, unchanged: 120 })
  server.feed.services.push(...many(1))
  expect((await read()).report).toMatchObject({ added: 1, changed: 0, unchanged: 120 })
})

function many(count: number): FakeService[] {
  return Array.from({ length: count }, () => aService())
}
