import type { Tx } from '#db/client.ts'
import type { Actor } from '../shared/actor.ts'
import { endLineIfDone } from './change-line.server.ts'
import { giveBackHolds } from './hold.server.ts'
import { changeVisit, type VisitOf } from './visit-of.server.ts'

type Lapsing = { found: Pick<VisitOf, 'visit' | 'line'>; mandateId: string | null; reason: string }

/**
 * A visit that was never written down gives its money back. Its provider can still write it down: then an officer
 * decides whether it is paid. Returns what came back.
 */
export async function lapseVisit(tx: Tx, actor: Actor, { found, mandateId, reason }: Lapsing): Promise<number> {
  const { visit, line } = found
  await changeVisit(tx, { visit, to: 'lapsed' })
  const why = { kind: 'visit lapsed', key: `visit-lapsed:${visit.id}`, reference: visit.id, mandateId, reason }
  const pence = await giveBackHolds(tx, actor, { visitIds: [visit.id], why: { ...why, personId: visit.personId } })
  await endLineIfDone(tx, line.id)
  return pence
}
