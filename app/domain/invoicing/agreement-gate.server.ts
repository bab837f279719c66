import { and, eq, exists, or, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { pots } from '#db/schema/budgets.ts'
import { agreements } from '#db/schema/joining.ts'
import { visits } from '#db/schema/ordering.ts'
import { organisations } from '#db/schema/people.ts'

/**
 * True where the document of a delivery may be written: its provider has agreed that Daybook writes its invoices, or
 * it is no invoice in somebody else's name. A service of the council is the council's own, and a statement only says
 * what the provider takes from a fund that it keeps. For queries that join visits, pots and the provider.
 */
export function mayBeWritten(db: Db): SQL | undefined {
  const agreement = db
    .select({ one: sql`1` })
    .from(agreements)
    .where(and(eq(agreements.organisationId, visits.providerId), eq(agreements.kind, 'self-billing')))
  return or(
    exists(agreement),
    eq(organisations.providerType, 'in-house'),
    and(eq(pots.heldAs, 'individual service fund'), eq(pots.payerOrganisationId, visits.providerId)),
  )
}

/** The rest: confirmed, and waiting for the provider's yes. */
export function waitsForYes(db: Db): SQL {
  return sql`case when ${mayBeWritten(db)} then 0 else 1 end = 1`
}
