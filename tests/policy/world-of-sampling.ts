import { eq } from 'drizzle-orm'
import { transaction } from '#db/client.ts'
import { visits } from '#db/schema/ordering.ts'
import { persons } from '#db/schema/people.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import type { TestListing } from '#tests/factories/catalogue.ts'
import { anAcceptedOrder, delivered } from '#tests/factories/ordering.ts'
import { aPerson } from '#tests/factories/people.ts'

type World = { marker: string; council: string; listing: TestListing }

const longAgo = new Date('2020-01-06T12:00:00Z')

/** A visit of somebody for whom nobody can answer, written down more than seven days ago. */
export async function worldOfSampling({ marker, council, listing }: World) {
  const person = await aPerson({ councilId: council, name: `${marker}alone Finch` })
  const budget = await aBudget({ person })
  const order = await anAcceptedOrder({ budget, listing, visits: 1 })
  await transaction((tx) => tx.update(persons).set({ userId: null }).where(eq(persons.id, person.personId)))
  const [sampledVisitId = ''] = order.visitIds
  await delivered(order, sampledVisitId)
  await transaction((tx) => tx.update(visits).set({ recordedAt: longAgo }).where(eq(visits.id, sampledVisitId)))
  return { sampledLineId: order.lineId, sampledVisitId }
}
