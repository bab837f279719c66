import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aLine } from '#tests/factories/ordering.ts'
import { db, transaction } from '#db/client.ts'
import { happenings, type Unit } from '#db/schema/catalogue.ts'
import { moveClock } from '../shared/clock.ts'
import { addDays, instantOf, today } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { dayInWords } from '../shared/words.ts'
import { addToBasket } from './add-to-basket.server.ts'
import { checkOut } from './check-out.server.ts'
import { payingPots } from './paying-pots.ts'
import { quoteBasket } from './quote-basket.server.ts'

afterEach(() => moveClock(0))

type Other = { startMinute?: number; unit?: Unit; minutes?: number }

/** A class on these days from today, 2pm to 4pm, and on the first of them from 10am to noon too. */
async function aClass(days: number[], kind: 'activity' | 'service' = 'activity') {
  const { listingId } = await aListing({ kind, price: { unit: 'place' }, morePrices: [{ label: 'A coach' }] })
  const rows = days.map((after) => ({ day: addDays(today(), after), startsMinute: 840, endsMinute: 960 }))
  const morning = { day: addDays(today(), days[0] ?? 1), startsMinute: 600, endsMinute: 720 }
  await transaction((tx) =>
    tx.insert(happenings).values([...rows, morning].map((row) => ({ ...row, listingId, id: newId('hap') }))),
  )
  return (after: number[], { startMinute = 840, unit = 'place', minutes = 120 }: Other = {}) => ({
    ...{ listingId, unit, label: unit === 'place' ? 'Any time' : 'A coach' },
    schedule: {
      kind: 'visits' as const,
      visits: after.map((one) => ({ day: addDays(today(), one), startMinute, minutes })),
    },
  })
}

/** Somebody with a budget: what they put into the basket, what stands in it, and what they read before they order it. */
async function aShopper() {
  const { actor, personId } = (await aBudget()).person
  return {
    put: (line: Pick<ReturnType<typeof aLine>, 'listingId' | 'unit' | 'label' | 'schedule'>) =>
      transaction((tx) => addToBasket(tx, actor, { ...line, personId, key: newId('key'), potId: null, note: null })),
    quote: () => quoteBasket(db, actor, personId),
    order: async () => {
      const basket = await quoteBasket(db, actor, personId)
      const read = { expectedPence: basket?.totalPence ?? 0, payingPots: payingPots(basket?.lines ?? []) }
      return () => transaction((tx) => checkOut(tx, actor, { ...read, personId, key: newId('key'), aboutMeShared: [] }))
    },
  }
}

test('what has begun by now goes into no basket, and is not ordered out of one that stood overnight', async () => {
  const shopper = await aShopper()
  const day = addDays(today(), 1)
  const at = (minute: number) => moveClock(instantOf(day, minute).getTime() - Date.now())
  const { listingId, unit, label, schedule } = aLine(await aListing(), { potId: '' }, { from: day })
  const line = { listingId, unit, label, schedule }
  await shopper.put(line)
  const order = await shopper.order()
  at(10 * 60)
  await expect(shopper.put(line)).rejects.toMatchObject({
    ...{ code: 'not-allowed', field: 'startTime' },
    message: expect.stringMatching(/^10am on .* is over\. Choose a time that is still to come\.$/),
  })
  expect((await shopper.quote())?.gone).toMatchObject([{ why: expect.stringContaining('10am on ') }])
  await expect(order()).rejects.toThrow('10am on ')
  at(10 * 60 - 1)
  await order()
})

test('a class is ordered at its dates only: another day or time is refused, and says when it is on', async () => {
  const shopper = await aShopper()
  const at = await aClass([2, 9, 16])
  await shopper.put(at([2, 9]))
  await shopper.put(at([2], { startMinute: 600 }))
  const on = (after: number) => dayInWords(addDays(today(), after))
  const refusal = (field: string, message: string) => ({ code: 'not-allowed', field, message })
  await expect(shopper.put(at([2, 3]))).rejects.toMatchObject(
    refusal('firstDay', `On ${on(3)} it is not on. The next times are ${on(9)}, 2pm to 4pm and ${on(16)}, 2pm to 4pm.`),
  )
  await expect(shopper.put(at([2], { startMinute: 660 }))).rejects.toMatchObject(
    refusal('startTime', `On ${on(2)} it is on from 10am to 12 noon and 2pm to 4pm. Choose that time.`),
  )
})

test('what is on each week goes on after its last date; what is on once does not', async () => {
  const shopper = await aShopper()
  const weekly = await aClass([2, 9])
  await shopper.put(weekly([9, 16, 65]))
  await expect(shopper.put(weekly([16], { startMinute: 600 }))).rejects.toThrow('it is on from 2pm to 4pm')
  const once = await aClass([2])
  await expect(shopper.put(once([9]))).rejects.toThrow('it is not on. The next times are')
  const fortnightly = await aClass([2, 16])
  for (const after of [9, 23]) await expect(shopper.put(fortnightly([after]))).rejects.toThrow('it is not on.')
})

test('an hour of a class lies within its time; a service with dates in it is asked for on any day', async () => {
  const shopper = await aShopper()
  const at = await aClass([2])
  const anHour = { unit: 'hour' as const, minutes: 60 }
  await shopper.put(at([2], { ...anHour, startMinute: 900 }))
  await expect(shopper.put(at([2], { ...anHour, startMinute: 930 }))).rejects.toThrow('it is on from')
  await shopper.put((await aClass([2], 'service'))([3], { startMinute: 480 }))
})

test('a class that was moved while it stood in the basket is not ordered out of it', async () => {
  const shopper = await aShopper()
  const line = (await aClass([2, 9]))([2])
  await shopper.put(line)
  const order = await shopper.order()
  const moved = { startsMinute: 900, endsMinute: 1020 }
  await transaction((tx) => tx.update(happenings).set(moved).where(eq(happenings.listingId, line.listingId)))
  await expect(order()).rejects.toThrow('it is on from 3pm to 5pm')
})
