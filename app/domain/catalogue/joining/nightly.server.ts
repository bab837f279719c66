import { and, desc, eq, gt, inArray, isNotNull, isNull, lt, notInArray, type SQL } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { joinDrafts } from '#db/schema/joining.ts'
import { mailTokens } from '#db/schema/people.ts'
import { now } from '../../shared/clock.ts'
import { mailWayBack } from './drafts.server.ts'

const hour = 60 * 60_000
const day = 24 * hour
const together = 50

/**
 * Whoever left yesterday without finishing is sent the way back, once. Anybody can type anybody's address: however many
 * drafts name it, one mail goes there in seven days, for the newest of them. Says whether there may be more.
 */
export async function remindOfDrafts(tx: Tx): Promise<boolean> {
  const at = now()
  const sentLately = tx
    .select({ email: mailTokens.email })
    .from(mailTokens)
    .where(and(eq(mailTokens.kind, 'go-on-joining'), gt(mailTokens.createdAt, new Date(at.getTime() - 7 * day))))
  const isLeft = and(
    isNull(joinDrafts.finishedAt),
    lt(joinDrafts.changedAt, new Date(at.getTime() - 12 * hour)),
    isNull(joinDrafts.remindedAt),
    isNotNull(joinDrafts.email),
    notInArray(joinDrafts.email, sentLately),
  )
  const found = await tx.selectDistinct({ email: joinDrafts.email }).from(joinDrafts).where(isLeft).limit(together)
  for (const { email } of found) if (email) await remind(tx, email, and(isLeft, eq(joinDrafts.email, email)))
  return found.length === together
}

async function remind(tx: Tx, email: string, isTheirs: SQL | undefined): Promise<void> {
  const [newest] = await tx
    .select({ draftId: joinDrafts.id })
    .from(joinDrafts)
    .where(isTheirs)
    .orderBy(desc(joinDrafts.changedAt), desc(joinDrafts.id))
    .limit(1)
  if (!newest) return
  await tx.update(joinDrafts).set({ remindedAt: now() }).where(isTheirs)
  await mailWayBack(tx, { draftId: newest.draftId, email })
}

/** Answers are forgotten 30 days after the last change, finished or not. Says whether there may be more. */
export async function forgetDrafts(tx: Tx): Promise<boolean> {
  const old = await tx
    .select({ id: joinDrafts.id })
    .from(joinDrafts)
    .where(lt(joinDrafts.changedAt, new Date(now().getTime() - 30 * day)))
    .limit(together)
  const ids = old.map(({ id }) => id)
  if (ids.length > 0) await tx.delete(joinDrafts).where(inArray(joinDrafts.id, ids))
  return old.length === together
}
