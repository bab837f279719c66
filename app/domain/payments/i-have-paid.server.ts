import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { invoiceLines, invoices } from '#db/schema/invoicing.ts'
import { payments } from '#db/schema/payments.ts'
import { isOverdue, overdueInWords } from '../budgets/overdue.ts'
import { requirePower } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { pounds } from '../shared/money.ts'
import { notHere, Refusal } from '../shared/refusal.ts'
import { dayInWords } from '../shared/words.ts'
import { writePayment } from './make-payment-run.server.ts'
import { payerParts } from './payer.ts'
import { paymentWithLines } from './payment-of.server.ts'
import { planOfPayer, type Waiting } from './plan-of-payer.server.ts'
import { sendPayment } from './send-payment.server.ts'

type Paid = { invoiceId: string; key: string }

/**
 * Who keeps the money of a direct or indirect payment says that they have paid an invoice. It counts as on its way until
 * the provider or the council has seen it. Pots in which there is not enough yet wait for their release day.
 */
export async function iHavePaid(tx: Tx, actor: Actor, { invoiceId, key }: Paid): Promise<{ paymentId: string }> {
  const [invoice] = await tx.select().from(invoices).where(eq(invoices.id, invoiceId))
  if (!invoice) throw notHere()
  const mandateId = await requirePayer(tx, actor, invoice)
  const once = `paid:${invoiceId}:${key}`
  const [before] = await tx.select({ id: payments.id }).from(payments).where(eq(payments.key, once))
  if (before) return { paymentId: before.id }

  const plan = await planOfPayer(tx, { payer: invoice.payer, invoiceId, throughBank: false })
  const [planned] = plan.payments
  if (!planned) throw nothingToPay(plan.waits)
  const paymentId = await writePayment(tx, {
    runId: null,
    number: invoice.number,
    payer: invoice.payer,
    planned,
    payee: plan.providers.get(invoice.providerId),
    key: once,
  })
  await sendPayment(tx, actor, await paymentWithLines(tx, paymentId))
  await audit(tx, actor, {
    verb: 'said that an invoice is paid',
    words: `Paid ${pounds(planned.pence)} for ${invoice.number}`,
    subject: { kind: 'invoice', id: invoiceId },
    personId: await personOf(tx, invoiceId),
    mandateId,
    organisationId: invoice.councilId,
  })
  return { paymentId }
}

/**
 * Only who keeps the money: the person or who manages it for them, or the representative. An organisation pays by a run,
 * which a second person approves.
 */
async function requirePayer(tx: Tx, actor: Actor, { payer }: { payer: string }): Promise<string | null> {
  const { kind, id } = payerParts(payer)
  if (kind === 'person') return (await requirePower(tx, actor, { personId: id, power: 'manage-money' })).mandateId
  if (kind !== 'user' || actor.userId !== id) throw notHere()
  return null
}

async function personOf(tx: Tx, invoiceId: string): Promise<string | null> {
  const people = await tx
    .selectDistinct({ id: invoiceLines.personId })
    .from(invoiceLines)
    .where(eq(invoiceLines.invoiceId, invoiceId))
  return people.length === 1 ? (people[0]?.id ?? null) : null
}

function nothingToPay(waits: Waiting[]): Refusal {
  const [first] = waits
  if (!first) return new Refusal('conflict', 'There is nothing left to pay on this invoice. Nothing was changed.')
  return new Refusal('short', `The pot is ${pounds(first.missingPence)} short for this today. ${untilWhen(first)}`, {
    facts: { pence: first.missingPence },
  })
}

function untilWhen({ release, line }: Waiting): string {
  if (!release) return 'Talk to the council before you pay.'
  if (isOverdue(release)) return `${overdueInWords(release, line.council)} Say that you have paid when it has come.`
  return `There is enough with the money of ${dayInWords(release.dueOn)}. Say that you have paid after that day.`
}
