import type { Tx } from '#db/client.ts'
import { exceptions, invoiceLines, invoices } from '#db/schema/invoicing.ts'
import { potBalances } from '../ledger/balances.server.ts'
import { chargedAt, travelAt } from '../ordering/accepted-prices.ts'
import { actorId, daybook, type Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { today } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { nextNumber } from '../shared/number-series.server.ts'
import { approveLines } from './approve-lines.server.ts'
import { acceptedPricesOf, type AcceptedPrices, type Delivery } from './deliveries.server.ts'
import { documentOf } from './document.ts'
import {
  invoiceNumber,
  kindName,
  lineWords,
  noVatReasonFor,
  noVatReasonOf,
  prefixOf,
  seriesOf,
  type InvoiceKind,
} from './invoice.ts'
import { matchOf } from './match.ts'
import type { Parties } from './parties.server.ts'
import { slipsOf } from './slips.ts'
import { tellAboutInvoice } from './tell.server.ts'
import { vatOf } from './vat.ts'

type Prices = ReadonlyMap<string, AcceptedPrices>

type NewInvoice = {
  kind: Exclude<InvoiceKind, 'credit note'>
  payer: string
  deliveries: Delivery[]
  parties: Parties
  key: string
}

/** Writes one document with its lines, approves what matches, and opens an exception for what does not. */
export async function writeInvoice(tx: Tx, actor: Actor, input: NewInvoice) {
  const { kind, parties, deliveries } = input
  const { provider } = parties
  const number = invoiceNumber(prefixOf(provider), kind, await nextNumber(tx, seriesOf(provider.id, kind)))
  const invoiceId = newId('inv')
  const prices = await acceptedPricesOf(
    tx,
    deliveries.map(({ lineId }) => lineId),
  )
  const { lines, vat, vatReasons } = linesOf(invoiceId, prices, input)
  const grossPence = lines.reduce((sum, line) => sum + line.grossPence, 0)
  const paidBy = parties.payerNamed(input.payer)
  const councilId = deliveries[0]?.councilId ?? ''
  const days = deliveries.map(({ day }) => day).sort()

  await tx.insert(invoices).values({
    id: invoiceId,
    kind,
    number,
    councilId,
    providerId: provider.id,
    payer: input.payer,
    payerName: paidBy.name,
    state: 'draft',
    periodFrom: days[0] ?? today(),
    periodTo: days.at(-1) ?? today(),
    grossPence,
    vatPence: vat.reduce((sum, rate) => sum + rate.vatPence, 0),
    vatByRate: vat,
    noVatReason: noVatReasonFor(kind, provider) ?? noVatReasonOf(lines, vatReasons),
    key: input.key,
    madeByUserId: actorId(actor),
    issuedAt: now(),
    document: documentOf({ kind, provider, payer: paidBy, council: parties.council }),
  })
  for (let from = 0; from < lines.length; from += 500) {
    await tx.insert(invoiceLines).values(lines.slice(from, from + 500))
  }
  const matched = await openExceptions(tx, { councilId, lines, prices, deliveries, providerId: provider.id })
  const invoice = { id: invoiceId, kind, number, provider, councilId }
  await approveLines(tx, daybook, { invoice, lines: matched, by: null, key: `invoice-approved:${invoiceId}` })
  await audit(tx, actor, {
    verb: 'made an invoice',
    words: `${kindName(kind)} ${number} from ${provider.name} to ${paidBy.name}`,
    subject: { kind: 'invoice', id: invoiceId },
    organisationId: provider.id,
  })
  await tellAboutInvoice(tx, { ...invoice, grossPence, payer: input.payer, paidBy })
  return { invoiceId, matchedLines: matched.length, waitingLines: lines.length - matched.length }
}

function linesOf(invoiceId: string, prices: Prices, { kind, deliveries, parties }: NewInvoice) {
  const chargesVat = kind !== 'recharge note' && Boolean(parties.provider.vatNumber)
  const charged = deliveries.map(({ lineId, day, deliveredStartMinute, plannedStartMinute }) =>
    chargedAt(prices.get(lineId) ?? [], { day, startMinute: deliveredStartMinute ?? plannedStartMinute }),
  )
  const gross = deliveries.map(({ pence }, position) => ({
    grossPence: pence,
    vatBasisPoints: chargesVat ? (charged[position]?.vatBasisPoints ?? 0) : 0,
  }))
  const { byRate, lineVat } = vatOf(gross)
  const lines = deliveries.map((delivery, position) => {
    const vatPence = lineVat[position] ?? 0
    return {
      id: newId('ivl'),
      invoiceId,
      position,
      personId: delivery.personId,
      visitId: delivery.visitId,
      shareId: delivery.shareId,
      potId: delivery.potId,
      words: lineWords({
        ...delivery,
        minutes: delivery.deliveredMinutes,
        quantity: delivery.deliveredQuantity ?? delivery.quantity,
        travelPence: travelAt(prices.get(delivery.lineId) ?? [], {
          ...{ day: delivery.day, startMinute: delivery.deliveredStartMinute, linePence: delivery.travelPence },
        }),
      }),
      grossPence: delivery.pence,
      netPence: delivery.pence - vatPence,
      vatPence,
      vatBasisPoints: gross[position]?.vatBasisPoints ?? 0,
      state: 'exception' as const,
    }
  })
  return { lines, vat: byRate, vatReasons: charged.map((price) => price?.vatReason ?? null) }
}

type Checked = {
  councilId: string
  providerId: string
  lines: ReturnType<typeof linesOf>['lines']
  prices: Prices
  deliveries: Delivery[]
}

/** The three-way match of each line. Returns the lines that match; the others wait with their reason. */
async function openExceptions(tx: Tx, { councilId, providerId, lines, prices, deliveries }: Checked) {
  const balances = await potBalances(tx, [...new Set(lines.map(({ potId }) => potId))])
  const matched: typeof lines = []
  const opened: (typeof exceptions.$inferInsert)[] = []
  lines.forEach((line, position) => {
    const delivery = deliveries[position]
    if (!delivery) return
    const match = matchOf(
      slipsOf(delivery, {
        shortfallPence: balances.get(line.potId)?.shortfall ?? 0,
        prices: prices.get(delivery.lineId) ?? [],
      }),
    )
    if (match.matches) return matched.push(line)
    const { kind, words } = match
    const about = { councilId, kind, words, personId: line.personId, providerId }
    opened.push({ ...about, id: newId('exc'), visitId: line.visitId, invoiceLineId: line.id, openedAt: now() })
  })
  if (opened.length) await tx.insert(exceptions).values(opened)
  return matched
}
