import { and, eq, lte } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { bankChanges } from '#db/schema/joining.ts'
import { daybook } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { maskedBank } from './bank-form.ts'
import { count } from './change-bank.server.ts'

const together = 50

/** New bank details that have waited three days are written down as the organisation's own. Says whether there may be more. */
export async function countBankChanges(tx: Tx): Promise<boolean> {
  const due = await tx
    .select()
    .from(bankChanges)
    .where(and(eq(bankChanges.state, 'waiting'), lte(bankChanges.countsFrom, now())))
    .limit(together)
  for (const change of due) {
    await count(tx, change)
    await audit(tx, daybook, {
      verb: 'took up bank details',
      words: `Paid from now on: ${maskedBank(change)}`,
      organisationId: change.organisationId,
      subject: { kind: 'bank-change', id: change.id },
    })
  }
  return due.length === together
}
