import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { checks, files } from '#db/schema/checks.ts'
import { requireMembership } from '../../people/access.server.ts'
import { shopOfficers } from '../../people/permissions.ts'
import type { Actor } from '../../shared/actor.ts'

export type KeptDocument = { id: string; mediaType: string; name: string }

/** The document of a check for the provider that sent it. Null: there is none, or it is another's. */
export async function ownDocument(
  db: Db,
  actor: Actor,
  { organisationId, checkId }: { organisationId: string; checkId: string },
): Promise<KeptDocument | null> {
  await requireMembership(db, actor, { organisationId, roles: ['owner', 'staff'] })
  return documentWhere(db, and(eq(checks.id, checkId), eq(checks.organisationId, organisationId)))
}

/** The document of a check for the officers of the council it was sent to. */
export async function documentToReview(
  db: Db,
  actor: Actor,
  { councilId, checkId }: { councilId: string; checkId: string },
): Promise<KeptDocument | null> {
  await requireMembership(db, actor, { organisationId: councilId, kind: 'council', roles: shopOfficers })
  return documentWhere(db, and(eq(checks.id, checkId), eq(checks.councilId, councilId)))
}

async function documentWhere(db: Db, which: ReturnType<typeof and>): Promise<KeptDocument | null> {
  const [row] = await db
    .select({ id: files.id, mediaType: files.mediaType, kind: checks.kind })
    .from(checks)
    .innerJoin(files, eq(files.id, checks.fileId))
    .where(which)
  if (!row) return null
  return { ...row, name: `${row.kind}.${row.mediaType === 'application/pdf' ? 'pdf' : 'jpg'}` }
}
