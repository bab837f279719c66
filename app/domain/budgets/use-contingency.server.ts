import type { Tx } from '#db/client.ts'
import { contingencyUsed } from '../ledger/events.ts'
import { postEntry } from '../ledger/post-entry.server.ts'
import type { Actor } from '../shared/actor.ts'
import { pounds } from '../shared/money.ts'
import { noteChange } from './note-change.server.ts'
import { requireOpen, requirePotOf } from './pot-of.server.ts'
import type { PotChange } from './raise-pot.server.ts'

/** A practitioner lets money that was set aside be used: a deliberate act with a reason. */
export async function useContingency(tx: Tx, actor: Actor, { potId, pence, reason, key }: PotChange): Promise<void> {
  const { pot, budget } = await requirePotOf(tx, actor, { potId, roles: ['practitioner'] })
  requireOpen(budget)
  const once = `contingency:${potId}:${key}`
  const entry = await postEntry(tx, actor, {
    kind: 'contingency used',
    personId: budget.personId,
    reason,
    reference: budget.id,
    key: once,
    transfers: contingencyUsed(potId, pence),
  })
  if (!entry.isNew) return
  await noteChange(tx, actor, {
    budget,
    reason,
    verb: 'used money set aside',
    words: `Let ${pounds(pence)} that was set aside in ${pot.name} be used`,
    told: {
      key: once,
      subject: `${pounds(pence)} that was set aside can be used now`,
      line: `You can order with it. It is in ${pot.name}.`,
    },
  })
}
