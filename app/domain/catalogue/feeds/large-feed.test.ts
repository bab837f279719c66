import { expect, test } from 'vitest'
import { transaction } from '#db/client.ts'
import type { Get } from './feed.ts'
import { readFeed } from './read-feed.ts'
import { seeSame } from './runs.server.ts'

test('a page may name more services than a database takes in one question', async () => {
  const same = Array.from({ length: 70_000 }, (_, number) => `service-${number}`)
  expect(await transaction((tx) => seeSame(tx, { feedId: 'fed_none', runId: 'frn_none', same }))).toBe(0)
})

test('services that are large when they are unpacked end the reading, and no more of them are asked for', async () => {
  const rows = Array.from({ length: 100 }, (_, number) => ({ id: String(number), name: 'Tea' }))
  const large = JSON.stringify({ id: '1', name: 'Tea', description: 'a'.repeat(10_000) })
  let asked = 0
  const get: Get = async (url) => {
    const isOne = /\/services\/\d+$/.test(url)
    if (isOne) asked += 1
    const text = isOne ? large : JSON.stringify({ total_pages: 1, contents: rows })
    return { text, etag: null, lastModified: null, bytes: 100 } // packed, it is next to nothing
  }
  const read = async () => {
    const feed = { url: 'https://feed.example', known: { pages: new Map(), services: new Map() }, most: 100_000 }
    for await (const page of readFeed(get, feed)) expect(page.rows.length).toBeLessThan(20)
  }
  await expect(read()).rejects.toThrow('too large')
  expect(asked).toBeLessThan(20)
})
