import { eq } from 'drizzle-orm'
import { afterAll, afterEach, expect, test } from 'vitest'
import { acceptLine } from '#app/domain/ordering/accept-line.server.ts'
import { cancelLine } from '#app/domain/ordering/cancel-line.server.ts'
import { lapseLines } from '#app/domain/ordering/chase-lines.server.ts'
import { declineLine } from '#app/domain/ordering/decline-line.server.ts'
import { changeAboutMe } from '#app/domain/people/about-me.server.ts'
import { moveClock } from '#app/domain/shared/clock.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { paths } from '#app/paths.ts'
import { transaction } from '#db/client.ts'
import { persons } from '#db/schema/people.ts'
import { closeSearch } from '#search/current.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import { aLine, anOrder, type TestOrder } from '#tests/factories/ordering.ts'
import { aMandate, aUser } from '#tests/factories/people.ts'
import { answer, cookieOf } from './site.ts'
import { wordsOf } from './words.ts'

afterEach(() => moveClock(0))
afterAll(closeSearch)

const from = addDays(today(), 1)

async function withAddress(order: TestOrder): Promise<TestOrder> {
  const { actor, personId } = order.budget.person
  await transaction((tx) => changeAboutMe(tx, actor, { personId, address: '2 Mill Lane' }))
  return order
}

async function readBy({ budget, orderId }: TestOrder, userId = budget.person.actor.userId): Promise<string> {
  const { text } = await answer(paths.order(budget.person.personId, orderId), { cookie: await cookieOf(userId) })
  return wordsOf(text)
}

const accept = ({ listing, lineId }: TestOrder) => transaction((tx) => acceptLine(tx, listing.owner, { lineId }))
const cancel = ({ budget, lineId }: TestOrder) =>
  transaction((tx) => cancelLine(tx, budget.person.actor, { lineId, reason: null }))

const willBe = 'Once they have said yes, they are told your name and address, and may read of “About me”: '
const was = 'They have been told your name and address, and may read of “About me”: '
const wasNot = 'They were not told your name and address.'
const wasOnce = 'They were told your name and address. Now they see only what an invoice needs.'

test('an order says whether its provider will be told who it is, was told, or was not', async () => {
  const order = await withAddress(await anOrder({ from, aboutMeShared: ['whatMatters'] }))
  expect(await readBy(order)).toContain(willBe)
  await accept(order)
  expect(await readBy(order)).toContain(was)
  await cancel(order)
  expect(await readBy(order)).toContain(was)
  goDaysOn(120)
  expect(await readBy(order)).toContain(wasOnce)
})

test('where there was no yes the provider was not told, however the order ended', async () => {
  const [declined, cancelled, lapsed] = await Promise.all([
    withAddress(await anOrder({ from })),
    withAddress(await anOrder({ from })),
    withAddress(await anOrder({ from })),
  ])
  await transaction((tx) => declineLine(tx, declined.listing.owner, { lineId: declined.lineId, reason: 'Full' }))
  await cancel(cancelled)
  goDaysOn(10)
  await transaction(lapseLines)
  for (const order of [declined, cancelled, lapsed]) {
    const words = await readBy(order)
    expect(words).toContain(wasNot)
    expect(words).not.toMatch(/said yes, they are told|have been told/)
  }
})

test('who acts for somebody reads it of them, and without an address of none', async () => {
  const [order, friend] = [await anOrder({ from }), await aUser()]
  const { person } = order.budget
  await aMandate(person, friend, ['see', 'shop'])
  await accept(order)
  const whose = person.name.split(' ')[0]
  expect(await readBy(order, friend.userId)).toContain(`They have been told ${whose}’s name and address.`)
  const without = { address: null }
  await transaction((tx) => tx.update(persons).set(without).where(eq(persons.id, person.personId)))
  expect(await readBy(order, friend.userId)).toContain(`They have been told ${whose}’s name.`)
})

test('where the lines of an order stand differently each is said apart', async () => {
  const [budget, listing, other] = [await aBudget(), await aListing(), await aListing({ title: 'Gardening' })]
  const lines = [aLine(listing, budget, { from }), aLine(other, budget, { from })]
  const order = await withAddress(await anOrder({ budget, listing, lines }))
  await accept(order)
  const words = await readBy(order)
  expect(words).toContain('A walk and a chat: they have been told your name and address.')
  expect(words).toContain('Gardening: once they have said yes, they are told your name and address.')
})
