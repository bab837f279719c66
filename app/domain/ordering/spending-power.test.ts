import { expect, test } from 'vitest'
import { categoriesToBuy, isWithoutInHouse, leftFor, leftInPots, type SpendingPower } from './spending-power.ts'

const pot: SpendingPower['pots'][number] = {
  id: 'pot_1',
  name: 'Help at home',
  heldAs: 'direct payment',
  payerOrganisationId: null,
  payerSlug: null,
  mayBuyCategories: ['cat_home'],
  mayNotBuyCategories: [],
  mayBuyInHouse: false,
  availablePence: 64_200,
}
const power = (...pots: Partial<SpendingPower['pots'][number]>[]): SpendingPower => ({
  leftPence: 0,
  untilDay: '2027-03-31',
  district: 'FH2',
  pots: pots.map((one) => ({ ...pot, ...one })),
})
const care = {
  ...{ categoryId: 'cat_home', coveredBy: null, categoryName: 'Help at home' },
  ...{ providerSlug: 'bright-days', isInHouse: false },
}

test('what is left for something is what is left in the pot that may buy it', () => {
  const left = leftFor(power({}, { name: 'Dinners', mayBuyCategories: ['cat_food'], availablePence: 16_000 }), care)
  expect(left).toEqual({ leftPence: 64_200, potName: 'Help at home', words: null })
})

test('one pot pays for one order line, so that two pots are not added up: the one with the most left counts', () => {
  const two = power({ availablePence: 12_000 }, { name: 'Direct payment', availablePence: 30_000 })
  expect(leftFor(two, care)).toEqual({ leftPence: 30_000, potName: 'Direct payment', words: null })
})

test('each pot says what is left in it, and what it may pay for', () => {
  const shelves = [
    { id: 'cat_home', name: 'Help at home', coveredBy: null },
    { id: 'cat_cleaning', name: 'Cleaning', coveredBy: ['cat_cleaning', 'cat_home'] },
    { id: 'cat_food', name: 'Food', coveredBy: null },
  ]
  const any = { categoryIds: null, mayPayInHouse: true, organisationId: null }
  const fund = { heldAs: 'individual service fund', payerOrganisationId: 'org_b', payerSlug: 'bright-days' } as const
  expect(leftInPots(power(), shelves)).toEqual([])
  expect(
    leftInPots(
      power(
        {},
        { availablePence: 500, mayBuyCategories: null, mayBuyInHouse: true },
        { ...fund, availablePence: 90, mayBuyCategories: null, mayNotBuyCategories: ['cat_food'] },
      ),
      shelves,
    ),
  ).toEqual([
    { ...any, pence: 64_200, categoryIds: ['cat_home', 'cat_cleaning'], mayPayInHouse: false },
    { ...any, pence: 500 },
    { pence: 90, categoryIds: ['cat_home', 'cat_cleaning'], mayPayInHouse: false, organisationId: 'org_b' },
  ])
})

test('when no pot may buy it, the reason is said', () => {
  expect(leftFor(power({}), { ...care, isInHouse: true }).words).toContain('cannot pay for the council’s own services')
  expect(leftFor(power(), care).words).toBe('There is no budget to order with today.')
})

test('a pot that a provider keeps buys from that provider only', () => {
  const isf = { heldAs: 'individual service fund', payerOrganisationId: 'org_b', payerSlug: 'bright-days' } as const
  expect(leftFor(power(isf), care).words).toBeNull()
  expect(leftFor(power(isf), { ...care, providerSlug: 'oak-tree' }).words).not.toBeNull()
})

test('the shop shows what some pot may buy, and all of it when there is no pot to ask', () => {
  const all = [
    { id: 'cat_home', name: 'Help at home', coveredBy: null },
    { id: 'cat_food', name: 'Food', coveredBy: null },
  ]
  expect(categoriesToBuy(power({}), all)).toEqual(['cat_home'])
  expect(categoriesToBuy(power({ mayBuyCategories: null }), all)).toBeNull()
  expect(categoriesToBuy(power(), all)).toBeNull()
  const below = { id: 'cat_cleaning', name: 'Cleaning', coveredBy: ['cat_cleaning', 'cat_home'] }
  expect(categoriesToBuy(power({}), [...all, below])).toEqual(['cat_home', 'cat_cleaning'])
  expect(isWithoutInHouse(power({}))).toBe(true)
  expect(isWithoutInHouse(power({}, { mayBuyInHouse: true }))).toBe(false)
})
