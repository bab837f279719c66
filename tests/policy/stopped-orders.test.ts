import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { now } from '#app/domain/shared/clock.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { transaction } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { closeSearch } from '#search/current.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aCheckedProvider, anAcceptedCheck, type TestChecked } from '#tests/factories/checks.ts'
import { answer, cookieOf } from './site.ts'

afterAll(closeSearch)

const rooms = ['?index', '/listings', '/welcome', '/store/share', '/store', '/checks']

async function roomsOf({ providerId, owner }: TestChecked): Promise<Map<string, string>> {
  const cookie = await cookieOf(owner.userId)
  const read = new Map<string, string>()
  for (const room of rooms) read.set(room, (await answer(`/provider/${providerId}${room}`, { cookie })).text)
  return read
}

const set = ({ providerId }: TestChecked, about: Partial<typeof organisations.$inferInsert>) =>
  transaction((tx) => tx.update(organisations).set(about).where(eq(organisations.id, providerId)))

test('a provider whose new orders are stopped is told so wherever it looks, and no page of its leads to what is not there', async () => {
  const whose = await aCheckedProvider()
  await aListing({ organisationId: whose.providerId, title: 'Gardening' })
  for (const [room, text] of await roomsOf(whose)) expect(text, room).not.toContain('takes no new orders')

  await set(whose, { suspendedAt: now() })
  const stopped = await roomsOf(whose)
  for (const [room, text] of stopped) {
    expect(text, room).toContain('takes no new orders at the moment.')
    expect(text, room).not.toMatch(/"\/(?:stores|share\/stores)\/|\/leaflet"/)
    expect(text, room).not.toMatch(/Your store is open|People can find you|can be found and ordered by everybody/)
  }
  expect(stopped.get('/listings')).toContain('Not shown')
  expect(stopped.get('/listings')).not.toContain('>In the shop<')
})

test('what is put up or saved meanwhile is seen when new orders are let in again, and that is said', async () => {
  const whose = await aCheckedProvider()
  const { listingId } = await aListing({ organisationId: whose.providerId, title: 'Gardening', state: 'paused' })
  await set(whose, { suspendedAt: now() })
  const cookie = await cookieOf(whose.owner.userId)
  const shelves = `/provider/${whose.providerId}/listings`
  const { headers } = await answer(shelves, { cookie, body: { intent: 'publish', listingId } })
  const kept = [...headers.matchAll(/^set-cookie: ([^;]+)/gim)].map(([, pair]) => pair)
  const { text } = await answer(shelves, { cookie: [cookie, ...kept].join('; ') })
  expect(text).toContain('People see it when new orders are let in again.')
})

test('a provider whose insurance has ended is told that nobody can order, and its store is there as before', async () => {
  const whose = await aCheckedProvider()
  await aListing({ organisationId: whose.providerId, title: 'Gardening' })
  await anAcceptedCheck(whose, { endsOn: addDays(today(), 1) })
  const [checks] = await transaction((tx) =>
    tx.select({ checks: organisations.checks }).from(organisations).where(eq(organisations.id, whose.providerId)),
  )
  await set(whose, { checks: checks?.checks?.map((one) => ({ ...one, endsOn: addDays(today(), -1) })) ?? null })
  const ended = await roomsOf(whose)
  for (const [room, text] of ended) expect(text, room).toContain('its insurance ended on')
  expect(ended.get('/welcome')).not.toContain('People can find you and order.')
  expect(ended.get('/welcome')).toContain('"/stores/')
  expect(ended.get('/listings')).toContain('>In the shop<')
})
