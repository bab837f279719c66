import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { anAcceptedOrder, delivered, type TestOrder } from '#tests/factories/ordering.ts'
import { db, transaction } from '#db/client.ts'
import { persons } from '#db/schema/people.ts'
import { listVisitsOfProvider } from '../visits-of-provider.server.ts'
import { visitsToAnswer } from '../visits.server.ts'
import { awaitsOf } from './awaits.ts'

/** What the records of an order wait for, as its provider and as the person's side read it. */
async function awaited({ listing, budget }: TestOrder): Promise<string[]> {
  const place = { organisationId: listing.providerId, shown: 'waiting' } as const
  const byProvider = (await listVisitsOfProvider(db, listing.owner, place)).map(({ id, awaits }) => `${id} ${awaits}`)
  const byPerson = (await visitsToAnswer(db, budget.person.personId)).map((one) => `${one.id} ${awaitsOf(one)}`)
  expect(byProvider.sort()).toEqual(byPerson.sort())
  return byPerson.map((words) => words.slice(words.indexOf(' ') + 1)).sort()
}

test('what was recorded waits for a yes or silence, and for a yes alone where it is more than was ordered', async () => {
  const order = await anAcceptedOrder({ visits: 2 })
  const [first = '', second = ''] = order.visitIds
  await delivered(order, first)
  await delivered(order, second, { minutes: 180 })
  expect(await awaited(order)).toEqual(['a yes', 'a yes or silence'])
})

test('where nobody can answer nobody reads that silence is a yes: the council asks', async () => {
  const order = await anAcceptedOrder({ visits: 1 })
  const { personId } = order.budget.person
  await transaction((tx) => tx.update(persons).set({ userId: null }).where(eq(persons.id, personId)))
  await delivered(order, order.visitIds[0] ?? '')
  expect(await awaited(order)).toEqual(['the council'])
})
