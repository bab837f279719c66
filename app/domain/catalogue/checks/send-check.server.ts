import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { checks, files } from '#db/schema/checks.ts'
import { requireMembership } from '../../people/access.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { newId } from '../../shared/id.ts'
import { notHere, Refusal } from '../../shared/refusal.ts'
import { checkWords, needsDocument, needsWords, type CheckKind } from './check.ts'
import { withHomeCouncil } from './home-council.server.ts'

export type NewCheck = {
  organisationId: string
  kind: CheckKind
  /** what was said, or null */
  said: string | null
  /** a file that is kept already, or null */
  file: { id: string; mediaType: string; bytes: number } | null
}

/** A provider sends what is asked of it. What was sent before and not looked at is taken back; what was accepted stands until the new one is. */
export async function sendCheck(tx: Tx, actor: Actor, input: NewCheck): Promise<{ checkId: string }> {
  const { organisationId, kind, said, file } = input
  const membership = await requireMembership(tx, actor, { organisationId, roles: ['owner', 'staff'] })
  const provider = await withHomeCouncil(tx, organisationId)
  if (!provider) throw notHere()
  requireWhole(input)

  const sentAt = now()
  await tx
    .update(checks)
    .set({ state: 'taken back' })
    .where(and(eq(checks.organisationId, organisationId), eq(checks.kind, kind), eq(checks.state, 'sent')))
  if (file) await tx.insert(files).values({ ...file, organisationId, sentByUserId: actor.userId, createdAt: sentAt })
  const checkId = newId('chk')
  await tx.insert(checks).values({
    id: checkId,
    organisationId,
    councilId: provider.council.id,
    kind,
    state: 'sent',
    said,
    fileId: file?.id ?? null,
    sentByUserId: actor.userId,
    sentAt,
  })
  await audit(tx, actor, {
    verb: 'sent a check',
    words: `${membership.organisationName} sent: ${checkWords[kind].name}`,
    subject: { kind: 'check', id: checkId },
    organisationId,
  })
  return { checkId }
}

function requireWhole({ kind, said, file }: NewCheck): void {
  if (needsWords(kind) && !said) {
    throw new Refusal('not-allowed', `Write it down: ${checkWords[kind].send}`, { field: 'said' })
  }
  if (needsDocument(kind) && !file) {
    throw new Refusal('not-allowed', `Choose a file: ${checkWords[kind].send}`, { field: 'document' })
  }
}

/** Asked before a file is read: whether this actor may send anything for this organisation. */
export async function requireSender(db: Db, actor: Actor, organisationId: string): Promise<void> {
  await requireMembership(db, actor, { organisationId, roles: ['owner', 'staff'] })
}
