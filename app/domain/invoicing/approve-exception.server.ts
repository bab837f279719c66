import type { Tx } from '#db/client.ts'
import { drawDownWaiting } from '../payments/draw-down-waiting.server.ts'
import { actorId, type Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { pounds } from '../shared/money.ts'
import { Refusal } from '../shared/refusal.ts'
import { approveLines } from './approve-lines.server.ts'
import { requireOpenCase } from './case-of-exception.server.ts'
import { closeException } from './close-exception.server.ts'
import { orderedPartOf } from './ordered-part.ts'
import { writeCredit } from './write-credit.server.ts'

type Approval = {
  exceptionId: string
  /** all that is invoiced, or only what was ordered */
  pay: 'invoiced' | 'ordered'
  reason: string
}

/**
 * An officer pays what did not match by itself: all of it, or what was ordered and the rest comes back by a credit note.
 * A fund, which no payment run pays for, pays now what it has the money for.
 */
export async function approveException(tx: Tx, actor: Actor, { exceptionId, pay, reason }: Approval): Promise<void> {
  const { line, invoice, provider, visit } = await requireOpenCase(tx, actor, exceptionId)
  if (line.state !== 'exception') {
    throw new Refusal('conflict', 'This line does not wait for a yes. Nothing was changed.')
  }
  const payPence = pay === 'ordered' ? orderedPartOf(line, visit) : line.grossPence
  await approveLines(tx, actor, {
    invoice: { id: invoice.id, kind: invoice.kind, number: invoice.number, provider },
    lines: [line],
    by: actorId(actor),
    key: `exception-approved:${exceptionId}`,
    reason,
  })
  const creditPence = line.grossPence - payPence
  if (creditPence > 0) await writeCredit(tx, actor, { lineId: line.id, pence: creditPence, reason, key: exceptionId })
  if (invoice.kind === 'statement') await drawDownWaiting(tx, actor, { potId: line.potId, cause: exceptionId })
  await closeException(tx, actor, {
    exceptionId,
    outcome: creditPence > 0 ? 'credited' : 'approved',
    words: `${pounds(payPence)} will be paid. ${reason}`,
  })
  await audit(tx, actor, {
    verb: 'answered an exception',
    words: `Paid ${pounds(payPence)} of ${provider.name}’s ${invoice.number}: ${reason}`,
    subject: { kind: 'exception', id: exceptionId },
    personId: line.personId,
    organisationId: invoice.councilId,
    reason,
  })
}
