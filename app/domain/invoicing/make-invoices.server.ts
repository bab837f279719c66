import { inArray } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { invoices } from '#db/schema/invoicing.ts'
import { requireMembership } from '../people/access.server.ts'
import { payer, payerOf } from '../payments/payer.ts'
import type { Actor } from '../shared/actor.ts'
import { today, type Day } from '../shared/day.ts'
import { Refusal } from '../shared/refusal.ts'
import { listDeliveries, listProvidersToInvoice, type Delivery } from './deliveries.server.ts'
import { kindFor, type InvoiceKind } from './invoice.ts'
import { partiesOf, type Parties } from './parties.server.ts'
import { askForAgreements } from './without-agreement.server.ts'
import { writeInvoice } from './write-invoice.server.ts'

type Press = { councilId: string; periodTo: Day; key: string }
/** What a press made: the invoices, and how many of their lines did not match. */
export type Made = { invoiceIds: string[]; matchedLines: number; waitingLines: number }

/**
 * One press: every invoice, recharge note and statement of the council up to a day. The same key again makes nothing.
 * What a provider has not agreed to waits, its owners are asked, and a later press takes it up. Refuses a day to come.
 */
export async function makeInvoices(tx: Tx, actor: Actor, press: Press): Promise<Made> {
  await requireMembership(tx, actor, { organisationId: press.councilId, kind: 'council', roles: ['finance'] })
  requireDayThatCame(press.periodTo)
  const made: Made = { invoiceIds: [], matchedLines: 0, waitingLines: 0 }
  for (const { providerId } of await listProvidersToInvoice(tx, press)) {
    const some = await makeInvoicesOf(tx, actor, { ...press, providerId })
    made.invoiceIds.push(...some.invoiceIds)
    made.matchedLines += some.matchedLines
    made.waitingLines += some.waitingLines
  }
  await askForAgreements(tx, actor, press)
  return made
}

/** The part of a press that belongs to one provider, so that a big run can be committed provider by provider. */
export async function makeInvoicesOf(tx: Tx, actor: Actor, press: Press & { providerId: string }): Promise<Made> {
  const { councilId, providerId, key } = press
  await requireMembership(tx, actor, { organisationId: councilId, kind: 'council', roles: ['finance'] })
  requireDayThatCame(press.periodTo)
  const deliveries = await listDeliveries(tx, press)
  const parties = await partiesOf(tx, { councilId, providerId, deliveries })
  const groups = groupsOf(deliveries, parties)
  const keys = [...groups.keys()].map((group) => keyOf(press, group))
  const before = keys.length
    ? await tx.select({ key: invoices.key }).from(invoices).where(inArray(invoices.key, keys))
    : []
  const done = new Set(before.map((row) => row.key))

  const made: Made = { invoiceIds: [], matchedLines: 0, waitingLines: 0 }
  for (const [group, { kind, payer: paidBy, deliveries: its }] of groups) {
    if (done.has(keyOf({ providerId, key }, group))) continue
    const written = await writeInvoice(tx, actor, {
      kind,
      payer: paidBy,
      deliveries: its,
      parties,
      key: keyOf(press, group),
    })
    made.invoiceIds.push(written.invoiceId)
    made.matchedLines += written.matchedLines
    made.waitingLines += written.waitingLines
  }
  return made
}

/** What is done is billed, never what is still to come. */
export const notYet = 'This day has not come yet. Choose today or a day before.'

function requireDayThatCame(periodTo: Day): void {
  if (periodTo > today()) throw new Refusal('not-allowed', notYet, { field: 'periodTo' })
}

type Group = { kind: Exclude<InvoiceKind, 'credit note'>; payer: string; deliveries: Delivery[] }

/** One document for each payer and kind. Where nobody is named who pays, the person stands in and the lines wait. */
function groupsOf(deliveries: Delivery[], { provider }: Parties): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const delivery of deliveries) {
    const kind = kindFor(provider, delivery)
    const paidBy = payerOf(delivery) ?? payer.person(delivery.personId)
    const name = `${kind}:${paidBy}`
    const group = groups.get(name) ?? { kind, payer: paidBy, deliveries: [] }
    group.deliveries.push(delivery)
    groups.set(name, group)
  }
  return groups
}

function keyOf({ key, providerId }: { key: string; providerId: string }, group: string): string {
  return `${key}:${providerId}:${group}`
}
