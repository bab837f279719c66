import { and, isNull, lt, or, eq, sql } from 'drizzle-orm'
import { now } from '#app/domain/shared/clock.ts'
import type { Tx } from '../client.ts'
import { outbox } from '../schema/shared.ts'

const twoDays = 2 * 24 * 60 * 60_000

/** Mails and letters of the past went out in the past; letters of the last two days are still to be posted. */
export async function leaveThePastAlone(tx: Tx): Promise<void> {
  await tx
    .update(outbox)
    .set({ doneAt: sql`${outbox.availableAt}` })
    .where(
      and(
        isNull(outbox.doneAt),
        or(eq(outbox.kind, 'mail'), lt(outbox.availableAt, new Date(now().getTime() - twoDays))),
      ),
    )
}
