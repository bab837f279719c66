import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { budgets, pots, releases } from '#db/schema/budgets.ts'
import { ledgerEntries } from '#db/schema/ledger.ts'
import { potBalances } from '../ledger/balances.server.ts'
import { reverseEntry } from '../ledger/reverse-entry.server.ts'
import type { Actor } from '../shared/actor.ts'
import { pounds } from '../shared/money.ts'
import { Refusal } from '../shared/refusal.ts'
import { underwayOf } from './owed-lines.server.ts'
import type { PaymentWithLines } from './run-of.server.ts'
import { takeBackDrawn } from './take-back-drawn.server.ts'
import { takeOutUnpayable } from './take-out-unpayable.server.ts'

type Back = { payment: PaymentWithLines; reason: string }

/**
 * Releases that came back are planned again for their own day. What funds have paid from them is owed again, and what was
 * to be paid with them leaves its run; what was really paid to somebody cannot be undone here.
 */
export async function planReleasesAgain(tx: Tx, actor: Actor, { payment, reason }: Back): Promise<void> {
  const [entry] = await tx
    .select({ id: ledgerEntries.id })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.key, `released:${payment.id}`))
  if (entry) {
    let usedPence = 0
    const short = await shortPots(tx, payment)
    const closed = await ofClosedBudgets(tx, short)
    for (const { potId, missingPence } of short) {
      const lack = { potId, missingPence, paymentId: payment.id, reason }
      const left = closed.has(potId) ? lack : await takeBackDrawn(tx, actor, lack)
      usedPence += Math.max(0, left.missingPence)
    }
    if (usedPence > 0) throw usedSince(payment, usedPence)
    await reverseEntry(tx, actor, { entryId: entry.id, reason, key: `payment-returned:${payment.id}` })
    await takeOutUnpayable(tx, [...new Set(payment.lines.map(({ potId }) => potId))])
  }
  await tx
    .update(releases)
    .set({ state: 'planned', runId: null, releasedAt: null })
    .where(
      inArray(
        releases.id,
        payment.lines.map(({ itemId }) => itemId),
      ),
    )
}

/** The pots of a release that no longer have all that it brought, with what they lack. What is on its way is gone too. */
async function shortPots(tx: Tx, { lines }: PaymentWithLines) {
  const brought = new Map<string, number>()
  for (const { potId, pence } of lines) brought.set(potId, (brought.get(potId) ?? 0) + pence)
  const potIds = [...brought.keys()]
  const balances = await potBalances(tx, potIds)
  const onItsWay = await underwayOf(tx, potIds, ['on its way'])
  const left = (potId: string) => (balances.get(potId)?.cash ?? 0) - (onItsWay.get(potId) ?? 0)
  return [...brought]
    .map(([potId, pence]) => ({ potId, missingPence: pence - left(potId) }))
    .filter(({ missingPence }) => missingPence > 0)
}

/** Those of closed budgets: no money comes into them again, so a bill that they have paid cannot be owed again. */
async function ofClosedBudgets(tx: Tx, some: { potId: string }[]): Promise<Set<string>> {
  if (some.length === 0) return new Set()
  const potIds = some.map(({ potId }) => potId)
  const rows = await tx
    .select({ id: pots.id })
    .from(pots)
    .innerJoin(budgets, eq(budgets.id, pots.budgetId))
    .where(and(inArray(pots.id, potIds), eq(budgets.state, 'closed')))
  return new Set(rows.map(({ id }) => id))
}

function usedSince({ id, payeeName, pence }: PaymentWithLines, usedPence: number): Refusal {
  return new Refusal(
    'short',
    `${pounds(usedPence)} of this money has been used since, so it cannot be put down as sent back. Ask ${payeeName} for the right account, have the bank pay ${pounds(pence)} to it, and say that it has arrived when it has. Nothing was changed.`,
    { facts: { paymentId: id, pence: usedPence } },
  )
}
