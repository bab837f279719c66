import type { Role } from './permissions.ts'

const shop = 'says what stands in the shop and how it is found, looks at providers’ checks, can stop their new orders'

/** What each role of a council lets somebody do, for whoever gives it to them. Who looks after the shop is said in permissions. */
export const councilRoles: { value: Role; words: string; hint: string }[] = [
  { value: 'practitioner', words: 'A practitioner', hint: 'Adds people, plans budgets, records who may act' },
  { value: 'finance', words: 'A finance officer', hint: 'Confirms budgets, settles invoices, pays' },
  {
    value: 'commissioner',
    words: 'A commissioner',
    hint: `Agrees rates with providers, ${shop}, reads what people look for and cannot get`,
  },
  {
    value: 'admin',
    words: 'An administrator',
    hint: `Says who works here, ${shop}, reads what people look for and cannot get`,
  },
]
