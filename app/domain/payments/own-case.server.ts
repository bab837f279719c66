import { and, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { orderLines, orders, visits } from '#db/schema/ordering.ts'
import { mandates, memberships, persons } from '#db/schema/people.ts'
import { namedFor } from '../people/reach.server.ts'
import type { Actor } from '../shared/actor.ts'
import { Refusal } from '../shared/refusal.ts'

/** Whom an actor is, acts for, or works with: none of their cases is theirs to settle. */
export type OwnSide = { personIds: string[]; organisationIds: string[] }

export async function ownSideOf(db: Db, actor: Actor): Promise<OwnSide> {
  const selves = await db.select({ id: persons.id }).from(persons).where(eq(persons.userId, actor.userId))
  const actedFor = await db
    .select({ id: mandates.personId })
    .from(mandates)
    .where(
      and(
        ne(mandates.state, 'ended'),
        or(eq(mandates.userId, actor.userId), inArray(mandates.id, namedFor(db, actor.userId))),
      ),
    )
  const places = await db
    .select({ id: memberships.organisationId })
    .from(memberships)
    .where(and(eq(memberships.userId, actor.userId), isNull(memberships.endedAt)))
  return {
    personIds: [...new Set([...selves, ...actedFor].map(({ id }) => id))],
    organisationIds: places.map(({ id }) => id),
  }
}

type Case = { personIds: string[]; providerIds: string[]; visitIds?: string[] }

/** Whether an officer is the person, acts for them, works for the provider, or made the order. */
export async function hasPartIn(db: Db, actor: Actor, about: Case): Promise<boolean> {
  const own = await ownSideOf(db, actor)
  return (
    about.personIds.some((id) => own.personIds.includes(id)) ||
    about.providerIds.some((id) => own.organisationIds.includes(id)) ||
    (await hasOrdered(db, actor, about.visitIds ?? []))
  )
}

/** Refuses an officer who has a part in it. */
export async function refuseOwnCase(db: Db, actor: Actor, about: Case): Promise<void> {
  if (await hasPartIn(db, actor, about)) {
    throw new Refusal(
      'forbidden',
      'You have a part in this yourself, so another officer has to answer. Nothing was changed.',
    )
  }
}

async function hasOrdered(db: Db, actor: Actor, visitIds: string[]): Promise<boolean> {
  if (visitIds.length === 0) return false
  const ordered = await db
    .select({ id: orders.id })
    .from(visits)
    .innerJoin(orderLines, eq(orderLines.id, visits.lineId))
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .where(and(inArray(visits.id, visitIds), eq(orders.orderedByUserId, actor.userId)))
    .limit(1)
  return ordered.length > 0
}
