import { afterAll, expect, test } from 'vitest'
import { addDays, today, weekdayOf } from '#app/domain/shared/day.ts'
import { newId } from '#app/domain/shared/id.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { happenings } from '#db/schema/catalogue.ts'
import { basketLines } from '#db/schema/ordering.ts'
import { closeSearch } from '#search/current.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { eq } from 'drizzle-orm'
import { answer, cookieOf } from './site.ts'
import { wordsOf } from './words.ts'

afterAll(closeSearch)

const inDays = (days: number) => addDays(today(), days)

/** The page of a class in somebody's shop, with its form: on these days from today, 2pm to 3:30pm. */
async function aClass(days: number[]) {
  const { person } = await aBudget()
  const { listingId } = await aListing({ kind: 'activity', price: { unit: 'session', label: 'An afternoon' } })
  const rows = days.map((after) => ({ day: inDays(after), startsMinute: 840, endsMinute: 930 }))
  await transaction((tx) => tx.insert(happenings).values(rows.map((row) => ({ ...row, listingId, id: newId('hap') }))))
  const cookie = await cookieOf(person.actor.userId)
  const page = paths.shopListing(person.personId, listingId.toLowerCase())
  const { text } = await answer(page, { cookie })
  const valueOf = (name: string) => new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(text)?.[1] ?? ''
  const typed = { key: valueOf('key'), priceId: valueOf('priceId'), minutes: valueOf('minutes') }
  return {
    text,
    send: (other: Record<string, string | string[]>) => answer(page, { cookie, body: { ...typed, ...other } }),
    basket: async () => {
      const lines = await db.select().from(basketLines).where(eq(basketLines.listingId, listingId))
      return lines.map(({ schedule }) => (schedule.kind === 'visits' ? schedule.visits : []))
    },
  }
}

test('the form of a class begins with its next date and time, and goes into the basket as it comes', async () => {
  const page = await aClass([3, 10, 17])
  expect(page.text).toContain(`value="${inDays(3)}"`)
  expect(page.text).toMatch(/<option value="14:00"[^>]*>2pm to 3:30pm<\/option>/)
  for (const words of ['On which days of the week?', 'How long?']) expect(page.text).not.toContain(words)
  const sent = await page.send({ firstDay: inDays(3), startTime: '14:00', weeks: '2' })
  expect(sent.status).toBe(302)
  const visit = { startMinute: 840, minutes: 90 }
  expect(await page.basket()).toEqual([[3, 10].map((days) => ({ ...visit, day: inDays(days) }))])
})

test('a day on which a class is not on comes back as typed, with a sentence that says when it is on', async () => {
  const page = await aClass([3, 10, 17])
  const other = { firstDay: inDays(4), startTime: '14:00', weeks: '5', note: 'Ring twice, please' }
  const refused = await page.send(other)
  expect(refused.status).toBe(422)
  expect(wordsOf(refused.text)).toContain(`On ${dayInWords(inDays(4))} it is not on. The next times are`)
  for (const words of [`value="${inDays(4)}"`, 'id="order-firstDay-error"', 'value="5"', 'Ring twice, please'])
    expect(refused.text).toContain(words)
  const early = await page.send({ ...other, firstDay: inDays(3), startTime: '10:00' })
  expect(wordsOf(early.text)).toContain(`On ${dayInWords(inDays(3))} it is on from 2pm to 3:30pm. Choose that time.`)
  expect(early.text).toContain('id="order-startTime-error"')
  expect(await page.basket()).toEqual([])
})

test('weeks without the class are left out, and a weekday on which it never is is refused', async () => {
  const page = await aClass([3, 17, 31])
  const wish = { firstDay: inDays(3), startTime: '14:00', weeks: '4' }
  expect((await page.send(wish)).status).toBe(302)
  expect((await page.basket()).map((visits) => visits.map(({ day }) => day))).toEqual([[inDays(3), inDays(17)]])
  const both = [3, 4].map((days) => String(weekdayOf(inDays(days))))
  const refused = await page.send({ ...wish, weekdays: both })
  expect([refused.status, wordsOf(refused.text)]).toEqual([422, expect.stringContaining(dayInWords(inDays(4)))])
})
