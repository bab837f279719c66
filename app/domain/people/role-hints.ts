import type { Role } from './permissions.ts'

/** What each role of a council lets somebody do, for whoever gives it to them. Who looks after the shop is said in permissions. */
export const councilRoles: { value: Role; words: string; hint: string }[] = [
  { value: 'practitioner', words: 'A practitioner', hint: 'Adds people, plans budgets, records who may act' },
  { value: 'finance', words: 'A finance officer', hint: 'Confirms budgets, settles invoices, pays' },
  {
    value: 'commissioner',
    words: 'A commissioner',
    hint: 'Agrees rates, and looks after the shop: reads checks and listings, can stop a provider’s new orders',
  },
  {
    value: 'admin',
    words: 'An administrator',
    hint: 'Says who works here, and looks after the shop as a commissioner does, but for rates',
  },
]
