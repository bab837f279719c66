import type { VatReason } from '#db/schema/catalogue.ts'
import type { invoiceKinds } from '#db/schema/invoicing.ts'
import { vatInWords } from '../catalogue/price-words.ts'
import type { InvoiceLineState } from '../payments/invoice-state.ts'
import type { Day } from '../shared/day.ts'
import { pounds } from '../shared/money.ts'
import { dayInWords, minutesInWords } from '../shared/words.ts'
import type { StateShown } from './left-to-pay.ts'

export type InvoiceKind = (typeof invoiceKinds)[number]

const letterOf = { invoice: '', 'recharge note': 'R', statement: 'S', 'credit note': 'C' } as const

/** One series for each provider and kind, so that each runs without gaps. */
export function seriesOf(providerId: string, kind: InvoiceKind): string {
  return `${kind}:${providerId}`
}

/** "BD-0147", "BD-C0003". */
export function invoiceNumber(prefix: string, kind: InvoiceKind, number: number): string {
  return `${prefix}-${letterOf[kind]}${String(number).padStart(4, '0')}`
}

/** The letters before the number: the provider's own, or the first letters of its name. */
export function prefixOf({ invoicePrefix, name }: { invoicePrefix: string | null; name: string }): string {
  const initials = name
    .split(/[^\p{Letter}]+/u)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 4)
  return invoicePrefix ?? (initials || 'D')
}

type Provider = { id: string; providerType: string | null; councilId: string | null }
type Pot = { heldAs: string; councilId: string; payerOrganisationId: string | null }

/** In-house work for its own council is a journal; a fund the provider keeps itself gets a statement; all else an invoice. */
export function kindFor(provider: Provider, pot: Pot): Exclude<InvoiceKind, 'credit note'> {
  const isOwnCouncil = provider.providerType === 'in-house' && provider.councilId === pot.councilId
  if (isOwnCouncil && pot.heldAs === 'council-managed') return 'recharge note'
  if (pot.heldAs === 'individual service fund' && pot.payerOrganisationId === provider.id) return 'statement'
  return 'invoice'
}

/** Why a document shows no VAT; null when it does. */
export function noVatReasonFor(kind: InvoiceKind, provider: { vatNumber: string | null; vatReason: string | null }) {
  if (kind === 'recharge note') return 'No VAT: a recharge within one council is not a sale.'
  if (provider.vatNumber) return null
  return provider.vatReason === 'exempt welfare service'
    ? 'No VAT: welfare services are exempt.'
    : 'No VAT: the provider is not registered for VAT.'
}

/** Why a document of a provider that is registered shows no VAT all the same: the reasons of its prices. Null: it shows some. */
export function noVatReasonOf(
  lines: readonly { vatBasisPoints: number }[],
  reasons: readonly (VatReason | null)[],
): string | null {
  if (lines.some(({ vatBasisPoints }) => vatBasisPoints > 0)) return null
  const words = new Set(reasons.map(reasonInWords))
  words.delete(null)
  return words.size > 0 ? [...words].join(' ') : null
}

/** A price may have been agreed before its provider registered, and says so no longer. */
function reasonInWords(vatReason: VatReason | null): string | null {
  if (vatReason === 'not registered') return 'No VAT: these prices were agreed before the provider gave a VAT number.'
  return vatInWords({ vatBasisPoints: 0, vatReason })
}

type LineFacts = {
  title: string
  day: Day
  minutes: number | null
  quantity: number
  charge: 'visit' | 'late cancellation' | 'notice'
  /** of the visit, in its cost */
  travelPence: number
  /** what the whole visit costs by its provider's record, and what was agreed; null: nobody recorded it */
  deliveredPence: number | null
  confirmedPence: number | null
}

/**
 * "A walk and a chat, Tuesday 24 November 2026, 2 hours". Where an officer decided what is paid, both sums; the reason
 * is told to both sides, and does not stay on the document for ever.
 */
export function lineWords({ title, day, minutes, quantity, charge, travelPence, ...sums }: LineFacts): string {
  const when = dayInWords(day)
  if (charge === 'late cancellation') return `${title}, cancelled late: ${when}`
  if (charge === 'notice') return `${title}, notice: ${when}`
  const travel = travelPence > 0 ? `, with ${pounds(travelPence)} for getting there` : ''
  const length = minutes !== null ? `, ${minutesInWords(minutes)}${travel}` : ''
  const number = minutes === null && quantity !== 1 ? `, ${quantity} of them` : ''
  return `${title}, ${when}${length}${number}${agreedInWords(sums)}`
}

function agreedInWords({ deliveredPence, confirmedPence }: Pick<LineFacts, 'deliveredPence' | 'confirmedPence'>) {
  if (deliveredPence === null || confirmedPence === null || deliveredPence === confirmedPence) return ''
  return `, recorded at ${pounds(deliveredPence)} and agreed at ${pounds(confirmedPence)}`
}

const lineStateWords = {
  exception: 'Waits for an answer',
  approved: 'To be paid',
  queried: 'In question',
  'on its way': 'Payment on its way',
  paid: 'Paid',
  credited: 'Taken back',
} as const satisfies Record<InvoiceLineState, string>

const stateWords = {
  draft: 'Waits for an answer',
  approved: 'To be paid',
  'part paid': 'Part paid',
  'on its way': 'Payment on its way',
  paid: 'Paid',
  credited: 'Taken back',
} as const satisfies Record<StateShown, string>

/** The state of a document as a plain word; no bank pays a recharge note or a statement, so they are settled. */
export function invoiceStateInWords(state: StateShown, kind: InvoiceKind): string {
  if (kind === 'credit note') return 'Credit'
  if (kind !== 'invoice' && state === 'paid') return 'Settled'
  if (kind !== 'invoice' && state === 'part paid') return 'Partly settled'
  return stateWords[state]
}

export function lineStateInWords(state: InvoiceLineState): string {
  return lineStateWords[state]
}

const kindNames = {
  invoice: 'Invoice',
  'recharge note': 'Recharge note',
  statement: 'Statement',
  'credit note': 'Credit note',
} as const satisfies Record<InvoiceKind, string>

export function kindName(kind: InvoiceKind): string {
  return kindNames[kind]
}
