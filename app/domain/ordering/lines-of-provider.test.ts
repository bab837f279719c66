import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { anOrder } from '#tests/factories/ordering.ts'
import { db, transaction } from '#db/client.ts'
import { orderLines } from '#db/schema/ordering.ts'
import { newId } from '../shared/id.ts'
import { listLinesOfProvider, nextLineKeyOf } from './lines-of-provider.server.ts'

test('however many orders a provider has to answer, each stands once on the pages, the longest waiting first', async () => {
  const { lineId, listing } = await anOrder()
  const [line] = await db.select().from(orderLines).where(eq(orderLines.id, lineId))
  const wanted = Array.from({ length: 120 }, (_, at) => ({
    ...line!,
    id: newId('oln'),
    placedAt: new Date(line!.placedAt!.getTime() - (at % 7) * 60_000), // many at the same moment
  }))
  await transaction(async (tx) => {
    for (const one of wanted) await tx.insert(orderLines).values(one)
  })
  const all = [...wanted, line!]
  const seen: string[] = []
  for (let from: string | null = null, page = 0; page === 0 || (from && page < 9); page++) {
    const place = { organisationId: listing.providerId, shown: 'new', from } as const
    const lines = await listLinesOfProvider(db, listing.owner, place)
    seen.push(...lines.map(({ id }) => id))
    from = nextLineKeyOf(lines)
  }
  expect([...seen].sort()).toEqual(all.map(({ id }) => id).sort())
  const times = seen.map((id) => Number(all.find((one) => one.id === id)?.placedAt))
  expect(times).toEqual([...times].sort((a, b) => a - b))
})
