import { eq } from 'drizzle-orm'
import { afterAll, afterEach, expect, test } from 'vitest'
import { moveClock } from '#app/domain/shared/clock.ts'
import { addDays, instantOf, today } from '#app/domain/shared/day.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'
import { visits } from '#db/schema/ordering.ts'
import { closeSearch } from '#search/current.ts'
import { anAcceptedOrder } from '#tests/factories/ordering.ts'
import { answer, cookieOf } from './site.ts'

afterAll(closeSearch)
afterEach(() => moveClock(0))

const day = today()

test('who records a visit before it began, or before it was ordered, reads why at the field, and keeps what was typed', async () => {
  moveClock(instantOf(day, 540).getTime() - Date.now())
  const { listing, visitIds } = await anAcceptedOrder({ visits: 1 })
  const [visitId = ''] = visitIds
  const cookie = await cookieOf(listing.owner.userId)
  const typed = { intent: 'record-visit', hours: '2', minutes: '0', by: 'Dan who drives', note: 'We had tea.' }
  const send = (when: { day: string; start: string }) =>
    answer(paths.providerVisit(listing.providerId, visitId), { cookie, body: { ...typed, ...when } })

  const toCome = await send({ day, start: '10:00' })
  expect(toCome.status).toBe(422)
  expect(toCome.text).toContain('href="#record-start">That time is still to come. Record it when it has begun.</a>')
  const before = await send({ day: addDays(day, -1), start: '10:00' })
  expect(before.status).toBe(422)
  expect(before.text).toMatch(/href="#record-day">It was ordered on [^.]+\. Enter that day or a later one\.<\/a>/)
  expect(before.text).toContain(`value="${addDays(day, -1)}"`)
  for (const { text } of [toCome, before])
    for (const kept of ['value="Dan who drives"', 'We had tea.']) expect(text).toContain(kept)
  expect(await db.select().from(visits).where(eq(visits.id, visitId))).toMatchObject([{ state: 'planned' }])
})
