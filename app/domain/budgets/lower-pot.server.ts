import { and, eq, sum } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { releases } from '#db/schema/budgets.ts'
import { paymentLines, payments } from '#db/schema/payments.ts'
import { account } from '../ledger/accounts.ts'
import { balancesOf } from '../ledger/balances.server.ts'
import { loweredOrReturned, moneyReturned } from '../ledger/events.ts'
import { postEntry, wasPosted } from '../ledger/post-entry.server.ts'
import type { Actor } from '../shared/actor.ts'
import { pounds } from '../shared/money.ts'
import { Refusal } from '../shared/refusal.ts'
import { isReleased } from './budget.ts'
import { noteChange } from './note-change.server.ts'
import { requireOpen, requirePotOf } from './pot-of.server.ts'
import type { PotChange } from './raise-pot.server.ts'
import { takeFromReleases } from './releases.ts'

/**
 * A finance officer takes money out of a pot that nothing has been ordered with. Payments to come get smaller first;
 * what was paid out already is owed back, and leaves the payer's cash in the same entry.
 */
export async function lowerPot(tx: Tx, actor: Actor, { potId, pence, reason, key }: PotChange): Promise<void> {
  const { pot, budget } = await requirePotOf(tx, actor, { potId, roles: ['finance'] })
  requireOpen(budget)
  const once = `pot-lowered:${potId}:${key}`
  if (await wasPosted(tx, once)) return
  const planned = await tx
    .select({ dueOn: releases.dueOn, pence: releases.pence })
    .from(releases)
    .where(and(eq(releases.potId, potId), eq(releases.state, 'planned')))
  const { changed, missingPence } = takeFromReleases(planned, pence)
  const backPence = isReleased(pot) ? missingPence : 0
  await requireMoney(tx, { potId, name: pot.name, pence, backPence })

  await postEntry(tx, actor, {
    kind: 'pot lowered',
    personId: budget.personId,
    reason,
    reference: budget.id,
    key: once,
    transfers: [...loweredOrReturned(potId, pence, { moneyBack: false }), ...moneyReturned(potId, backPence)],
  })
  for (const { dueOn, pence: left } of isReleased(pot) ? changed : []) {
    await tx
      .update(releases)
      .set({ pence: left, state: left === 0 ? 'stopped' : 'planned' })
      .where(and(eq(releases.potId, potId), eq(releases.dueOn, dueOn)))
  }

  await noteChange(tx, actor, {
    budget,
    reason,
    verb: 'lowered a pot',
    words: `Took ${pounds(pence)} out of ${pot.name}`,
    told: {
      key: once,
      subject: `${pounds(pence)} was taken out of your budget`,
      line: `${pounds(pence)} was taken out of ${pot.name}.`,
    },
  })
}

type Wanted = { potId: string; name: string; pence: number; backPence: number }

async function requireMoney(tx: Tx, { potId, name, pence, backPence }: Wanted): Promise<void> {
  const [available, cash] = [account.available(potId).id, account.cash(potId).id]
  const balances = await balancesOf(tx, [available, cash])
  const free = balances.get(available) ?? 0
  if (free < pence) {
    throw new Refusal('short', `${name} has only ${pounds(free)} that is not held for an order. Nothing was changed.`, {
      field: 'pence',
    })
  }
  if (backPence === 0) return
  const comingPence = await onItsWayTo(tx, potId)
  const arrivedPence = (balances.get(cash) ?? 0) - comingPence
  if (arrivedPence < backPence && comingPence > 0) {
    throw new Refusal(
      'short',
      `${pounds(comingPence)} of this pot is still on its way to who keeps its money. Wait until the bank has answered, or take out less. Nothing was changed.`,
      { field: 'pence' },
    )
  }
  if (arrivedPence < backPence) {
    throw new Refusal(
      'short',
      `${pounds(backPence)} of this has been paid out and used already. Take out less. Nothing was changed.`,
      { field: 'pence' },
    )
  }
}

/** What was paid out into a pot and the bank has not answered for: it may come back yet. */
async function onItsWayTo(tx: Tx, potId: string): Promise<number> {
  const [coming] = await tx
    .select({ pence: sum(paymentLines.pence).mapWith(Number) })
    .from(paymentLines)
    .innerJoin(payments, eq(payments.id, paymentLines.paymentId))
    .innerJoin(releases, eq(releases.id, paymentLines.itemId))
    .where(and(eq(paymentLines.potId, potId), eq(payments.state, 'on its way')))
  return coming?.pence ?? 0
}
