import { z } from 'zod'
import { fundingStreams, heldAs, releasePatterns } from '#db/schema/budgets.ts'
import { isDay } from '../shared/day.ts'
import { penceFrom } from '../shared/money.ts'
import { namedTwice, sayOwnName } from './pot-names.ts'

const sayName = 'Give the pot a name, such as Day-to-day support.'
const day = (words: string) => z.string({ error: words }).refine(isDay, words)

const NewPotForm = z
  .object({
    name: z.string({ error: sayName }).trim().min(1, sayName).max(60, 'Use a name of up to 60 letters.'),
    amount: z
      .string({ error: 'Enter how much is in the pot.' })
      .refine((typed) => (penceFrom(typed) ?? 0) > 0, 'Enter an amount in pounds, such as 5,200 or 5200.50.'),
    stream: z.enum(fundingStreams, { error: 'Choose where the money comes from.' }),
    heldAs: z.enum(heldAs, { error: 'Choose who keeps the money.' }),
    payerUserId: z.string().optional(),
    payerTrustId: z.string().optional(),
    payerProviderId: z.string().optional(),
    releasePattern: z.enum(releasePatterns, { error: 'Choose when the money is paid out.' }),
    onlyCategories: z.array(z.string()).default([]),
    notCategories: z.array(z.string()).default([]),
    mayBuyInHouse: z.enum(['on']).optional(),
  })
  .transform((pot) => ({
    name: pot.name,
    stream: pot.stream,
    pence: penceFrom(pot.amount) ?? 0,
    heldAs: pot.heldAs,
    payerUserId: pot.heldAs === 'indirect payment' ? (pot.payerUserId ?? null) : null,
    payerOrganisationId: payerOf(pot),
    releasePattern: pot.releasePattern,
    mayBuyCategories: pot.onlyCategories.length ? pot.onlyCategories : null,
    mayNotBuyCategories: pot.notCategories,
    mayBuyInHouse: pot.mayBuyInHouse === 'on',
  }))

function payerOf(pot: {
  heldAs: (typeof heldAs)[number]
  payerTrustId?: string
  payerProviderId?: string
}): string | null {
  if (pot.heldAs === 'trust' || pot.heldAs === 'managed account') return pot.payerTrustId ?? null
  return pot.heldAs === 'individual service fund' ? (pot.payerProviderId ?? null) : null
}

/** What a practitioner writes down: days as 'YYYY-MM-DD', amounts as typed in pounds; gives whole pence. */
export const NewBudgetForm = z.object({
  startsOn: day('Enter the first day of the budget.'),
  endsOn: day('Enter the last day of the budget.'),
  pots: z
    .array(NewPotForm)
    .min(1, 'A budget needs at least one pot.')
    .superRefine((pots, context) => {
      for (const position of namedTwice(pots))
        context.addIssue({ code: 'custom', path: [position, 'name'], message: sayOwnName })
    }),
})
