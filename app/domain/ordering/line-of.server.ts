import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { orderLines, orders } from '#db/schema/ordering.ts'
import { organisations, persons, type Power } from '#db/schema/people.ts'
import { requireMembership, requirePower } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { notHere } from '../shared/refusal.ts'

/** A line with whose it is, who ordered it and who gives it. */
export async function lineOf(tx: Tx, lineId: string) {
  const [row] = await tx
    .select({
      line: orderLines,
      order: {
        id: orders.id,
        number: orders.number,
        orderedByUserId: orders.orderedByUserId,
        councilId: orders.councilId,
        mandateId: orders.mandateId,
      },
      person: {
        ...{ id: persons.id, name: persons.name, shortName: persons.shortName, district: persons.district },
        userId: persons.userId,
      },
      provider: {
        ...{ id: organisations.id, name: organisations.name, email: organisations.email },
        ...{ suspendedAt: organisations.suspendedAt, checks: organisations.checks },
      },
    })
    .from(orderLines)
    .innerJoin(orders, eq(orders.id, orderLines.orderId))
    .innerJoin(persons, eq(persons.id, orderLines.personId))
    .innerJoin(organisations, eq(organisations.id, orderLines.providerId))
    .where(eq(orderLines.id, lineId))
  if (!row) throw notHere()
  return row
}

export type LineOf = Awaited<ReturnType<typeof lineOf>>

/** A line, for somebody who works for its provider. */
export async function requireLineOfProvider(tx: Tx, actor: Actor, lineId: string): Promise<LineOf> {
  const found = await lineOf(tx, lineId)
  await requireMembership(tx, actor, { organisationId: found.line.providerId, roles: ['owner', 'staff'] })
  return found
}

/** A line, for its person or somebody whose mandate has the power. */
export async function requireLineOfPerson(tx: Tx, actor: Actor, { lineId, power }: { lineId: string; power: Power }) {
  const found = await lineOf(tx, lineId)
  const access = await requirePower(tx, actor, { personId: found.line.personId, power })
  return { ...found, access }
}
