import { and, asc, eq, gte } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { releases } from '#db/schema/budgets.ts'
import { account } from '../ledger/accounts.ts'
import { balancesOf } from '../ledger/balances.server.ts'
import { agreedOrRaised, shortfallCovered } from '../ledger/events.ts'
import { postEntry } from '../ledger/post-entry.server.ts'
import type { Actor } from '../shared/actor.ts'
import { addDays, today } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { pounds } from '../shared/money.ts'
import { isReleased } from './budget.ts'
import { noteChange } from './note-change.server.ts'
import { requireOpen, requirePotOf } from './pot-of.server.ts'

export type PotChange = { potId: string; pence: number; reason: string; key: string }

/** A finance officer gives a pot more money, for a reason the person can read. What the pot could not bear before is covered first. */
export async function raisePot(tx: Tx, actor: Actor, { potId, pence, reason, key }: PotChange): Promise<void> {
  const { pot, budget } = await requirePotOf(tx, actor, { potId, roles: ['finance'] })
  requireOpen(budget)
  const once = `pot-raised:${potId}:${key}`

  const shortfallId = account.shortfall(potId).id
  const shortfall = (await balancesOf(tx, [shortfallId])).get(shortfallId) ?? 0
  const entry = await postEntry(tx, actor, {
    kind: 'pot raised',
    personId: budget.personId,
    reason,
    reference: budget.id,
    key: once,
    transfers: [...agreedOrRaised(potId, pence), ...shortfallCovered(potId, Math.min(shortfall, pence))],
  })
  if (!entry.isNew) return
  if (isReleased(pot)) await addToReleases(tx, potId, pence)

  await noteChange(tx, actor, {
    budget,
    reason,
    verb: 'raised a pot',
    words: `Added ${pounds(pence)} to ${pot.name}`,
    told: {
      key: once,
      subject: `${pounds(pence)} was added to your budget`,
      line: `${pounds(pence)} was added to ${pot.name}.`,
    },
  })
}

/** More money is paid out with the next release that is still to come; where there is none, today. */
async function addToReleases(tx: Tx, potId: string, pence: number): Promise<void> {
  const [next] = await tx
    .select({ id: releases.id, pence: releases.pence })
    .from(releases)
    .where(and(eq(releases.potId, potId), eq(releases.state, 'planned'), gte(releases.dueOn, today())))
    .orderBy(asc(releases.dueOn))
    .limit(1)
  if (next) {
    await tx
      .update(releases)
      .set({ pence: next.pence + pence })
      .where(eq(releases.id, next.id))
    return
  }
  const days = await tx.select({ dueOn: releases.dueOn }).from(releases).where(eq(releases.potId, potId))
  await tx.insert(releases).values({ id: newId('rel'), potId, dueOn: firstFreeDay(days), pence, state: 'planned' })
}

function firstFreeDay(taken: { dueOn: string }[]): string {
  const days = new Set(taken.map(({ dueOn }) => dueOn))
  let day = today()
  while (days.has(day)) day = addDays(day, 1)
  return day
}
