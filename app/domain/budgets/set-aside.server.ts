import type { Tx } from '#db/client.ts'
import { setAside } from '../ledger/events.ts'
import { postEntry } from '../ledger/post-entry.server.ts'
import type { Actor } from '../shared/actor.ts'
import { pounds } from '../shared/money.ts'
import { noteChange } from './note-change.server.ts'
import { requireOpen, requirePotOf } from './pot-of.server.ts'
import type { PotChange } from './raise-pot.server.ts'

/** A practitioner puts money of a pot aside for when things go wrong. Nothing can be ordered with it. */
export async function setAsideContingency(tx: Tx, actor: Actor, change: PotChange): Promise<void> {
  const { potId, pence, reason, key } = change
  const { pot, budget } = await requirePotOf(tx, actor, { potId, roles: ['practitioner'] })
  requireOpen(budget)
  const once = `set-aside:${potId}:${key}`
  const entry = await postEntry(tx, actor, {
    kind: 'contingency set aside',
    personId: budget.personId,
    reason,
    reference: budget.id,
    key: once,
    transfers: setAside(potId, pence),
  })
  if (!entry.isNew) return
  await noteChange(tx, actor, {
    budget,
    reason,
    verb: 'set money aside',
    words: `Set ${pounds(pence)} of ${pot.name} aside`,
  })
}
