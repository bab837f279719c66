import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'
import { potBalances, type PotBalances } from '#app/domain/ledger/balances.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { today } from '#app/domain/shared/day.ts'
import { db } from '#db/client.ts'
import { releases } from '#db/schema/budgets.ts'
import { exceptions, invoiceLines, invoices } from '#db/schema/invoicing.ts'
import { orderLines, shares, visits, visitShares } from '#db/schema/ordering.ts'
import { paymentLines, payments } from '#db/schema/payments.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing, type TestListing } from '#tests/factories/catalogue.ts'
import { aCouncilWithOfficers, withAgreement, withBank, type TestCouncil } from '#tests/factories/invoicing.ts'
import { aMember, aPerson } from '#tests/factories/people.ts'

export type WorldPot = { potId: string; personId: string; holder: Actor; isDirect: boolean }
export type World = { council: TestCouncil; practitioner: Actor; listing: TestListing; pots: WorldPot[] }

/** A council of its own with two people: two pots that it manages, and a direct payment. */
export async function aWorld(): Promise<World> {
  const council = await aCouncilWithOfficers()
  const practitioner = await aMember(council.councilId, 'practitioner')
  const listing = await aListing()
  await withBank(listing.providerId)
  await withAgreement(listing.providerId)
  const pots: WorldPot[] = []
  for (const held of [['council-managed', 'direct payment'] as const, ['council-managed'] as const]) {
    const person = await aPerson({ councilId: council.councilId })
    const budget = await aBudget({
      person,
      pots: held.map((heldAs) => ({
        heldAs,
        pence: 40_000,
        payerOrganisationId: heldAs === 'council-managed' ? council.councilId : null,
      })),
    })
    budget.potIds.forEach((potId, at) =>
      pots.push({ potId, personId: person.personId, holder: person.actor, isDirect: held[at] === 'direct payment' }),
    )
  }
  return { council, practitioner, listing, pots }
}

export type Figures = Omit<PotBalances, 'committed' | 'shortfall' | 'paidIn' | 'charged'>
export const figureNames = [
  'given',
  'available',
  'setAside',
  'held',
  'delivered',
  'spent',
  'cash',
  'owed',
  'owedQueried',
  'owedBack',
] as const satisfies (keyof Figures)[]

/** What stands in the accounts of every pot. */
export async function figuresOf({ pots }: World): Promise<Map<string, PotBalances>> {
  return potBalances(
    db,
    pots.map(({ potId }) => potId),
  )
}

/** What lies about in the world, to do something with. Figures are not read here: the model foretells them. */
export async function lookAround(world: World) {
  const personIds = [...new Set(world.pots.map(({ personId }) => personId))]
  const potIds = world.pots.map(({ potId }) => potId)
  const [lines, its, billed, paid, due, cases] = await Promise.all([
    db
      .select({ id: orderLines.id, state: orderLines.state, personId: orderLines.personId })
      .from(orderLines)
      .where(inArray(orderLines.personId, personIds))
      .orderBy(asc(orderLines.id)),
    db
      .select({ visit: visits, potId: shares.potId, heldPence: visitShares.heldPence, lineState: orderLines.state })
      .from(visits)
      .innerJoin(visitShares, eq(visitShares.visitId, visits.id))
      .innerJoin(shares, eq(shares.id, visitShares.shareId))
      .innerJoin(orderLines, eq(orderLines.id, visits.lineId))
      .where(inArray(visits.personId, personIds))
      .orderBy(asc(visits.id)),
    db
      .select({ line: invoiceLines, kind: invoices.kind })
      .from(invoiceLines)
      .innerJoin(invoices, eq(invoices.id, invoiceLines.invoiceId))
      .where(and(inArray(invoiceLines.personId, personIds), ne(invoices.kind, 'credit note')))
      .orderBy(asc(invoiceLines.id)),
    db
      .select({
        payment: payments,
        itemId: paymentLines.itemId,
        potId: paymentLines.potId,
        pence: paymentLines.pence,
      })
      .from(payments)
      .innerJoin(paymentLines, eq(paymentLines.paymentId, payments.id))
      .where(inArray(paymentLines.potId, potIds))
      .orderBy(asc(payments.id)),
    db
      .select()
      .from(releases)
      .where(and(inArray(releases.potId, potIds), eq(releases.state, 'planned'))),
    db
      .select()
      .from(exceptions)
      .where(and(inArray(exceptions.personId, personIds), isNull(exceptions.settledAt))),
  ])
  const dueNow = due.filter(({ dueOn }) => dueOn <= today())
  return { lines, visits: its, billed: billed.map(({ line }) => line), paid, due: dueNow, cases }
}
export type Around = Awaited<ReturnType<typeof lookAround>>
