import { and, eq, exists, inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { invoiceLines } from '#db/schema/invoicing.ts'
import { visitShares } from '#db/schema/ordering.ts'
import { account } from '../ledger/accounts.ts'
import { balancesOf } from '../ledger/balances.server.ts'
import { drawnDown, invoiceApproved, recharged, type Transfer } from '../ledger/events.ts'
import { postEntry } from '../ledger/post-entry.server.ts'
import { refreshInvoices } from '../payments/refresh-invoices.server.ts'
import type { Actor } from '../shared/actor.ts'
import { now } from '../shared/clock.ts'
import { groupBy } from '../shared/group-by.ts'
import type { InvoiceKind } from './invoice.ts'

type Line = { id: string; personId: string; potId: string; shareId: string; grossPence: number }
type Approval = {
  invoice: {
    id: string
    kind: InvoiceKind
    number: string
    provider: { id: string; costCentre: string | null }
  }
  lines: Line[]
  /** the officer; null: by the match */
  by: string | null
  key: string
  reason?: string
}

/**
 * Deducts lines: delivered becomes spent, and the provider is owed; in-house work is recharged and a fund that the
 * provider keeps is drawn down in the same entry. One entry for each person.
 */
export async function approveLines(tx: Tx, actor: Actor, approval: Approval): Promise<void> {
  const { invoice, lines } = approval
  if (lines.length > 0) {
    const settled = await linesSettledAtOnce(tx, invoice, lines)
    for (const [personId, its] of groupBy(lines, (line) => line.personId)) {
      await postEntry(tx, actor, {
        kind: 'invoice approved',
        personId,
        reason: approval.reason,
        reference: invoice.id,
        key: `${approval.key}:${personId}`,
        transfers: transfersOf(invoice, its, settled),
      })
    }
    const isSettled = (line: Line) => settled.has(line.id)
    await markLines(tx, { lines: lines.filter((line) => !isSettled(line)), state: 'approved', by: approval.by })
    await markLines(tx, { lines: lines.filter(isSettled), state: 'paid', by: approval.by })
  }
  await refreshInvoices(tx, [invoice.id])
}

function transfersOf({ kind, provider }: Approval['invoice'], lines: Line[], settled: ReadonlySet<string>): Transfer[] {
  const owed = lines.map(({ potId, shareId, grossPence }) => ({
    potId,
    shareId,
    providerId: provider.id,
    pence: grossPence,
  }))
  const atOnce = lines
    .filter(({ id }) => settled.has(id))
    .flatMap(({ potId, grossPence }) => {
      const line = { potId, providerId: provider.id, pence: grossPence }
      return kind === 'recharge note'
        ? recharged({ ...line, costCentre: provider.costCentre ?? provider.id })
        : drawnDown(line)
    })
  return [...invoiceApproved(owed), ...atOnce]
}

/** Lines that no payment waits for: all of a recharge note; of a statement, what the fund already holds. */
async function linesSettledAtOnce(tx: Tx, { kind }: Approval['invoice'], lines: Line[]): Promise<Set<string>> {
  if (kind === 'recharge note') return new Set(lines.map(({ id }) => id))
  if (kind !== 'statement') return new Set()
  const cash = await balancesOf(tx, [...new Set(lines.map(({ potId }) => account.cash(potId).id))])
  const settled = new Set<string>()
  for (const line of lines) {
    const id = account.cash(line.potId).id
    const left = (cash.get(id) ?? 0) - line.grossPence
    if (left < 0) continue
    cash.set(id, left)
    settled.add(line.id)
  }
  return settled
}

type Marked = { lines: Line[]; state: 'approved' | 'paid'; by: string | null }

/** The delivery is on an approved line now, so its share waits no longer. */
async function markLines(tx: Tx, { lines, state, by }: Marked): Promise<void> {
  for (let from = 0; from < lines.length; from += 500) {
    const ids = lines.slice(from, from + 500).map(({ id }) => id)
    await tx
      .update(invoiceLines)
      .set({
        state,
        approvedAt: now(),
        approvedByUserId: by,
        ...(state === 'paid' ? { paidPence: invoiceLines.grossPence } : {}),
      })
      .where(inArray(invoiceLines.id, ids))
    const ofTheseLines = tx
      .select({ id: invoiceLines.id })
      .from(invoiceLines)
      .where(
        and(
          inArray(invoiceLines.id, ids),
          eq(invoiceLines.visitId, visitShares.visitId),
          eq(invoiceLines.shareId, visitShares.shareId),
        ),
      )
    await tx.update(visitShares).set({ deliveredPence: 0 }).where(exists(ofTheseLines))
  }
}
