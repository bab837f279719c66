import type { invoices } from '#db/schema/invoicing.ts'
import { today } from '../shared/day.ts'
import { dayInWords } from '../shared/words.ts'
import type { InvoiceKind } from './invoice.ts'

type Side = { name: string; lines: string[]; costCentre: string | null }
type Provider = {
  name: string
  address: string | null
  email: string | null
  phone: string | null
  costCentre: string | null
  vatNumber: string | null
  bankName: string | null
  bankSortCode: string | null
  bankAccount: string | null
  /** the first yes to Daybook's invoices; null: none is needed */
  agreed: { agreedAt: Date; wording: string } | null
}

/** What goes on paper: both sides as they are today. It never changes afterwards. */
export function documentOf(about: { kind: InvoiceKind; provider: Provider; payer: Side; council: Side }) {
  const { kind, provider, payer, council } = about
  const address = addressLines(provider.address)
  const reach = [provider.email, provider.phone].filter((line): line is string => line !== null)
  return {
    from: [provider.name, ...address, ...reach],
    to: [payer.name, ...payer.lines],
    vatNumber: kind === 'recharge note' ? null : provider.vatNumber,
    bank: kind === 'invoice' ? bankInWords(provider) : null,
    costCentres:
      kind === 'recharge note'
        ? [`Pays: ${council.costCentre ?? council.name}`, `Receives: ${provider.costCentre ?? provider.name}`]
        : null,
    selfBilled: kind === 'invoice' && provider.agreed ? selfBilledInWords(provider.name, provider.agreed) : null,
  }
}

type Sent = (typeof invoices.$inferSelect)['document']

/** A credit note names the sides of its invoice, as they were then; nobody pays to the bank on it. */
export function documentOfCredit(sent: Sent): Sent {
  const selfBilled = sent.selfBilled?.replace(/^Self-billing invoice/, 'Self-billing credit note') ?? null
  return { ...sent, bank: null, selfBilled }
}

function selfBilledInWords(name: string, { agreedAt, wording }: { agreedAt: Date; wording: string }): string {
  const on = dayInWords(today(agreedAt), { weekday: false })
  return `Self-billing invoice. Daybook wrote it for ${name}, who agreed to that on ${on} (words of ${wording}).`
}

/** "Bright Days, sort code 04-00-04, account 12345678". */
export function bankInWords(bank: Pick<Provider, 'name' | 'bankName' | 'bankSortCode' | 'bankAccount'>): string | null {
  if (!bank.bankSortCode || !bank.bankAccount) return null
  const sortCode = bank.bankSortCode.replace(/(\d\d)(\d\d)(\d\d)/, '$1-$2-$3')
  return `${bank.bankName ?? bank.name}, sort code ${sortCode}, account ${bank.bankAccount}`
}

/** The lines of an address that was typed with commas or line breaks. */
export function addressLines(address: string | null): string[] {
  return (address ?? '')
    .split(/\n|,\s*/)
    .map((line) => line.trim())
    .filter(Boolean)
}
