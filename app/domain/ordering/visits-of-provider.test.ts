import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { anAcceptedOrder } from '#tests/factories/ordering.ts'
import { db, transaction } from '#db/client.ts'
import { visits } from '#db/schema/ordering.ts'
import { addDays, today } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { listVisitsOfProvider, nextKeyOf, type VisitsShown } from './visits-of-provider.server.ts'

test('however many visits a provider has, each stands once on the pages, in the order of the day', async () => {
  const order = await anAcceptedOrder({ visits: 1 })
  const [visit] = await db.select().from(visits).where(eq(visits.lineId, order.lineId))
  const rows = (state: 'planned' | 'confirmed') =>
    Array.from({ length: 120 }, (_, at) => ({
      ...{ ...visit!, id: newId('vis'), state },
      plannedDay: addDays(today(), 1 + (at % 2)),
      plannedStartMinute: at % 5 ? 1200 - at : null, // made first, and later in the day; things have no time
    }))
  const made = { coming: rows('planned'), agreed: rows('confirmed') }
  await transaction(async (tx) => {
    for (const one of [...made.coming, ...made.agreed]) await tx.insert(visits).values(one)
  })
  const pagesOf = async (shown: VisitsShown) => {
    const seen: string[] = []
    for (let from: string | null = null, page = 0; page === 0 || (from && page < 9); page++) {
      const place = { organisationId: order.listing.providerId, shown, from }
      const found = await listVisitsOfProvider(db, order.listing.owner, place)
      seen.push(...found.map(({ id }) => id))
      from = nextKeyOf(found)
    }
    return seen.sort()
  }
  expect(await pagesOf('coming')).toEqual([visit!.id, ...made.coming.map(({ id }) => id)].sort())
  expect(await pagesOf('agreed')).toEqual(made.agreed.map(({ id }) => id).sort())
})
