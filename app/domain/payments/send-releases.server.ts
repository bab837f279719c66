import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { releases } from '#db/schema/budgets.ts'
import { payments } from '#db/schema/payments.ts'
import { released } from '../ledger/events.ts'
import { postEntry } from '../ledger/post-entry.server.ts'
import type { Actor } from '../shared/actor.ts'
import { now } from '../shared/clock.ts'
import { drawDownWaiting } from './draw-down-waiting.server.ts'
import { potsWithCouncil } from './owed-lines.server.ts'
import type { PaymentWithLines } from './run-of.server.ts'
import { onlyOne } from './send-payment.server.ts'

/** The council pays out to a payer: the money is in each pot's cash, and a fund pays what it had to let wait. */
export async function sendReleases(tx: Tx, actor: Actor, payment: PaymentWithLines): Promise<void> {
  const potIds = [...new Set(payment.lines.map(({ potId }) => potId))]
  const pots = await potsWithCouncil(tx, potIds)
  await postEntry(tx, actor, {
    kind: 'released',
    personId: onlyOne([...pots.values()].map(({ personId }) => personId)),
    reference: payment.id,
    key: `released:${payment.id}`,
    transfers: payment.lines.flatMap(({ potId, pence }) => released(potId, pence)),
  })
  await tx
    .update(releases)
    .set({ state: 'released', releasedAt: now() })
    .where(
      inArray(
        releases.id,
        payment.lines.map(({ itemId }) => itemId),
      ),
    )
  await tx.update(payments).set({ state: 'on its way', sentAt: now() }).where(eq(payments.id, payment.id))
  for (const potId of potIds) {
    if (pots.get(potId)?.heldAs === 'individual service fund') {
      await drawDownWaiting(tx, actor, { potId, cause: payment.id })
    }
  }
}
