import { afterEach, expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aLine } from '#tests/factories/ordering.ts'
import { db, transaction } from '#db/client.ts'
import { moveClock } from '../shared/clock.ts'
import { addDays, instantOf, today } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { addToBasket } from './add-to-basket.server.ts'
import { checkOut } from './check-out.server.ts'
import { payingPots } from './paying-pots.ts'
import { quoteBasket } from './quote-basket.server.ts'

afterEach(() => moveClock(0))

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
