import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { invoiceLines, invoices } from '#db/schema/invoicing.ts'
import { organisations } from '#db/schema/people.ts'
import { requireMembership } from '../people/access.server.ts'
import { refuseOwnCase } from '../payments/own-case.server.ts'
import type { Actor } from '../shared/actor.ts'
import { notHere } from '../shared/refusal.ts'

/** An invoice line with its invoice and its provider. */
export async function lineWithInvoice(db: Db, lineId: string) {
  const [row] = await db
    .select({ line: invoiceLines, invoice: invoices, provider: organisations })
    .from(invoiceLines)
    .innerJoin(invoices, eq(invoices.id, invoiceLines.invoiceId))
    .innerJoin(organisations, eq(organisations.id, invoices.providerId))
    .where(eq(invoiceLines.id, lineId))
  if (!row || row.invoice.kind === 'credit note') {
    throw notHere()
  }
  return row
}

export type LineWithInvoice = Awaited<ReturnType<typeof lineWithInvoice>>

/** As lineWithInvoice, for a finance officer of its council who has no part in the case. */
export async function requireLineCase(db: Db, actor: Actor, lineId: string): Promise<LineWithInvoice> {
  const row = await lineWithInvoice(db, lineId)
  const { line, invoice } = row
  await requireMembership(db, actor, { organisationId: invoice.councilId, kind: 'council', roles: ['finance'] })
  await refuseOwnCase(db, actor, {
    personIds: [line.personId],
    providerIds: [invoice.providerId],
    visitIds: [line.visitId],
  })
  return row
}
