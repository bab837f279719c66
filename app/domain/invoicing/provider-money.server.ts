import { and, eq, inArray, ne, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { invoiceLines, invoices } from '#db/schema/invoicing.ts'
import { visits, visitShares } from '#db/schema/ordering.ts'
import { requireMembership } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { toConfirm } from '../ordering/visit.ts'
import { notOnAnInvoice } from './deliveries.server.ts'

export type ProviderMoney = {
  recordedPence: number
  /** agreed, and on no document yet */
  agreedPence: number
  /** on a document, where an officer has to answer first */
  waitingPence: number
  invoicedPence: number
  onItsWayPence: number
}

/** A provider's money on its way from a visit to the bank, in whole pence. */
export async function providerMoney(db: Db, actor: Actor, organisationId: string): Promise<ProviderMoney> {
  await requireMembership(db, actor, { organisationId, kind: 'provider', roles: ['owner', 'staff'] })
  const ofIt = eq(visits.providerId, organisationId)
  const [[recorded], [agreed], owed] = await Promise.all([
    db
      .select({ pence: sum(visits.deliveredPence) })
      .from(visits)
      .where(and(ofIt, inArray(visits.state, [...toConfirm]))),
    db
      .select({ pence: sum(visitShares.deliveredPence) })
      .from(visitShares)
      .innerJoin(visits, eq(visits.id, visitShares.visitId))
      .where(and(ofIt, eq(visits.state, 'confirmed'), notOnAnInvoice(db, {}))),
    db
      .select({
        state: invoiceLines.state,
        pence: sum(sql`${invoiceLines.grossPence} - ${invoiceLines.creditedPence} - ${invoiceLines.paidPence}`),
      })
      .from(invoiceLines)
      .innerJoin(invoices, eq(invoices.id, invoiceLines.invoiceId))
      .where(
        and(
          eq(invoices.providerId, organisationId),
          ne(invoices.kind, 'credit note'),
          or(
            inArray(invoiceLines.state, ['exception', 'queried']),
            and(eq(invoices.kind, 'invoice'), inArray(invoiceLines.state, ['approved', 'on its way'])),
          ),
        ),
      )
      .groupBy(invoiceLines.state),
  ])
  const inState = (state: string) => owed.find((row) => row.state === state)?.pence ?? 0
  return {
    recordedPence: recorded?.pence ?? 0,
    agreedPence: agreed?.pence ?? 0,
    waitingPence: inState('exception') + inState('queried'),
    invoicedPence: inState('approved'),
    onItsWayPence: inState('on its way'),
  }
}

function sum(what: typeof visits.deliveredPence | typeof visitShares.deliveredPence | ReturnType<typeof sql>) {
  return sql<number>`coalesce(sum(${what}), 0)`.mapWith(Number)
}
