import { afterAll, expect, test } from 'vitest'
import { cancelLine } from '#app/domain/ordering/cancel-line.server.ts'
import { lapseLines } from '#app/domain/ordering/chase-lines.server.ts'
import { declineLine } from '#app/domain/ordering/decline-line.server.ts'
import { queryVisit } from '#app/domain/ordering/query-visit.server.ts'
import { moveClock } from '#app/domain/shared/clock.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { transaction } from '#db/client.ts'
import { paths } from '#app/paths.ts'
import { closeSearch } from '#search/current.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import { mailsTo } from '#tests/factories/mails.ts'
import { anAcceptedOrder, anOrder, delivered, type TestOrder } from '#tests/factories/ordering.ts'
import { answer, cookieOf } from './site.ts'
import { wordsApartOf } from './words.ts'

afterAll(closeSearch)

/** The page of an order as its provider reads it, heading and words of a row one after the other. */
async function readByProvider({ listing, lineId }: TestOrder): Promise<string> {
  const cookie = await cookieOf(listing.owner.userId)
  const { text } = await answer(`/provider/${listing.providerId}/orders/${lineId}`, { cookie })
  return wordsApartOf(text)
}

test('a provider reads as its own answer only what it answered', async () => {
  const [declined, taken, going] = [await anOrder(), await anOrder(), await anAcceptedOrder()]
  await transaction((tx) =>
    declineLine(tx, declined.listing.owner, { lineId: declined.lineId, reason: 'No free mornings.' }),
  )
  for (const { lineId, budget } of [taken, going])
    await transaction((tx) => cancelLine(tx, budget.person.actor, { lineId, reason: 'My sister helps me now.' }))

  expect(await readByProvider(declined)).toContain('Your answer No free mornings.')
  for (const order of [taken, going]) {
    const words = await readByProvider(order)
    expect(words).toContain('Why it was cancelled My sister helps me now.')
    expect(words).not.toContain('Your answer')
  }
})

test('where a provider did not answer, it reads why the order is over, and no answer of its own', async () => {
  const order = await anOrder({ from: addDays(today(), 40) })
  goDaysOn(30)
  await transaction(lapseLines)
  moveClock(0)
  const words = await readByProvider(order)
  expect(words).toContain('Why it is over There was no answer in five working days.')
  expect(words).not.toContain('Your answer')
})

test('nobody has to say why: no page quotes a reason that was not given', async () => {
  const order = await anAcceptedOrder({ visits: 3 })
  const { budget, listing, lineId, orderId } = order
  const { personId, actor } = budget.person
  const [given = '', called = ''] = order.visitIds
  const [person, provider] = [await cookieOf(actor.userId), await cookieOf(listing.owner.userId)]
  const read = async (path: string, cookie = person) => wordsApartOf((await answer(path, { cookie })).text)
  const press = async (path: string, body: Record<string, string>) =>
    expect((await answer(path, { cookie: person, body })).status).toBe(302)

  await delivered(order, given)
  await press(paths.visits(personId), { intent: 'query', visitId: given, reason: '' })
  expect(await read(paths.providerVisit(listing.providerId, given), provider)).toContain('They did not say what.')
  expect(await read(`/provider/${listing.providerId}`, provider)).toContain('What is not right: They did not say.')
  await press(paths.visits(personId), { intent: 'confirm', visitId: given, expectedPence: '3300' })
  await press(paths.order(personId, orderId), { intent: 'cancel visit', visitId: called, reason: ' ' })
  await press(paths.order(personId, orderId), { intent: 'cancel line', lineId, reason: '' })

  const pages = [paths.visits(personId), paths.budget(personId), paths.order(personId, orderId), paths.access(personId)]
  for (const path of pages)
    expect(await read(path), path).not.toMatch(/no reason was given|It was not right|Reason:|Why:? /i)
  expect(await read(`/provider/${listing.providerId}/orders/${lineId}`, provider)).not.toMatch(/no reason|null/i)
  const mails = JSON.stringify(await mailsTo(listing.owner.email))
  for (const words of ['They did not say what.', 'No reason was given.']) expect(mails).toContain(words)
  expect(mails).not.toContain('null')
})

test('what somebody said is not quoted on a visit any more once they say that it was right after all', async () => {
  const order = await anAcceptedOrder({ visits: 1 })
  const { personId, actor } = order.budget.person
  const [visitId = ''] = order.visitIds
  await delivered(order, visitId)
  await transaction((tx) => queryVisit(tx, actor, { visitId, reason: 'Denise was late' }))
  const cookie = await cookieOf(actor.userId)
  const read = async () => (await answer(paths.visits(personId), { cookie })).text
  expect(await read()).toContain('Denise was late')
  const body = { intent: 'confirm', visitId, expectedPence: '3300' }
  expect((await answer(paths.visits(personId), { cookie, body })).status).toBe(302)
  expect(await read()).not.toContain('Denise was late')
})
