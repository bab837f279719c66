import { and, asc, eq } from 'drizzle-orm'
import { acceptLine } from '#app/domain/ordering/accept-line.server.ts'
import { approveOrder } from '#app/domain/ordering/approve-order.server.ts'
import { cancelLine } from '#app/domain/ordering/cancel-line.server.ts'
import { declineLine } from '#app/domain/ordering/decline-line.server.ts'
import { endMandate } from '#app/domain/ordering/end-mandate.server.ts'
import { placeOrder } from '#app/domain/ordering/place-order.server.ts'
import { addDays, weekdayOf, type Day } from '#app/domain/shared/day.ts'
import type { Tx } from '../client.ts'
import { budgets, pots } from '../schema/budgets.ts'
import { listings } from '../schema/catalogue.ts'
import { orderLines, visits, type Schedule } from '../schema/ordering.ts'
import { mandates } from '../schema/people.ts'
import { actorOf, ownerOf } from './actors.ts'
import { people } from './data/people.ts'
import type { LineSeed, PersonSeed } from './data/people/person.ts'
import { idOf, minuteFrom, numberFrom } from './names.ts'
import type { Timeline } from './timeline.ts'
import { planVisit } from './visits.ts'
import { voiceOf } from './voice.ts'

/** Plans every order of everybody: placed, answered, delivered and agreed, each on its day. */
export function planSupport(timeline: Timeline): void {
  for (const person of people) {
    planEndOfHelp(timeline, person)
    person.lines.forEach((line, position) => {
      const key = `${person.slug}:${position}`
      timeline.at(timeline.day(line.ordered), 600 + numberFrom(key, 500), (tx) =>
        order(tx, timeline, { person, line, key }),
      )
    })
  }
}

function planEndOfHelp(timeline: Timeline, { slug, helper }: PersonSeed): void {
  const { stops } = helper ?? {}
  if (!stops) return
  timeline.at(timeline.day(stops.on), 560, async (tx) => {
    const [mandate] = await tx
      .select()
      .from(mandates)
      .where(eq(mandates.personId, idOf('per', slug)))
    if (mandate) await endMandate(tx, actorOf('usr_ruth'), { mandateId: mandate.id, reason: stops.reason })
  })
}

type Wish = { person: PersonSeed; line: LineSeed; key: string }
type Ordered = Wish & { orderId: string }

async function order(tx: Tx, timeline: Timeline, { person, line, key }: Wish): Promise<void> {
  const personId = idOf('per', person.slug)
  const providerId = idOf('org', line.from[0])
  const [listingId, potId] = await Promise.all([listingOf(tx, providerId, line.from[1]), potOf(tx, personId, line.pot)])
  const [unit, label] = line.price
  const { orderId, isWaiting } = await placeOrder(tx, actorOf(voiceOf(person)), {
    personId,
    key: `seed:${key}`,
    aboutMeShared: ['address', 'phone', 'howToGetIn', 'whatMatters', 'communication', 'emergencyContact'],
    lines: [
      {
        ...{ listingId, unit, label, schedule: scheduleOf(line, timeline) },
        shares: [{ potId, weight: 1 }],
        note: line.note ?? null,
        deliveryAddress: line.items ? person.address : null,
      },
    ],
  })
  const ordered = { person, line, key, orderId }
  if (isWaiting && line.ordered < -7) await approve(tx, timeline, ordered)
  else if (!isWaiting) planAnswer(timeline, ordered)
  if (line.stops) planStop(timeline, ordered)
}

/** Who is asked each time says yes in the evening. */
async function approve(tx: Tx, timeline: Timeline, ordered: Ordered): Promise<void> {
  await approveOrder(tx, actorOf(ordered.person.login!), { orderId: ordered.orderId })
  planAnswer(timeline, ordered)
}

function planAnswer(timeline: Timeline, { person, line, key, orderId }: Ordered): void {
  const { answer } = line
  if (answer === 'not yet') return
  const day = timeline.day(line.ordered + 1)
  timeline.at(day, 500 + numberFrom(`${key} answer`, 200), async (tx) => {
    const [found] = await tx
      .select({ id: orderLines.id, providerId: orderLines.providerId })
      .from(orderLines)
      .where(eq(orderLines.orderId, orderId))
    if (!found) return
    const provider = ownerOf(found.providerId)
    if (answer) return declineLine(tx, provider, { lineId: found.id, reason: answer.no })
    await acceptLine(tx, provider, { lineId: found.id })
    const planned = await tx.select().from(visits).where(eq(visits.lineId, found.id)).orderBy(asc(visits.plannedDay))
    for (const visit of planned) planVisit(timeline, { visit, person, provider })
  })
}

function planStop(timeline: Timeline, { person, line, orderId }: Ordered): void {
  const { on, reason } = line.stops!
  timeline.at(timeline.day(on), 1000, async (tx) => {
    const [found] = await tx.select({ id: orderLines.id }).from(orderLines).where(eq(orderLines.orderId, orderId))
    if (found) await cancelLine(tx, actorOf(voiceOf(person)), { lineId: found.id, reason })
  })
}

function scheduleOf({ visits: weekly, items }: LineSeed, timeline: Timeline): Schedule {
  if (items) return { kind: 'items', quantity: items.quantity, neededBy: timeline.day(items.needed) }
  if (!weekly) throw new Error('A line needs visits or items')
  const wanted = new Set(
    weekly.on.map((on) => (on === 0 ? weekdayOf(timeline.day(0)) : on === 8 ? weekdayOf(timeline.day(-1)) : on)),
  )
  const days: Day[] = []
  for (let day = timeline.day(weekly.first); day <= timeline.day(weekly.last); day = addDays(day, 1)) {
    if (wanted.has(weekdayOf(day))) days.push(day)
  }
  const startMinute = minuteFrom(weekly.at)
  return { kind: 'visits', visits: days.map((day) => ({ day, startMinute, minutes: weekly.minutes })) }
}

async function listingOf(tx: Tx, organisationId: string, title: string): Promise<string> {
  const [listing] = await tx
    .select({ id: listings.id })
    .from(listings)
    .where(and(eq(listings.organisationId, organisationId), eq(listings.title, title)))
  if (!listing) throw new Error(`${organisationId} does not offer ${title}`)
  return listing.id
}

async function potOf(tx: Tx, personId: string, name: string): Promise<string> {
  const [pot] = await tx
    .select({ id: pots.id })
    .from(pots)
    .innerJoin(budgets, eq(budgets.id, pots.budgetId))
    .where(and(eq(budgets.personId, personId), eq(pots.name, name)))
  if (!pot) throw new Error(`${personId} has no pot called ${name}`)
  return pot.id
}
