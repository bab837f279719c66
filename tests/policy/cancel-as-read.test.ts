import { and, eq, ne } from 'drizzle-orm'
import { afterAll, afterEach, expect, test } from 'vitest'
import { cancelVisit } from '#app/domain/ordering/cancel-visit.server.ts'
import { moveClock } from '#app/domain/shared/clock.ts'
import { addDays, instantOf, today } from '#app/domain/shared/day.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { visits } from '#db/schema/ordering.ts'
import { closeSearch } from '#search/current.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import { anAcceptedOrder, balancesOfPot, type TestOrder } from '#tests/factories/ordering.ts'
import { answer, cookieOf } from './site.ts'
import { wordsOf } from './words.ts'

afterAll(closeSearch)
afterEach(() => moveClock(0))

const day = today()
/** A visit the day after tomorrow, of £33.00, that costs half of it within 24 hours. */
async function aVisit() {
  const listing = await aListing({ lateCancelHours: 24, lateCancelPercent: 50 })
  const order = await anAcceptedOrder({ listing, visits: 1, from: addDays(day, 2) })
  const [visitId = ''] = order.visitIds
  return { order, visitId }
}
/** An hour before the visit. */
const itIsLate = () => moveClock(instantOf(addDays(day, 2), 9 * 60).getTime() - Date.now())

const pageOf = ({ budget, orderId }: TestOrder) => paths.order(budget.person.personId, orderId)
const cookieFor = ({ budget }: TestOrder) => cookieOf(budget.person.actor.userId)
/** The form of the day, as it stands on the page now. */
async function formOf(order: TestOrder) {
  const { text } = await answer(pageOf(order), { cookie: await cookieFor(order) })
  const form = /<form[^>]*>(?:(?!<\/form>).)*cancel visit.*?<\/form>/s.exec(text)?.[0] ?? ''
  const hidden = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)]
  const fields: Record<string, string> = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
  return { words: wordsOf(form), body: { ...fields, intent: 'cancel visit', reason: 'A cold' } }
}
const press = async (order: TestOrder, body: Record<string, string>) =>
  answer(pageOf(order), { cookie: await cookieFor(order), body })
const statesOf = async ({ lineId }: TestOrder) => db.select().from(visits).where(eq(visits.lineId, lineId))

test('a day that the page let go for nothing is not cancelled for a fee: who pressed reads it first', async () => {
  const { order } = await aVisit()
  const before = await formOf(order)
  expect(before.words).toContain('£33.00 comes back to the budget.')
  itIsLate()
  const refused = await press(order, before.body)
  expect(refused.status).toBe(409)
  const sentence = 'It is too late to cancel for nothing now: £16.50 is paid all the same. Nothing is cancelled yet.'
  expect(wordsOf(refused.text)).toContain(`${sentence} Look at it again.`)
  expect(await statesOf(order)).toMatchObject([{ state: 'planned' }])
  expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 3300, delivered: 0 })

  const after = await formOf(order)
  expect(after.words).toContain('£16.50 of £33.00 is paid all the same.')
  expect((await press(order, after.body)).status).toBe(302)
  expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 0, delivered: 1650 })
  await expectCleanBooks()
})

test('a press from a page that named no fee costs none, and goes through where there is none', async () => {
  const { order, visitId } = await aVisit()
  const another = await aVisit()
  const inTime = { intent: 'cancel visit', visitId: another.visitId }
  expect((await press(another.order, inTime)).status).toBe(302)
  itIsLate()
  expect((await press(order, { intent: 'cancel visit', visitId })).status).toBe(409)
  expect(await statesOf(order)).toMatchObject([{ state: 'planned' }])
})

test('a fee that is higher than the page said is refused, and a lower one is taken', async () => {
  const { order, visitId } = await aVisit()
  itIsLate()
  const cancel = (expectedFeePence: number) =>
    transaction((tx) => cancelVisit(tx, order.budget.person.actor, { visitId, reason: 'A cold', expectedFeePence }))
  await expect(cancel(1649)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('Cancelling costs more than £16.49 now: £16.50 is paid all the same.'),
  })
  const isFee = and(eq(visits.lineId, order.lineId), ne(visits.charge, 'visit'))
  expect(await db.select().from(visits).where(isFee)).toEqual([])
  expect(await cancel(2000)).toEqual({ backPence: 1650, feePence: 1650 })
  await expectCleanBooks()
})
