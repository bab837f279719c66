import { and, asc, desc, eq, gt, gte, inArray, lt, or, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { orderLines, orders, visits } from '#db/schema/ordering.ts'
import { aboutMe, persons } from '#db/schema/people.ts'
import { sectionsShared } from '../people/about-me.ts'
import { requireMembership } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { today } from '../shared/day.ts'
import { goingOn } from './order-line.ts'
import { awaitsOf } from './sampling/awaits.ts'
import { somebodyAnswers } from './sampling/who-answers.server.ts'
import { strangerIn } from './stranger.ts'
import { toldToProvider } from './told-to-provider.ts'
import { isToConfirm, toConfirm } from './visit.ts'

export type VisitsShown = 'today' | 'late' | 'coming' | 'waiting' | 'queried' | 'agreed'
export type ProviderVisit = Awaited<ReturnType<typeof listVisitsOfProvider>>[number]

const most = 50
const noTime = -1
/** Things have no time: they come first on their day, on either database. */
const startMinute = sql<number>`coalesce(${visits.plannedStartMinute}, ${noTime})`

/** A provider's visits of one sort; about each person what the provider may know. `from`: the key of the last one seen. */
export async function listVisitsOfProvider(
  db: Db,
  actor: Actor,
  { organisationId, shown, from }: { organisationId: string; shown: VisitsShown; from?: string | null },
) {
  await requireMembership(db, actor, { organisationId, kind: 'provider', roles: ['owner', 'staff'] })
  const isOldestFirst = shown === 'today' || shown === 'late' || shown === 'coming'
  const order = isOldestFirst ? asc : desc
  const rows = await visitRows(db)
    .where(and(eq(visits.providerId, organisationId), whichAre(shown), pastKey(from, isOldestFirst)))
    .orderBy(order(visits.plannedDay), order(startMinute), order(visits.id))
    .limit(most)
  return rows.map(toldVisit)
}

/** One visit as its provider sees it. Null: there is none, or it is somebody else's. */
export async function getVisitOfProvider(db: Db, actor: Actor, which: { organisationId: string; visitId: string }) {
  await requireMembership(db, actor, {
    organisationId: which.organisationId,
    kind: 'provider',
    roles: ['owner', 'staff'],
  })
  const [row] = await visitRows(db).where(
    and(eq(visits.id, which.visitId), eq(visits.providerId, which.organisationId)),
  )
  return row ? toldVisit(row) : null
}

/** Where the next page begins; null when this was the last. */
export function nextKeyOf(shown: ProviderVisit[]): string | null {
  const last = shown.at(-1)
  return last && shown.length === most ? `${last.plannedDay}_${last.plannedStartMinute ?? noTime}_${last.id}` : null
}

function whichAre(shown: VisitsShown): SQL | undefined {
  const isGoing = inArray(orderLines.state, [...goingOn])
  switch (shown) {
    case 'today':
      return and(
        eq(visits.plannedDay, today()),
        inArray(visits.state, ['planned', 'delivered', 'short', 'confirmed', 'queried', 'missed']),
        or(isGoing, eq(orderLines.state, 'ended')),
      )
    case 'late':
      return and(eq(visits.state, 'planned'), lt(visits.plannedDay, today()), isGoing)
    case 'coming':
      return and(eq(visits.state, 'planned'), gte(visits.plannedDay, today()), isGoing)
    case 'waiting':
      return inArray(visits.state, [...toConfirm])
    case 'queried':
      return eq(visits.state, 'queried')
    case 'agreed':
      return eq(visits.state, 'confirmed')
    default:
      return shown satisfies never
  }
}

function pastKey(from: string | null | undefined, isOldestFirst: boolean): SQL | undefined {
  const [day, start, ...rest] = (from ?? '').split('_')
  const minute = Number(start)
  if (!day || rest.length === 0 || !Number.isInteger(minute)) return undefined
  const past = isOldestFirst ? gt : lt
  const laterThatDay = or(past(startMinute, minute), and(eq(startMinute, minute), past(visits.id, rest.join('_'))))
  return or(past(visits.plannedDay, day), and(eq(visits.plannedDay, day), laterThatDay))
}

function visitRows(db: Db) {
  return db
    .select({
      visit: visits,
      title: orderLines.title,
      line: {
        state: orderLines.state,
        answeredByUserId: orderLines.answeredByUserId,
        endedAt: orderLines.endedAt,
      },
      lineKind: orderLines.lineKind,
      unit: orderLines.unit,
      lineNote: orderLines.note,
      shared: orders.aboutMeShared,
      isAnswerable: somebodyAnswers(db).mapWith(Boolean),
      person: {
        id: persons.id,
        name: persons.name,
        shortName: persons.shortName,
        district: persons.district,
        address: persons.address,
        phone: persons.phone,
      },
      about: {
        address: aboutMe.address,
        phone: aboutMe.phone,
        howToGetIn: aboutMe.howToGetIn,
        whatMatters: aboutMe.whatMatters,
        communication: aboutMe.communication,
        emergencyContact: aboutMe.emergencyContact,
      },
    })
    .from(visits)
    .innerJoin(orderLines, eq(orderLines.id, visits.lineId))
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .innerJoin(persons, eq(persons.id, visits.personId))
    .leftJoin(aboutMe, eq(aboutMe.personId, persons.id))
}

type Row = Awaited<ReturnType<typeof visitRows>>[number]

function toldVisit(row: Row) {
  const { visit, person } = row
  const told = toldToProvider(row.line)
  const page = {
    address: row.about?.address ?? person.address,
    phone: row.about?.phone ?? person.phone,
    howToGetIn: row.about?.howToGetIn ?? null,
    whatMatters: row.about?.whatMatters ?? null,
    communication: row.about?.communication ?? null,
    emergencyContact: row.about?.emergencyContact ?? null,
  }
  const isWhole = told === 'name and chosen page'
  const isNamed = told !== 'district and times'
  const isPaperOnly = told === 'what an invoice needs'
  return {
    id: visit.id,
    lineId: visit.lineId,
    state: visit.state,
    title: row.title,
    lineNote: isPaperOnly ? null : row.lineNote,
    lineKind: row.lineKind,
    unit: row.unit,
    charge: visit.charge,
    plannedDay: visit.plannedDay,
    plannedStartMinute: visit.plannedStartMinute,
    plannedMinutes: visit.plannedMinutes,
    quantity: visit.quantity,
    plannedPence: visit.plannedPence,
    deliveredDay: visit.deliveredDay,
    deliveredStartMinute: visit.deliveredStartMinute,
    deliveredMinutes: visit.deliveredMinutes,
    deliveredQuantity: visit.deliveredQuantity,
    deliveredPence: visit.deliveredPence,
    deliveredBy: visit.deliveredBy,
    deliveredNote: isPaperOnly ? null : visit.deliveredNote,
    recordedAt: visit.recordedAt,
    confirmedAt: visit.confirmedAt,
    awaits: isToConfirm(visit.state) ? awaitsOf({ ...visit, isAnswerable: row.isAnswerable }) : null,
    isConfirmedBySilence: visit.confirmedAt !== null && visit.confirmedByUserId === null,
    queriedAt: visit.queriedAt,
    queryReason: isPaperOnly && visit.state !== 'queried' ? null : visit.queryReason, // what is asked has to be answered
    settledAt: visit.settledAt,
    settledWords: isPaperOnly ? null : visit.settledWords,
    personId: person.id,
    told,
    isNamed,
    personName: isNamed ? person.name : strangerIn(person.district),
    shortName: isNamed ? person.shortName : 'them',
    about: isWhole ? sectionsShared(page, row.shared) : [],
  }
}
