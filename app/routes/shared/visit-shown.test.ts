import { expect, test } from 'vitest'
import { amountOf } from '#app/components/visit/person-visit.tsx'
import { queryVisit } from '#app/domain/ordering/query-visit.server.ts'
import { visitsInQuestion, visitsToAnswer, visitsToCome } from '#app/domain/ordering/visits.server.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { db, transaction } from '#db/client.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aLine, anAcceptedOrder, balancesOfPot, delivered, type TestOrder } from '#tests/factories/ordering.ts'
import { visitShown } from './visit-shown.ts'

const shown = { userId: '', seesCare: true, mayAnswer: true, mayApprove: true, ownFirmIds: [] }

/** A visit of two hours for £33 that was written down with so many minutes, and that is not right. */
async function queriedAfter(order: TestOrder, minutes: number) {
  const { actor, personId } = order.budget.person
  const [visitId = ''] = order.visitIds
  await delivered(order, visitId, { minutes })
  await transaction((tx) => queryVisit(tx, actor, { visitId, reason: 'She left early' }))
  const [visit] = await visitsInQuestion(db, personId)
  const held = await Promise.all(order.budget.potIds.map(balancesOfPot))
  return { words: amountOf(visitShown(visit!, shown)), held: pounds(held.reduce((sum, pot) => sum + pot.held, 0)) }
}

test('of a visit in question a person reads what is held for it, and what was written down where that differs', async () => {
  const sums: [number, string][] = [
    [120, '£33.00 is held until it is answered.'],
    [480, 'It was written down as £132.00. £33.00 is held until it is answered.'],
    [60, 'It was written down as £16.50. £33.00 is held until it is answered.'],
  ]
  for (const [minutes, told] of sums) {
    const { words, held } = await queriedAfter(await anAcceptedOrder({ visits: 1 }), minutes)
    expect(words).toBe(told)
    expect(words).toContain(`${held} is held`)
  }
})

test('what two pots hold for one visit is one sum', async () => {
  const budget = await aBudget({ pots: [{ pence: 50_000 }, { pence: 50_000 }] })
  const shares = budget.potIds.map((potId) => ({ potId, weight: 1 }))
  const listing = await aListing()
  const order = await anAcceptedOrder({ budget, listing, lines: [aLine(listing, budget, { shares })] })
  const [coming] = await visitsToCome(db, { personId: budget.person.personId, limit: 1 })
  expect(amountOf(visitShown(coming!, shown))).toBe('£33.00 is held for it.')
  expect((await queriedAfter(order, 480)).words).toContain('£33.00 is held')
})

test('who works for the provider is offered no yes for somebody, and reads why; they may still say that it was not right', async () => {
  const order = await anAcceptedOrder({ visits: 1 })
  await delivered(order, order.visitIds[0] ?? '')
  const [visit] = await visitsToAnswer(db, order.budget.person.personId)
  expect(visitShown(visit!, shown)).toMatchObject({ canConfirm: true, canQuery: true, whyNoYes: null })
  const atTheFirm = { ...shown, ownFirmIds: [order.listing.providerId] }
  expect(visitShown(visit!, atTheFirm)).toMatchObject({
    canConfirm: false,
    canQuery: true,
    whyNoYes: expect.stringMatching(/^You work for .* yourself, so somebody else says whether it is right\.$/),
  })
  const withoutApproval = { ...shown, mayApprove: false }
  expect(visitShown({ ...visit!, deliveredPence: 9999 }, withoutApproval).whyNoYes).toMatch(/^Somebody who may approve/)
})
