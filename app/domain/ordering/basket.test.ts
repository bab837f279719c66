import { expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aLine, anOrder, balancesOfPot } from '#tests/factories/ordering.ts'
import { aMandate, aUser } from '#tests/factories/people.ts'
import { db, transaction } from '#db/client.ts'
import { pots } from '#db/schema/budgets.ts'
import { prices } from '#db/schema/catalogue.ts'
import { eq } from 'drizzle-orm'
import type { Actor } from '../shared/actor.ts'
import { addDays, today } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { addToBasket } from './add-to-basket.server.ts'
import { countBasket } from './basket-of.server.ts'
import { changeBasketLine, keepForLater, takeOut } from './change-basket-line.server.ts'
import { checkOut } from './check-out.server.ts'
import { endMandate } from './end-mandate.server.ts'
import { payingPots } from './paying-pots.ts'
import { quoteBasket } from './quote-basket.server.ts'

type Added = { actor: Actor; personId: string; listing: { listingId: string }; visits?: number; key?: string }

async function added({ actor, personId, listing, visits = 1, key = newId('key') }: Added): Promise<string> {
  const { listingId, unit, label, schedule } = aLine(listing, { potId: '' }, { visits, from: addDays(today(), 1) })
  const line = { personId, key, listingId, unit, label, schedule, potId: null, note: null }
  return (await transaction((tx) => addToBasket(tx, actor, line))).basketLineId
}

async function quoted(actor: Actor, personId: string) {
  const basket = await quoteBasket(db, actor, personId)
  if (!basket) throw new Error('no basket')
  return basket
}

/** What somebody read on the page before they press the button. */
async function read(actor: Actor, personId: string) {
  const { totalPence, lines } = await quoted(actor, personId)
  return { personId, key: newId('key'), expectedPence: totalPence, payingPots: payingPots(lines), aboutMeShared: [] }
}

test('the same form sent twice puts one thing into the basket', async () => {
  const { person } = await aBudget()
  const line = { ...person, listing: await aListing(), key: newId('key') }
  await added(line)
  await added(line)
  expect(await countBasket(db, person.actor, person)).toBe(1)
})

test('a form that was sent already and holds something else now is refused with words, and not lost', async () => {
  const { person } = await aBudget()
  const line = { ...person, listing: await aListing(), key: newId('key') }
  await added(line)
  const refused = { code: 'conflict', message: expect.stringMatching(/^This form has put something else/) }
  await expect(added({ ...line, visits: 2 })).rejects.toMatchObject(refused)
  await expect(added({ ...line, listing: await aListing() })).rejects.toMatchObject(refused)
  const other = (await aBudget()).person
  await expect(added({ ...line, ...other })).rejects.toMatchObject(refused)
  await added(line)
  expect(await countBasket(db, person.actor, person)).toBe(1)
})

test('a basket belongs to one user and one person; what they took out already stays out at a second press', async () => {
  const { person } = await aBudget()
  const relative = await aUser()
  await aMandate(person, relative, ['see', 'shop'])
  const basketLineId = await added({ actor: relative, personId: person.personId, listing: await aListing() })
  expect(await countBasket(db, person.actor, person)).toBe(0)
  const taken = transaction((tx) => takeOut(tx, person.actor, { personId: person.personId, basketLineId }))
  await expect(taken).rejects.toMatchObject({ code: 'not-found' })
  const takenOut = () => transaction((tx) => takeOut(tx, relative, { personId: person.personId, basketLineId }))
  await takenOut()
  await takenOut()
  expect(await countBasket(db, relative, person)).toBe(0)
})

test('a pot is suggested that may pay and has enough, and what stays is shown', async () => {
  const budget = await aBudget({
    pots: [
      { name: 'Little', pence: 1000 },
      { name: 'Much', pence: 50_000 },
    ],
  })
  const { actor, personId } = budget.person
  await added({ actor, personId, listing: await aListing(), visits: 2 })
  const basket = await quoted(actor, personId)
  expect(basket.isEnough).toBe(true)
  expect(basket.lines[0]).toMatchObject({ pot: { name: 'Much' }, shortPence: 0 })
  expect(basket.pots).toMatchObject([{ name: 'Much', nowPence: 50_000, holdsPence: 6600, afterPence: 43_400 }])
})

test('what does not fit says by how much, and how many weeks do fit', async () => {
  const budget = await aBudget({ pence: 30_000 })
  const { actor, personId } = budget.person
  const basketLineId = await added({ actor, personId, listing: await aListing(), visits: 14 })
  const before = await quoted(actor, personId)
  expect(before.isEnough).toBe(false)
  expect(before.lines[0]).toMatchObject({ shortPence: 16_200, leftPence: 30_000 })
  expect(before.lines[0]?.ways).toMatchObject([
    { kind: 'fewer weeks', weeks: 1, visits: 7, costPence: 23_100, leftPence: 6900 },
    { kind: 'keep for later' },
  ])

  await transaction((tx) => keepForLater(tx, actor, { personId, basketLineId, isForLater: true }))
  const after = await quoted(actor, personId)
  expect(after).toMatchObject({ lines: [], totalPence: 0 })
  expect(after.later).toHaveLength(1)
})

test('days after the budget ends can be left out with one press', async () => {
  const budget = await aBudget({ endsOn: addDays(today(), 10) })
  const { actor, personId } = budget.person
  await added({ actor, personId, listing: await aListing(), visits: 14 })
  const basket = await quoted(actor, personId)
  expect(basket.lines[0]).toMatchObject({ pot: null, why: expect.stringContaining('is for support from') })
  expect(basket.lines[0]?.ways).toMatchObject([
    { kind: 'fewer weeks', weeks: 2, visits: 10, until: addDays(today(), 10) },
    { kind: 'keep for later' },
  ])
})

test('lines that fit alone are short together, and the second one says so', async () => {
  const budget = await aBudget({ pence: 5000 })
  const { actor, personId } = budget.person
  const listing = await aListing()
  await added({ actor, personId, listing })
  await added({ actor, personId, listing })
  const basket = await quoted(actor, personId)
  expect(basket.lines.map(({ shortPence }) => shortPence)).toEqual([0, 1600])
  expect(basket.pots).toMatchObject([{ holdsPence: 6600, shortPence: 1600 }])
})

test('ordering empties the basket and leaves what is kept for later; sent twice it is one order', async () => {
  const budget = await aBudget()
  const { actor, personId } = budget.person
  const listing = await aListing()
  await added({ actor, personId, listing })
  const basketLineId = await added({ actor, personId, listing })
  await transaction((tx) => keepForLater(tx, actor, { personId, basketLineId, isForLater: true }))
  const order = await read(actor, personId)
  const first = await transaction((tx) => checkOut(tx, actor, order))
  const second = await transaction((tx) => checkOut(tx, actor, order))
  expect(second).toEqual({ ...first, isNew: false })
  expect((await balancesOfPot(budget.potId)).held).toBe(3300)
  const basket = await quoted(actor, personId)
  expect(basket.lines).toEqual([])
  expect(basket.later).toHaveLength(1)
})

test('a price that changed since the page was read is said before anything is ordered', async () => {
  const budget = await aBudget()
  const { actor, personId } = budget.person
  const listing = await aListing()
  await added({ actor, personId, listing })
  const order = await read(actor, personId)
  await transaction((tx) => tx.update(prices).set({ pence: 1700 }).where(eq(prices.listingId, listing.listingId)))
  await expect(transaction((tx) => checkOut(tx, actor, order))).rejects.toThrow('costs £34.00 now')
  expect((await balancesOfPot(budget.potId)).held).toBe(0)
})

test('another pot than the page named pays only after it was read: one ran low, one may no longer pay', async () => {
  const budget = await aBudget({
    pots: [
      { name: 'Day-to-day support', pence: 4000 },
      { name: 'Joan’s own money', pence: 50_000 },
      { name: 'Holidays', pence: 50_000 },
    ],
  })
  const { actor, personId } = budget.person
  const [, own = '', holidays = ''] = budget.potIds
  const listing = await aListing()
  const basketLineId = await added({ actor, personId, listing })
  const before = await read(actor, personId)
  await anOrder({ budget, listing, visits: 1, minutes: 60 })
  const refused = transaction((tx) => checkOut(tx, actor, before))
  await expect(refused).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('The pot that') })
  expect((await balancesOfPot(own)).held).toBe(0)

  await transaction((tx) => changeBasketLine(tx, actor, { personId, basketLineId, potId: own }))
  const chosen = await read(actor, personId)
  await transaction((tx) => tx.update(pots).set({ mayBuyCategories: [] }).where(eq(pots.id, own)))
  const again = transaction((tx) => checkOut(tx, actor, chosen))
  await expect(again).rejects.toThrow('has changed. Nothing is ordered yet. Look at it again.')
  expect((await balancesOfPot(holidays)).held).toBe(0)
  const now = await read(actor, personId)
  await transaction((tx) => checkOut(tx, actor, now))
  expect((await balancesOfPot(holidays)).held).toBe(3300)
})

test('days, price and note can be changed, and what cannot be ordered is refused at once', async () => {
  const { person } = await aBudget()
  const { actor, personId } = person
  const basketLineId = await added({ actor, personId, listing: await aListing(), visits: 3 })
  const change = { personId, basketLineId }
  const none = { kind: 'visits' as const, visits: [] }
  const refused = transaction((tx) => changeBasketLine(tx, actor, { ...change, schedule: none }))
  await expect(refused).rejects.toThrow('Choose at least one day')
  await transaction((tx) => changeBasketLine(tx, actor, { ...change, note: 'Ring twice' }))
  const basket = await quoted(actor, personId)
  expect(basket.wanted.get(basketLineId)?.note).toBe('Ring twice')
})

test('ending a mandate empties the baskets of whoever held it', async () => {
  const { person } = await aBudget()
  const relative = await aUser()
  const { mandateId } = await aMandate(person, relative, ['see', 'shop'])
  await added({ actor: relative, personId: person.personId, listing: await aListing() })
  await transaction((tx) => endMandate(tx, person.actor, { mandateId }))
  expect(await countBasket(db, relative, person)).toBe(0)
  expect(await quoteBasket(db, relative, person.personId)).toBeNull()
})
