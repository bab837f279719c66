import { asc, eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import { aLine, anAcceptedOrder, anOrder } from '#tests/factories/ordering.ts'
import { aMandate, aUser } from '#tests/factories/people.ts'
import { db, transaction } from '#db/client.ts'
import { orderLines, visits } from '#db/schema/ordering.ts'
import { outbox } from '#db/schema/shared.ts'
import { moveClock } from '../shared/clock.ts'
import { addDays, daysBetween, today } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { addWorkingDays } from '../shared/working-days.ts'
import { dayInWords } from '../shared/words.ts'
import { cancelLine } from './cancel-line.server.ts'
import { cancelVisit } from './cancel-visit.server.ts'
import { lapseLines } from './chase-lines.server.ts'
import { listLinesOfProvider, nextLineKeyOf } from './lines-of-provider.server.ts'
import { refuseOrder } from './refuse-order.server.ts'

afterEach(() => moveClock(0))

test('a provider reads one day to answer by, in the mail and on its pages: the last day on which the order stands', async () => {
  const { orderId, lineId, listing } = await anOrder({ from: addDays(today(), 30) })
  const place = { organisationId: listing.providerId, shown: 'new' } as const
  const [shown] = await listLinesOfProvider(db, listing.owner, place)
  const [mail] = await db
    .select()
    .from(outbox)
    .where(eq(outbox.key, `new-order:${orderId}:${listing.providerId}`))
  expect(JSON.stringify(mail?.payload)).toContain(`Answer by ${dayInWords(shown!.answerBy!)}.`)

  const stateOn = async (day: string) => {
    goDaysOn(daysBetween(today(), day))
    await transaction(lapseLines)
    const [line] = await db.select().from(orderLines).where(eq(orderLines.id, lineId))
    moveClock(0)
    return line?.state
  }
  expect(await stateOn(shown!.answerBy!)).toBe('placed')
  expect(await stateOn(addDays(shown!.answerBy!, 4))).toBe('lapsed')
})

test('a provider has no longer to answer than until the last day, and reads of each order by when where that differs', async () => {
  const [budget, listing] = [await aBudget(), await aListing()]
  const [near, far] = [aLine(listing, budget, { visits: 2 }), aLine(listing, budget, { from: addDays(today(), 30) })]
  const { orderId } = await anOrder({ budget, listing, lines: [near, far] })
  const place = { organisationId: listing.providerId, shown: 'new' } as const
  const days = (await listLinesOfProvider(db, listing.owner, place)).map(({ answerBy }) => answerBy)
  const [first, last] = [addDays(today(), 1), addWorkingDays(today(), 5)]
  expect(days.sort()).toEqual([first, last])
  const key = `new-order:${orderId}:${listing.providerId}`
  const [mail] = await db.select().from(outbox).where(eq(outbox.key, key))
  const said = JSON.stringify(mail?.payload)
  for (const day of [first, last]) expect(said).toContain(`A walk and a chat: answer by ${dayInWords(day)}.`)
})

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

test('a provider’s list counts the visits that stand, and of an order that is off what was asked for', async () => {
  const { budget, listing, lineId } = await anAcceptedOrder({ from: addDays(today(), 1) })
  const visitRows = await db.select().from(visits).where(eq(visits.lineId, lineId)).orderBy(asc(visits.plannedDay))
  const ids = visitRows.map(({ id }) => id)
  const counted = async (shown: 'going' | 'over') => {
    const [line] = await listLinesOfProvider(db, listing.owner, { organisationId: listing.providerId, shown })
    return line?.visits
  }
  const cancel = (visitId: string) =>
    transaction((tx) => cancelVisit(tx, budget.person.actor, { visitId, reason: 'Away' }))
  expect(await counted('going')).toBe(3)
  await cancel(ids[2]!)
  expect(await counted('going')).toBe(2)
  await cancel(ids[1]!)
  await cancel(ids[0]!)
  expect(await counted('over')).toBe(3)
})

test('an order that was taken back before anybody agreed to it never came to its provider', async () => {
  const [budget, listing, asker] = [await aBudget(), await aListing(), await aUser()]
  await aMandate(budget.person, asker, ['see', 'shop'])
  const [refused, dropped] = [
    await anOrder({ budget, listing, by: asker }),
    await anOrder({ budget, listing, by: asker }),
  ]
  const placed = await anOrder({ budget, listing })
  const { actor } = budget.person
  await transaction((tx) => refuseOrder(tx, actor, { orderId: refused.orderId, reason: 'Too much' }))
  for (const { lineId } of [dropped, placed])
    await transaction((tx) => cancelLine(tx, actor, { lineId, reason: 'Not needed' }))
  const over = await listLinesOfProvider(db, listing.owner, { organisationId: listing.providerId, shown: 'over' })
  expect(over.map(({ id }) => id)).toEqual([placed.lineId])
})
