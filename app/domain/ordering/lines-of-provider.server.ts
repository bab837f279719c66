import { and, asc, desc, eq, gt, inArray, isNotNull, lt, ne, or, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { orderLinePrices, orderLines, orders, visits, type OrderLineState } from '#db/schema/ordering.ts'
import { persons } from '#db/schema/people.ts'
import { sectionsShared } from '../people/about-me.ts'
import { getAboutMe } from '../people/about-me.server.ts'
import { requireMembership } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { today } from '../shared/day.ts'
import { answerBy } from './answer-by.ts'
import { costNow } from './cost-now.ts'
import { goingOn } from './order-line.ts'
import { costsNow } from './orders.server.ts'
import { strangerIn } from './stranger.ts'
import { toldToProvider } from './told-to-provider.ts'

export type LinesShown = 'new' | 'going' | 'over'
export type ProviderLine = Awaited<ReturnType<typeof listLinesOfProvider>>[number]

const most = 50

const statesShown: Record<LinesShown, OrderLineState[]> = {
  new: ['placed'],
  going: [...goingOn],
  over: ['ended', 'declined', 'lapsed', 'cancelled'],
}

/**
 * A provider's order lines: those to answer oldest first, the others newest first. What ended while it still waited for
 * its own side never came to the provider. `from`: the key of the last one seen.
 */
export async function listLinesOfProvider(
  db: Db,
  actor: Actor,
  { organisationId, shown, from }: { organisationId: string; shown: LinesShown; from?: string | null },
) {
  await requireMembership(db, actor, { organisationId, kind: 'provider', roles: ['owner', 'staff'] })
  const order =
    shown === 'new' ? [asc(orderLines.placedAt), asc(orderLines.id)] : [desc(orderLines.firstDay), desc(orderLines.id)]
  const rows = await lineRows(db)
    .where(
      and(
        eq(orderLines.providerId, organisationId),
        inArray(orderLines.state, statesShown[shown]),
        isNotNull(orderLines.placedAt),
        pastKey(from, shown),
      ),
    )
    .orderBy(...order)
    .limit(most)
  const costs = await costsNow(
    db,
    rows.map(({ line }) => line.id),
  )
  return rows.map((row) => ({ ...toldLine(row), nowPence: costs.get(row.line.id) ?? 0 }))
}

/** Where the next page begins; null when this was the last. */
export function nextLineKeyOf(shown: ProviderLine[]): string | null {
  const last = shown.at(-1)
  return last && shown.length === most ? last.key : null
}

/**
 * One line with its visits and prices and what the provider may know of the person. Null: none, or somebody else's.
 * `isTooLate`: no day is left that could still be agreed to.
 */
export async function getLineOfProvider(db: Db, actor: Actor, which: { organisationId: string; lineId: string }) {
  const { organisationId, lineId } = which
  await requireMembership(db, actor, { organisationId, kind: 'provider', roles: ['owner', 'staff'] })
  const [row] = await lineRows(db).where(and(eq(orderLines.id, lineId), eq(orderLines.providerId, organisationId)))
  if (!row || row.line.placedAt === null) return null
  const [visitRows, prices, page] = await Promise.all([
    db
      .select({
        id: visits.id,
        state: visits.state,
        day: visits.plannedDay,
        startMinute: visits.plannedStartMinute,
        minutes: visits.plannedMinutes,
        quantity: visits.quantity,
        plannedPence: visits.plannedPence,
        deliveredPence: visits.deliveredPence,
        confirmedPence: visits.confirmedPence,
        charge: visits.charge,
      })
      .from(visits)
      .where(eq(visits.lineId, lineId))
      .orderBy(asc(visits.plannedDay), asc(visits.plannedStartMinute)),
    db
      .select({
        id: orderLinePrices.id,
        unit: orderLinePrices.unit,
        label: orderLinePrices.label,
        band: orderLinePrices.band,
        pence: orderLinePrices.pence,
        isPrivate: orderLinePrices.isPrivate,
      })
      .from(orderLinePrices)
      .where(eq(orderLinePrices.lineId, lineId))
      .orderBy(asc(orderLinePrices.fromDay)),
    getAboutMe(db, row.line.personId),
  ])
  const line = toldLine(row)
  const about = line.told === 'name and chosen page' ? sectionsShared(page, row.shared) : []
  const deliveryAddress = line.told === 'name and chosen page' ? row.line.deliveryAddress : null
  const answerReason = line.told === 'what an invoice needs' ? null : row.line.answerReason
  const days = visitRows.map((visit) => ({ ...visit, nowPence: costNow(visit) }))
  const nowPence = days.reduce((sum, day) => sum + day.nowPence, 0)
  const isTooLate = !days.some(({ state, day }) => state === 'planned' && day >= today())
  return { ...line, isTooLate, nowPence, days, prices, about, deliveryAddress, answerReason }
}

/** Whose line it is, for the history of who looked. No page is told it: before a yes nobody is to be known again by it. */
export async function personOfLine(db: Db, { organisationId, lineId }: { organisationId: string; lineId: string }) {
  const [row] = await db
    .select({ personId: orderLines.personId })
    .from(orderLines)
    .where(and(eq(orderLines.id, lineId), eq(orderLines.providerId, organisationId)))
  return row?.personId ?? null
}

/** Whose names stand in a list of lines, each once, for the history of who looked. No page is told it either. */
export async function peopleNamedOn(
  db: Db,
  { organisationId, lines }: { organisationId: string; lines: ProviderLine[] },
): Promise<string[]> {
  const named = lines.filter(({ told }) => told !== 'district and times').map(({ id }) => id)
  if (named.length === 0) return []
  const rows = await db
    .selectDistinct({ personId: orderLines.personId })
    .from(orderLines)
    .where(and(inArray(orderLines.id, named), eq(orderLines.providerId, organisationId)))
  return rows.map(({ personId }) => personId)
}

/** Where a line stands in its list: by when it was placed while it waits for an answer, by its first day after that. */
function keyOf({ id, state, placedAt, firstDay }: Pick<LineRow, 'id' | 'state' | 'placedAt' | 'firstDay'>): string {
  return `${state === 'placed' ? (placedAt?.getTime() ?? 0) : firstDay}_${id}`
}

function pastKey(from: string | null | undefined, shown: LinesShown): SQL | undefined {
  const [first, ...rest] = (from ?? '').split('_')
  const id = rest.join('_')
  if (!first || !id) return undefined
  if (shown !== 'new')
    return or(lt(orderLines.firstDay, first), and(eq(orderLines.firstDay, first), lt(orderLines.id, id)))
  const at = new Date(Number(first))
  if (Number.isNaN(at.getTime())) return undefined
  return or(gt(orderLines.placedAt, at), and(eq(orderLines.placedAt, at), gt(orderLines.id, id)))
}

function lineRows(db: Db) {
  const isItsVisit = and(eq(visits.lineId, orderLines.id), eq(visits.charge, 'visit'))
  return db
    .select({
      line: orderLines,
      number: orders.number,
      shared: orders.aboutMeShared,
      visits: db.$count(visits, isItsVisit),
      standing: db.$count(visits, and(isItsVisit, ne(visits.state, 'cancelled'))),
      quantity: sql<number>`(select coalesce(max(${visits.quantity}), 0) from ${visits} where ${isItsVisit})`,
      person: { name: persons.name, shortName: persons.shortName, district: persons.district },
    })
    .from(orderLines)
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .innerJoin(persons, eq(persons.id, orderLines.personId))
}

type LineRow = typeof orderLines.$inferSelect
type Row = Awaited<ReturnType<typeof lineRows>>[number]

function toldLine({ line, person, ...row }: Row) {
  const told = toldToProvider(line)
  const isNamed = told !== 'district and times'
  return {
    id: line.id,
    key: keyOf(line),
    number: row.number,
    state: line.state,
    title: line.title,
    lineKind: line.lineKind,
    unit: line.unit,
    note: told === 'what an invoice needs' ? null : line.note,
    costPence: line.costPence,
    deliveryPence: line.deliveryPence,
    firstDay: line.firstDay,
    lastDay: line.lastDay,
    visits: row.standing || row.visits, // an order that is off altogether says what was asked for
    quantity: row.quantity,
    answerBy: line.placedAt && answerBy({ ...line, placedAt: line.placedAt }),
    told,
    personName: isNamed ? person.name : strangerIn(person.district),
    shortName: isNamed ? person.shortName : null,
    district: told === 'what an invoice needs' ? null : person.district,
  }
}
