import { expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aLine, anOrder } from '#tests/factories/ordering.ts'
import { db, transaction } from '#db/client.ts'
import { addDays, today } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { addToBasket } from './add-to-basket.server.ts'
import { countBasket } from './basket-of.server.ts'

test('what nobody has claimed yet goes into no basket and is not ordered', async () => {
  const budget = await aBudget()
  const { actor, personId } = budget.person
  const from = addDays(today(), 1)
  const put = async (isUnclaimed: boolean) => {
    const { listingId, unit, label, schedule } = aLine(await aListing({ isUnclaimed }), { potId: '' }, { from })
    const line = { personId, key: newId('key'), listingId, unit, label, schedule, potId: null, note: null }
    return transaction((tx) => addToBasket(tx, actor, line))
  }
  await expect(put(true)).rejects.toThrow('cannot be ordered')
  expect(await countBasket(db, actor, { personId })).toBe(0)
  await put(false)
  expect(await countBasket(db, actor, { personId })).toBe(1)
  await expect(anOrder({ budget, listing: await aListing({ isUnclaimed: true }) })).rejects.toThrow('cannot be ordered')
})
