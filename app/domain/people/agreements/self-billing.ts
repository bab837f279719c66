/** What a provider agrees to so that Daybook may issue its invoices. A change of the words is a new edition. */
export const selfBilling = {
  wording: '2026-11',
  sentences: [
    'Daybook may write invoices in our name for what we deliver through it, in a series of numbers of our own.',
    'We do not write invoices of our own for the same things.',
    'We say so at once if we register for VAT, or stop.',
    'We can end this at any time for what we deliver after that.',
  ],
} as const

/** The words as they are kept with the name and the time. */
export function selfBillingWords(): string {
  return selfBilling.sentences.join(' ')
}
