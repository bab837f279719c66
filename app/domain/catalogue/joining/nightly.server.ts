import { and, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { joinDrafts } from '#db/schema/joining.ts'
import { now } from '../../shared/clock.ts'
import { mailWayBack } from './drafts.server.ts'

const hour = 60 * 60_000
const together = 50

/** Whoever left yesterday without finishing is sent the way back, once. Says whether there may be more. */
export async function remindOfDrafts(tx: Tx): Promise<boolean> {
  const at = now()
  const left = await tx
    .select({ draftId: joinDrafts.id, email: joinDrafts.email })
    .from(joinDrafts)
    .where(
      and(
        isNull(joinDrafts.finishedAt),
        lt(joinDrafts.changedAt, new Date(at.getTime() - 12 * hour)),
        isNull(joinDrafts.remindedAt),
        isNotNull(joinDrafts.email),
      ),
    )
    .limit(together)
  for (const { draftId, email } of left) if (email) await mailWayBack(tx, { draftId, email })
  const ids = left.map(({ draftId }) => draftId)
  if (ids.length > 0) await tx.update(joinDrafts).set({ remindedAt: at }).where(inArray(joinDrafts.id, ids))
  return left.length === together
}

/** Answers are forgotten 30 days after the last change, finished or not. Says whether there may be more. */
export async function forgetDrafts(tx: Tx): Promise<boolean> {
  const old = await tx
    .select({ id: joinDrafts.id })
    .from(joinDrafts)
    .where(lt(joinDrafts.changedAt, new Date(now().getTime() - 30 * 24 * hour)))
    .limit(together)
  const ids = old.map(({ id }) => id)
  if (ids.length > 0) await tx.delete(joinDrafts).where(inArray(joinDrafts.id, ids))
  return old.length === together
}
