import { and, asc, eq, sql } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Db, Tx } from '#db/client.ts'
import { budgets, pots } from '#db/schema/budgets.ts'
import { shares, visits, visitShares } from '#db/schema/ordering.ts'
import { organisations } from '#db/schema/people.ts'
import { requireMembership } from '../people/access.server.ts'
import { agreementOf } from '../people/agreements/agreement-of.server.ts'
import { addressesOfOwners } from '../people/owners.server.ts'
import type { Actor } from '../shared/actor.ts'
import { today, type Day } from '../shared/day.ts'
import { enqueue } from '../shared/outbox.server.ts'
import { waitsForYes } from './agreement-gate.server.ts'
import { notOnAnInvoice } from './deliveries.server.ts'

type Period = { councilId: string; periodTo: Day }

const howMuch = {
  deliveries: sql<number>`count(distinct ${visits.id})`.mapWith(Number),
  pence: sql<number>`coalesce(sum(${visitShares.deliveredPence}), 0)`.mapWith(Number),
}

/** Providers whose confirmed deliveries wait because nobody there has agreed that Daybook writes their invoices. */
export async function listWithoutAgreement(db: Db, period: Period) {
  return db
    .select({ providerId: visits.providerId, name: organisations.name, ...howMuch })
    .from(visitShares)
    .innerJoin(visits, eq(visits.id, visitShares.visitId))
    .innerJoin(shares, eq(shares.id, visitShares.shareId))
    .innerJoin(pots, eq(pots.id, shares.potId))
    .innerJoin(budgets, eq(budgets.id, pots.budgetId))
    .innerJoin(organisations, eq(organisations.id, visits.providerId))
    .where(and(notOnAnInvoice(db, period), waitsForYes(db)))
    .groupBy(visits.providerId, organisations.name)
    .orderBy(asc(organisations.name))
}

/** What a provider is told while its yes is missing: what waits for it, in visits and whole pence. Null: nothing is missing. */
export async function missingAgreementOf(db: Db, actor: Actor, organisationId: string) {
  const { isMissing, isOwner } = await agreementOf(db, actor, organisationId)
  return isMissing ? { isOwner, ...(await whatWaits(db, organisationId)) } : null
}

async function whatWaits(db: Db, organisationId: string) {
  const [row] = await db
    .select(howMuch)
    .from(visitShares)
    .innerJoin(visits, eq(visits.id, visitShares.visitId))
    .innerJoin(shares, eq(shares.id, visitShares.shareId))
    .innerJoin(pots, eq(pots.id, shares.potId))
    .innerJoin(budgets, eq(budgets.id, pots.budgetId))
    .innerJoin(organisations, eq(organisations.id, visits.providerId))
    .where(and(notOnAnInvoice(db, { providerId: organisationId }), waitsForYes(db)))
  return row ?? { deliveries: 0, pence: 0 }
}

/** Asks the owners of those providers for their yes by mail: at a press, and not more than once a month. */
export async function askForAgreements(tx: Tx, actor: Actor, period: Period): Promise<void> {
  await requireMembership(tx, actor, { organisationId: period.councilId, kind: 'council', roles: ['finance'] })
  const providers = await listWithoutAgreement(tx, period)
  const owners = await addressesOfOwners(
    tx,
    providers.map(({ providerId }) => providerId),
  )
  for (const { providerId, name, deliveries } of providers) {
    const visitsInWords = deliveries === 1 ? 'One visit waits' : `${deliveries} visits wait`
    for (const to of owners.get(providerId) ?? []) {
      const subject = `${name} cannot be paid yet`
      const lines = [
        'Hello.',
        `${visitsInWords} for an invoice. Daybook may not write it before an owner has agreed to that, once.`,
        'Nothing is lost: after your yes, the council’s next invoices hold everything that waits.',
      ]
      const link = { words: 'Read it and agree', path: paths.providerAgreement(providerId) }
      const key = `agreement-asked:${providerId}:${today().slice(0, 7)}:${to}`
      await enqueue(tx, { kind: 'mail', key, payload: { to, subject, lines, link } })
    }
  }
}
