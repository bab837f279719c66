/**
 * What a provider agrees to so that Daybook may issue its invoices. A change of the words is a new edition; a yes to
 * an earlier edition goes on to count, with the words that were read. What it must hold: HMRC, VAT Notice 700/62,
 * section 3, www.gov.uk/guidance/self-billing-notice-70062.
 */
export const selfBilling = {
  wording: '2026-11b',
  sentences: [
    'Daybook may write invoices in our name for what we deliver through it, in a series of numbers of our own.',
    'We do not write invoices of our own for the same things.',
    'We say so at once if we register for VAT, get a new VAT number, stop being registered, or sell what we run.',
    'We can end this at any time for what we deliver after that.',
  ],
} as const

/** The words as they are kept with the name and the time. */
export function selfBillingWords(): string {
  return selfBilling.sentences.join(' ')
}
