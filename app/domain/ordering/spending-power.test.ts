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
  laterPots: [],
})
const care = {
  ...{ categoryId: 'cat_home', coveredBy: null, categoryName: 'Help at home' },
  ...{ providerSlug: 'bright-days', isInHouse: false },
}

test('what is left for something is what is left in the pot that may buy it', () => {
  const left = leftFor(power({}, { name: 'Dinners', mayBuyCategories: ['cat_food'], availablePence: 16_000 }), care)
  expect(left).toEqual({ leftPence: 64_200, potName: 'Help at home', whyNot: [], laterDay: null })
})

test('one pot pays for one order line, so that two pots are not added up: the one with the most left counts', () => {
  const two = power({ availablePence: 12_000 }, { name: 'Direct payment', availablePence: 30_000 })
  expect(leftFor(two, care)).toMatchObject({ leftPence: 30_000, potName: 'Direct payment', whyNot: [] })
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
  const ours = { ...care, isInHouse: true }
  expect(leftFor(power({}), ours).whyNot).toEqual(['Help at home cannot pay for the council’s own services.'])
  expect(leftFor(power(), care).whyNot).toEqual(['There is no budget to order with today.'])
})

test('when none of several pots may buy it, each of them says why', () => {
  const dinners = { name: 'Dinners', mayBuyCategories: ['cat_food'], mayBuyInHouse: true }
  expect(leftFor(power({}, dinners), { ...care, isInHouse: true })).toEqual({
    ...{ leftPence: 0, potName: null, laterDay: null },
    whyNot: ['Help at home cannot pay for the council’s own services.', 'Dinners cannot pay for help at home.'],
  })
})

test('what no pot may buy today, but one of an agreed budget to come, says from which day', () => {
  const none = { ...power(), laterPots: [] }
  const later = { ...none, laterPots: [{ ...pot, startsOn: '2027-04-01' }] }
  expect(leftFor(none, care).laterDay).toBeNull()
  expect(leftFor(later, care)).toMatchObject({ leftPence: 0, potName: null, laterDay: '2027-04-01' })
  expect(leftFor(later, { ...care, isInHouse: true }).laterDay).toBeNull()
  expect(leftFor({ ...later, pots: [pot] }, care)).toMatchObject({ leftPence: 64_200, laterDay: null })
})

test('a pot that a provider keeps buys from that provider only', () => {
  const isf = { heldAs: 'individual service fund', payerOrganisationId: 'org_b', payerSlug: 'bright-days' } as const
  expect(leftFor(power(isf), care).whyNot).toEqual([])
  expect(leftFor(power(isf), { ...care, providerSlug: 'oak-tree' }).whyNot).toHaveLength(1)
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
