import { afterEach, expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { aCategory, aListing } from '#tests/factories/catalogue.ts'
import { mailsTo } from '#tests/factories/mails.ts'
import { anAcceptedOrder, anOrder, delivered } from '#tests/factories/ordering.ts'
import { aMandate, aMember, anOrganisation, aUser } from '#tests/factories/people.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import { transaction } from '#db/client.ts'
import { paths } from '#app/paths.ts'
import { moveClock } from '../shared/clock.ts'
import { addDays, today } from '../shared/day.ts'
import { dayInWords } from '../shared/words.ts'
import { lapseLines } from './chase-lines.server.ts'
import { declineLine } from './decline-line.server.ts'
import { queryVisit } from './query-visit.server.ts'
import { recordMissed } from './record-missed.server.ts'
import { refuseOrder } from './refuse-order.server.ts'
import { settleQuery } from './settle-query.server.ts'

afterEach(() => moveClock(0))
const newestTo = async ({ email }: { email: string }) => (await mailsTo(email))[0]

/** A walk that one other provider offers too; what stands beside it is the same provider's, paused, or something else. */
async function aListingWithAnother() {
  const categoryId = await aCategory()
  const listing = await aListing({ categoryId })
  const elsewhere = await anOrganisation({ kind: 'provider', providerType: 'charity', name: 'Green Steps' })
  await aListing({ categoryId, organisationId: elsewhere, title: 'Walks for two' })
  await aListing({ categoryId, organisationId: elsewhere, title: 'Walks that pause', state: 'paused' })
  await aListing({ categoryId, organisationId: listing.providerId, title: 'Our other walk' })
  await aListing({ organisationId: elsewhere, title: 'Gardening' })
  return listing
}

test('the mail of a no says why, what came back and who else could be asked', async () => {
  const order = await anOrder({ listing: await aListingWithAnother(), visits: 2 })
  const { lineId, listing, budget } = order
  await transaction((tx) => declineLine(tx, listing.owner, { lineId, reason: 'We are full' }))
  expect(await newestTo(budget.person.actor)).toEqual({
    to: budget.person.actor.email,
    subject: 'Bright Days said no',
    lines: [
      'Bright Days said no to A walk and a chat. Why: We are full',
      '£66.00 came back to the budget.',
      'You could ask Green Steps: Walks for two.',
    ],
    link: { words: 'Look in the shop', path: paths.shop(budget.person.personId) },
  })
})

test('the mail of a lapse says what came back and who else could be asked', async () => {
  const { budget } = await anOrder({ listing: await aListingWithAnother(), visits: 1, from: addDays(today(), 30) })
  goDaysOn(20)
  await transaction(lapseLines)
  expect(await newestTo(budget.person.actor)).toMatchObject({
    subject: 'Bright Days did not answer',
    lines: [
      'Bright Days did not answer about A walk and a chat in five working days.',
      '£33.00 came back to the budget.',
      'You could ask Green Steps: Walks for two.',
    ],
  })
})

test('who asked for an order reads who said no to it and why', async () => {
  const budget = await aBudget()
  const friend = await aUser()
  await aMandate(budget.person, friend, ['see', 'shop'])
  const { orderId } = await anOrder({ budget, by: friend, visits: 1 })
  await transaction((tx) => refuseOrder(tx, budget.person.actor, { orderId, reason: 'I go by myself' }))
  expect(await newestTo(friend)).toMatchObject({
    subject: expect.stringMatching(/^Order D-\d+ was not agreed$/),
    lines: [expect.stringContaining(`${budget.person.name} said no to A walk and a chat`), 'Why: I go by myself'],
  })
})

test('the person reads what will not happen and what did not, why, and what came back', async () => {
  const order = await anAcceptedOrder({ visits: 2 })
  const [had = '', ahead = ''] = order.visitIds
  const missed = (visitId: string, reason: string) =>
    transaction((tx) => recordMissed(tx, order.listing.owner, { visitId, reason }))
  await missed(ahead, 'No car')
  const came = '£33.00 came back to the budget.'
  expect(await newestTo(order.budget.person.actor)).toMatchObject({
    subject: 'A walk and a chat will not happen',
    lines: [`Bright Days says that it will not happen on ${dayInWords(addDays(today(), 1))}. Why: No car`, came],
  })
  await delivered(order, had)
  await missed(had, 'The wrong name')
  expect(await newestTo(order.budget.person.actor)).toMatchObject({
    subject: 'A walk and a chat did not happen',
    lines: [`Bright Days says that it did not happen on ${dayInWords(today())}. Why: The wrong name`, came],
  })
})

test('a provider reads what was not right, and both sides read what is paid for it', async () => {
  const order = await anAcceptedOrder({ visits: 1 })
  const { person } = order.budget
  const [visitId = ''] = order.visitIds
  const officer = await aMember(person.councilId, 'finance')
  await delivered(order, visitId)
  await transaction((tx) => queryVisit(tx, person.actor, { visitId, reason: 'She left early' }))
  expect(await newestTo(order.listing.owner)).toMatchObject({
    subject: `${person.name} says that a visit was not right`,
    lines: [
      `A walk and a chat, ${dayInWords(today())}.`,
      'In their words: She left early',
      expect.stringContaining('Write down what really happened.'),
    ],
    link: { path: paths.providerVisit(order.listing.providerId, visitId) },
  })

  await transaction((tx) => settleQuery(tx, officer, { visitId, payPence: 1650, words: 'Half of it was given.' }))
  for (const side of [person.actor, order.listing.owner]) {
    expect(await newestTo(side)).toMatchObject({
      subject: 'An answer about A walk and a chat',
      lines: [`£16.50 is paid for ${dayInWords(today())}.`, 'Half of it was given.'],
    })
  }
})
