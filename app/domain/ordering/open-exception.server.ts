import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { exceptions } from '#db/schema/invoicing.ts'
import { now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { withLater } from './said-before.ts'

type Exception = Omit<typeof exceptions.$inferInsert, 'id' | 'openedAt'> & { visitId: string }

/** Lays something about a visit before an officer, in words. Once: a second reason of the same kind joins the first. */
export async function openException(tx: Tx, exception: Exception): Promise<void> {
  const [same] = await tx
    .select({ id: exceptions.id, words: exceptions.words })
    .from(exceptions)
    .where(
      and(eq(exceptions.visitId, exception.visitId), eq(exceptions.kind, exception.kind), isNull(exceptions.settledAt)),
    )
  if (same) {
    const words = withLater(same.words, exception.words)
    await tx.update(exceptions).set({ words }).where(eq(exceptions.id, same.id))
    return
  }
  await tx.insert(exceptions).values({ ...exception, id: newId('exc'), openedAt: now() })
}

type Settled = {
  visitId: string
  kind: (typeof exceptions.$inferInsert)['kind']
  outcome: NonNullable<(typeof exceptions.$inferInsert)['outcome']>
  words: string
  byUserId: string | null
}

/** Closes what lay before an officer about a visit. */
export async function closeException(tx: Tx, { visitId, kind, outcome, words, byUserId }: Settled): Promise<void> {
  await tx
    .update(exceptions)
    .set({ settledAt: now(), settledByUserId: byUserId, outcome, outcomeWords: words })
    .where(and(eq(exceptions.visitId, visitId), eq(exceptions.kind, kind), isNull(exceptions.settledAt)))
}
