import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { visits } from '#db/schema/ordering.ts'
import { aCouncilWithOfficers, deliveredVisits, pressed } from '#tests/factories/invoicing.ts'
import { listExceptions } from './exceptions.server.ts'

test('cases wait in the order of their visits, whichever was opened first', async () => {
  const council = await aCouncilWithOfficers()
  const days = ['2020-03-05', '2020-03-04', '2020-03-06']
  for (const plannedDay of days) {
    const { visitIds } = await deliveredVisits({ council, minutes: [180] })
    await transaction((tx) =>
      tx
        .update(visits)
        .set({ plannedDay })
        .where(eq(visits.id, visitIds[0] ?? '')),
    )
  }
  await pressed(council)
  const waiting = await listExceptions(db, council.first, council.councilId)
  expect(waiting.map(({ plannedDay }) => plannedDay)).toEqual([...days].sort())
})
