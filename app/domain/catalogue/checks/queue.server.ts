import { and, asc, eq, gt, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { checks } from '#db/schema/checks.ts'
import { organisations, users } from '#db/schema/people.ts'
import { membershipIn, requireMembership } from '../../people/access.server.ts'
import { shopOfficers } from '../../people/permissions.ts'
import type { Actor } from '../../shared/actor.ts'
import { requireChecked } from './home-council.server.ts'

const pageSize = 30

/** What waits for an officer's look, the longest wait first. `after`: the last id of the page before. */
export async function listChecksToReview(
  db: Db,
  actor: Actor,
  { councilId, after }: { councilId: string; after: string | null },
) {
  await requireMembership(db, actor, { organisationId: councilId, kind: 'council', roles: shopOfficers })
  const rows = await db
    .select({
      id: checks.id,
      kind: checks.kind,
      sentAt: checks.sentAt,
      organisationId: organisations.id,
      organisationName: organisations.name,
      organisationKind: organisations.kind,
      providerType: organisations.providerType,
    })
    .from(checks)
    .innerJoin(organisations, eq(organisations.id, checks.organisationId))
    .where(and(eq(checks.councilId, councilId), eq(checks.state, 'sent'), after ? afterCheck(db, after) : undefined))
    .orderBy(asc(checks.sentAt), asc(checks.id))
    .limit(pageSize + 1)
  return { rows: rows.slice(0, pageSize), next: rows.length > pageSize ? (rows[pageSize - 1]?.id ?? null) : null }
}

/** How many checks wait for an officer's look. */
export function countChecksToReview(db: Db, councilId: string): Promise<number> {
  return db.$count(checks, and(eq(checks.councilId, councilId), eq(checks.state, 'sent')))
}

function afterCheck(db: Db, id: string) {
  const last = db.select({ sentAt: checks.sentAt }).from(checks).where(eq(checks.id, id))
  return or(gt(checks.sentAt, last), and(eq(checks.sentAt, last), gt(checks.id, id)))
}

/** One check for an officer of the council, with whose it is. `isOwn`: the officer works there too. Null: none of theirs. */
export async function checkToReview(
  db: Db,
  actor: Actor,
  { councilId, checkId }: { councilId: string; checkId: string },
) {
  await requireMembership(db, actor, { organisationId: councilId, kind: 'council', roles: shopOfficers })
  const [row] = await db
    .select({ check: checks, sentBy: users.name })
    .from(checks)
    .innerJoin(users, eq(users.id, checks.sentByUserId))
    .where(and(eq(checks.id, checkId), eq(checks.councilId, councilId)))
  if (!row) return null
  const provider = await requireChecked(db, actor, { councilId, organisationId: row.check.organisationId })
  const isOwn = (await membershipIn(db, actor, provider.id)).length > 0
  return { ...row, provider, isOwn }
}
