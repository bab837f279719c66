import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { users } from '#db/schema/people.ts'
import { auditEvents } from '#db/schema/shared.ts'

/** As the history of the budget names the two ways back. */
export const backVerbs = { sent: 'sent back a budget', took: 'took back a budget' } as const

type Of = { personId: string; budgetId: string }
export type TurnedBack = { way: keyof typeof backVerbs; byName: string; at: Date; reason: string | null }

/** Who turned a budget of this person back, when and why. Null: nobody did. The caller has asked who may see it. */
export async function whyTurnedBack(db: Db, { personId, budgetId }: Of): Promise<TurnedBack | null> {
  const [event] = await db
    .select({ verb: auditEvents.verb, byName: users.name, at: auditEvents.at, reason: auditEvents.reason })
    .from(auditEvents)
    .innerJoin(users, eq(users.id, auditEvents.actorUserId))
    .where(
      and(
        ...[eq(auditEvents.subjectKind, 'budget'), eq(auditEvents.subjectId, budgetId)],
        ...[eq(auditEvents.personId, personId), inArray(auditEvents.verb, Object.values(backVerbs))],
      ),
    )
    .orderBy(desc(auditEvents.at))
    .limit(1)
  if (!event) return null
  const { verb, ...rest } = event
  return { way: verb === backVerbs.sent ? 'sent' : 'took', ...rest }
}
