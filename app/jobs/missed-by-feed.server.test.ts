import { expect, test } from 'vitest'
import { aFeed } from '#tests/factories/running-feed.ts'
import { aService, tricks } from '#tests/fakes/feed-server.ts'

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
