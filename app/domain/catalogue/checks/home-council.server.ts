import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { requireMembership } from '../../people/access.server.ts'
import { getCouncil } from '../../people/council.server.ts'
import { shopOfficers } from '../../people/permissions.ts'
import type { Actor } from '../../shared/actor.ts'
import { notHere } from '../../shared/refusal.ts'
import { providerKindOf } from './check.ts'

/** A provider or community group with the council that checks it: the one it works for, or the first. Null: there is none. */
export async function withHomeCouncil(db: Db, organisationId: string) {
  const [row] = await db
    .select({
      id: organisations.id,
      name: organisations.name,
      kind: organisations.kind,
      providerType: organisations.providerType,
      councilId: organisations.councilId,
      suspendedAt: organisations.suspendedAt,
      isUnclaimed: organisations.isUnclaimed,
      email: organisations.email,
      phone: organisations.phone,
      checks: organisations.checks,
    })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  if (!row || (row.kind !== 'provider' && row.kind !== 'community')) return null
  const [own] = row.councilId
    ? await db
        .select({ id: organisations.id, name: organisations.name })
        .from(organisations)
        .where(eq(organisations.id, row.councilId))
    : []
  const council = own ?? (await getCouncil(db))
  return council ? { ...row, providerKind: providerKindOf(row), council } : null
}

/** For the council's officers: a provider that this council checks, and of which the actor is no part. */
export async function requireChecked(
  db: Db,
  actor: Actor,
  { councilId, organisationId }: { councilId: string; organisationId: string },
) {
  await requireMembership(db, actor, { organisationId: councilId, kind: 'council', roles: shopOfficers })
  const found = await withHomeCouncil(db, organisationId)
  if (found?.council.id !== councilId) {
    throw notHere()
  }
  return found
}
