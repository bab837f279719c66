import { expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aLine } from '#tests/factories/ordering.ts'
import { db, transaction } from '#db/client.ts'
import { addDays, today } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { addToBasket } from './add-to-basket.server.ts'
import { quoteBasket } from './quote-basket.server.ts'
import { getSpendingPower } from './spending-power.server.ts'
import { leftFor } from './spending-power.ts'

test('before a budget begins, days in it can be ordered: the shop says from which day, and the basket fits', async () => {
  const startsOn = addDays(today(), 30)
  const { person } = await aBudget({ startsOn, endsOn: addDays(startsOn, 364), pots: [{ name: 'Next year' }] })
  const { personId, actor } = person
  const power = await getSpendingPower(db, personId)
  expect(power).toMatchObject({ leftPence: 0, untilDay: null, pots: [], laterPots: [{ name: 'Next year', startsOn }] })
  const sold = { categoryId: 'cat_any', coveredBy: null, categoryName: 'Anything', providerSlug: 'x', isInHouse: false }
  expect(leftFor(power, sold)).toEqual({
    ...{ leftPence: 0, potName: null, laterDay: startsOn },
    whyNot: ['There is no budget to order with today.'],
  })

  const { listingId, unit, label, schedule } = aLine(await aListing(), { potId: '' }, { from: startsOn })
  const line = { personId, key: newId('key'), listingId, unit, label, schedule, potId: null, note: null }
  await transaction((tx) => addToBasket(tx, actor, line))
  const basket = await quoteBasket(db, actor, personId)
  expect(basket).toMatchObject({ isEnough: true, lines: [{ pot: { name: 'Next year' }, shortPence: 0 }] })
})
