import type { FundingStream } from '#app/domain/budgets/budget.ts'
import { makeInvoices } from '#app/domain/invoicing/make-invoices.server.ts'
import { agreeToInvoices } from '#app/domain/people/agreements/agree.server.ts'
import { confirmVisit } from '#app/domain/ordering/confirm-visit.server.ts'
import { makeReleaseRun } from '#app/domain/payments/make-release-run.server.ts'
import { approveRun } from '#app/domain/payments/approve-run.server.ts'
import { checkRun } from '#app/domain/payments/check-run.server.ts'
import { sendRun } from '#app/domain/payments/send-run.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { today } from '#app/domain/shared/day.ts'
import { newId } from '#app/domain/shared/id.ts'
import { db, transaction } from '#db/client.ts'
import type { HeldAs } from '#db/schema/budgets.ts'
import { invoiceLines } from '#db/schema/invoicing.ts'
import { memberships, organisations, users } from '#db/schema/people.ts'
import { and, asc, eq } from 'drizzle-orm'
import { aBudget } from './budgets.ts'
import { aListing, type TestListing } from './catalogue.ts'
import { anAcceptedOrder, delivered, type TestOrder } from './ordering.ts'
import { aCouncil, aMember, aPerson, type TestPerson } from './people.ts'

export type TestCouncil = { councilId: string; first: Actor; second: Actor }

/** A council with two finance officers. */
export async function aCouncilWithOfficers(): Promise<TestCouncil> {
  const councilId = await aCouncil()
  return { councilId, first: await aMember(councilId, 'finance'), second: await aMember(councilId, 'finance') }
}

type About = {
  council: TestCouncil
  person?: TestPerson
  heldAs?: HeldAs
  stream?: FundingStream
  payerOrganisationId?: string
  payerUserId?: string
  listing?: TestListing
  /** who orders: the person, unless somebody else is named */
  by?: Actor
  /** minutes really given, visit by visit; ordered are 120 */
  minutes?: number[]
  pence?: number
  /** false: nobody there has agreed that Daybook writes the invoices */
  hasAgreed?: boolean
}

/** Visits of one person that were ordered, given and agreed to. */
export async function deliveredVisits(about: About) {
  const person = about.person ?? (await aPerson({ councilId: about.council.councilId }))
  const heldAs = about.heldAs ?? 'council-managed'
  const listing = about.listing ?? (await aListing())
  await withBank(listing.providerId)
  if (about.hasAgreed ?? true) await withAgreement(listing.providerId)
  const budget = await aBudget({
    person,
    pots: [
      {
        heldAs,
        stream: about.stream ?? 'social care',
        pence: about.pence ?? 100_000,
        mayBuyInHouse: true,
        payerUserId: about.payerUserId ?? null,
        payerOrganisationId: about.payerOrganisationId ?? (heldAs === 'council-managed' ? person.councilId : null),
      },
    ],
  })
  const minutes = about.minutes ?? [120, 120]
  const order = await anAcceptedOrder({ budget, listing, by: about.by ?? person.actor, visits: minutes.length })
  for (const [at, length] of minutes.entries()) await deliverAndConfirm(order, order.visitIds[at]!, length)
  return { ...order, person, listing }
}

export async function deliverAndConfirm(order: TestOrder, visitId: string, minutes = 120): Promise<void> {
  await delivered(order, visitId, { minutes })
  await transaction((tx) => confirmVisit(tx, order.budget.person.actor, { visitId }))
}

/** Bank details, so that a run may pay. */
export async function withBank(organisationId: string, bankName: string | null = null): Promise<void> {
  await transaction((tx) =>
    tx
      .update(organisations)
      .set({ bankSortCode: '040004', bankAccount: '00123456', bankName })
      .where(eq(organisations.id, organisationId)),
  )
}

/** An owner has agreed that Daybook writes the invoices; a service of the council does not have to. */
export async function withAgreement(organisationId: string): Promise<void> {
  const [provider] = await db.select().from(organisations).where(eq(organisations.id, organisationId))
  if (provider?.providerType === 'in-house') return
  const [owner] = await db
    .select({ userId: users.id, name: users.name })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.organisationId, organisationId), eq(memberships.role, 'owner')))
    .limit(1)
  const actor = owner
    ? { ...owner, secondFactorAt: null, hasSecondFactor: false }
    : await aMember(organisationId, 'owner')
  await transaction((tx) => agreeToInvoices(tx, actor, { organisationId }))
}

/** One press by the first officer, up to today. */
export function pressed(council: TestCouncil, key = newId('key')) {
  return transaction((tx) => makeInvoices(tx, council.first, { councilId: council.councilId, periodTo: today(), key }))
}

export function linesOfInvoice(invoiceId: string) {
  return db.select().from(invoiceLines).where(eq(invoiceLines.invoiceId, invoiceId)).orderBy(asc(invoiceLines.position))
}

/** Everything that is due is paid out to payers. */
export async function releasesPaidOut(council: TestCouncil): Promise<void> {
  const { runId } = await transaction((tx) =>
    makeReleaseRun(tx, council.first, { councilId: council.councilId, dueBy: today(), key: newId('key') }),
  )
  await sentByTwo(council, runId)
}

/** A run is checked by the first officer, approved and sent by the second. */
export async function sentByTwo({ first, second }: TestCouncil, runId: string): Promise<void> {
  await transaction((tx) => checkRun(tx, first, { runId }))
  await transaction((tx) => approveRun(tx, second, { runId }))
  await transaction((tx) => sendRun(tx, second, { runId }))
}
