import { and, inArray, isNull, lt } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { sharedLinks, shortlistItems, shortlists } from '#db/schema/shortlists.ts'
import { now } from '../../shared/clock.ts'
import { visitorListDays } from './visitor-list.ts'

const dayMs = 24 * 60 * 60_000
const together = 50

/** Visitors' lists that nobody has changed for so long, with their notes and links. Says whether there may be more. */
export async function forgetVisitorLists(tx: Tx): Promise<boolean> {
  const old = await tx
    .select({ id: shortlists.id })
    .from(shortlists)
    .where(
      and(isNull(shortlists.personId), lt(shortlists.changedAt, new Date(now().getTime() - visitorListDays * dayMs))),
    )
    .limit(together)
  const ids = old.map(({ id }) => id)
  if (ids.length === 0) return false
  await tx.delete(sharedLinks).where(inArray(sharedLinks.shortlistId, ids))
  await tx.delete(shortlistItems).where(inArray(shortlistItems.shortlistId, ids))
  await tx.delete(shortlists).where(inArray(shortlists.id, ids))
  return ids.length === together
}
