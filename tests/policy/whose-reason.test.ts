import { afterAll, expect, test } from 'vitest'
import { cancelLine } from '#app/domain/ordering/cancel-line.server.ts'
import { lapseLines } from '#app/domain/ordering/chase-lines.server.ts'
import { declineLine } from '#app/domain/ordering/decline-line.server.ts'
import { moveClock } from '#app/domain/shared/clock.ts'
import { transaction } from '#db/client.ts'
import { closeSearch } from '#search/current.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import { anAcceptedOrder, anOrder, type TestOrder } from '#tests/factories/ordering.ts'
import { answer, cookieOf } from './site.ts'

afterAll(closeSearch)

/** The page of an order as its provider reads it, heading and words of a row one after the other. */
async function readByProvider({ listing, lineId }: TestOrder): Promise<string> {
  const cookie = await cookieOf(listing.owner.userId)
  const { text } = await answer(`/provider/${listing.providerId}/orders/${lineId}`, { cookie })
  return text.replaceAll(/<!-- -->|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
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
  const order = await anOrder()
  goDaysOn(30)
  await transaction(lapseLines)
  moveClock(0)
  const words = await readByProvider(order)
  expect(words).toContain('Why it is over There was no answer in five working days.')
  expect(words).not.toContain('Your answer')
})
