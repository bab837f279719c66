import { expect, test } from 'vitest'
import { potMayBuy } from './may-buy.ts'

const pot = {
  name: 'Help at home',
  heldAs: 'direct payment' as const,
  payerOrganisationId: null,
  mayBuyCategories: null,
  mayNotBuyCategories: ['cat_food'],
  mayBuyInHouse: false,
}
const walk = {
  categoryId: 'cat_out',
  coveredBy: null,
  categoryName: 'Getting out',
  providerId: 'org_bright',
  isInHouse: false,
}

test('a pot buys anything that its rules do not forbid', () => {
  expect(potMayBuy(pot, walk)).toEqual({ may: true })
  expect(potMayBuy(pot, { ...walk, categoryId: 'cat_food', categoryName: 'Food' })).toEqual({
    may: false,
    words: 'Help at home cannot pay for food.',
  })
})

test('a pot for equipment buys equipment only', () => {
  expect(potMayBuy({ ...pot, mayBuyCategories: ['cat_kit'] }, walk).may).toBe(false)
  expect(potMayBuy({ ...pot, mayBuyCategories: ['cat_kit'] }, { ...walk, categoryId: 'cat_kit' }).may).toBe(true)
})

test('a direct payment does not buy the council’s own services unless the council says so', () => {
  const ownService = { ...walk, isInHouse: true }
  expect(potMayBuy(pot, ownService).may).toBe(false)
  expect(potMayBuy({ ...pot, mayBuyInHouse: true }, ownService).may).toBe(true)
})

test('an individual service fund pays only the provider who keeps it', () => {
  const fund = { ...pot, heldAs: 'individual service fund' as const, payerOrganisationId: 'org_bright' }
  expect(potMayBuy(fund, walk).may).toBe(true)
  expect(potMayBuy(fund, { ...walk, providerId: 'org_other' }).may).toBe(false)
})

test('a rule about a category holds for what stands below it, whether it allows or forbids', () => {
  const lunch = { ...walk, categoryId: 'cat_lunch', coveredBy: ['cat_lunch', 'cat_food'], categoryName: 'Lunch clubs' }
  expect(potMayBuy(pot, lunch).may).toBe(false)
  expect(potMayBuy({ ...pot, mayNotBuyCategories: [], mayBuyCategories: ['cat_food'] }, lunch).may).toBe(true)
  expect(potMayBuy({ ...pot, mayNotBuyCategories: [], mayBuyCategories: ['cat_kit'] }, lunch).may).toBe(false)
  expect(potMayBuy({ ...pot, mayNotBuyCategories: ['cat_lunch'] }, { ...walk, categoryId: 'cat_food' }).may).toBe(true)
})
