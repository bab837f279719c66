import { z } from 'zod'
import { groupSizes, units } from '#db/schema/catalogue.ts'
import type { RateTerms } from '#db/schema/rates.ts'
import { isDay } from '../../shared/day.ts'
import { penceFrom } from '../../shared/money.ts'
import { bands } from '../cost.ts'

const aDay = (words: string) => z.string({ error: words }).refine(isDay, words)

const RateLineForm = z.object({
  amount: z.string().trim().default(''),
  unit: z.enum(units).default('hour'),
  band: z.union([z.enum(bands), z.literal('')]).default(''),
  group: z.enum(groupSizes).default('1 to 1'),
  label: z.string().trim().max(40, 'Use up to 40 letters to say what a price is called').default(''),
})

const TermsForm = z.object({
  kind: z.enum(['per cent off', 'prices'], { error: 'Choose how the rate is said' }),
  percent: z.string().trim().default(''),
  lines: z
    .array(RateLineForm)
    .default([])
    .transform((lines) => lines.filter(({ amount }) => amount !== '')),
  from: aDay('Enter the first day on which it counts'),
  to: aDay('Enter the last day, or leave it empty').optional(),
  words: z.string().trim().max(1000, 'Use up to 1,000 letters for what you say to them').optional(),
})
type Typed = z.output<typeof TermsForm>

function check({ kind, percent, lines, from, to }: Typed, context: z.RefinementCtx): void {
  const trouble = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
  if (kind === 'per cent off' && basisPointsFrom(percent) === null)
    trouble(['percent'], 'Enter a number from 0.1 to 90')
  if (kind === 'prices') {
    if (lines.length === 0) trouble(['lines[0].amount'], 'Enter a price, such as 17.50')
    lines.forEach(({ amount }, at) => {
      if (!((penceFrom(amount) ?? 0) > 0)) trouble(['lines', at, 'amount'], 'Enter an amount in pounds, such as 17.50')
    })
  }
  if (to !== undefined && to < from) trouble(['to'], 'The last day is before the first')
}

function termsOf({ kind, percent, lines, from, to, words }: Typed) {
  const terms: RateTerms =
    kind === 'per cent off'
      ? { kind, basisPoints: basisPointsFrom(percent) ?? 0 }
      : {
          kind,
          lines: lines.map(({ amount, unit, band, group, label }) => {
            return { unit, group, label: label || null, band: band || null, pence: penceFrom(amount) ?? 0 }
          }),
        }
  return { terms, fromDay: from, toDay: to ?? null, words: words ?? null }
}

/** "7.5" is 750. Null: it is no share from a tenth of a per cent to ninety. */
function basisPointsFrom(typed: string): number | null {
  const match = /^(\d{1,2})(?:\.(\d{1,2}))?\s*%?$/.exec(typed)
  if (!match) return null
  const [, whole = '', rest = ''] = match
  const points = Number(whole) * 100 + Number(rest.padEnd(2, '0') || 0)
  return points >= 10 && points <= 9_000 ? points : null
}

/** What it is for: "provider", "category:cat_…", "listing:lst_…". */
const about = z
  .string({ error: 'Choose what the rate is for' })
  .regex(/^(provider|(category|listing):[\w-]+)$/, 'Choose what the rate is for')

/** A new offer. `otherId`: the council or the provider to whom it is made. */
export const OfferForm = TermsForm.extend({ otherId: z.string({ error: 'Choose with whom' }), about })
  .superRefine(check)
  .transform(({ otherId, about: chosen, ...typed }) => ({ otherId, ...scopeOf(chosen), ...termsOf(typed) }))

function scopeOf(chosen: string) {
  const [scope, id = null] = chosen.split(':')
  if (scope === 'listing') return { scope: 'listing' as const, listingId: id, categoryId: null }
  if (scope === 'category') return { scope: 'category' as const, listingId: null, categoryId: id }
  return { scope: 'provider' as const, listingId: null, categoryId: null }
}

/** An answer to an offer with another one. */
const CounterForm = TermsForm.extend({ intent: z.literal('counter') })

const whyNot = z
  .string({ error: 'Say why, in a sentence' })
  .trim()
  .min(1)
  .max(1000, 'Use up to 1,000 letters to say why')

/** Everything that can be done with a rate on its page. */
export const RateAnswerForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('accept') }),
  z.object({ intent: z.literal('take back') }),
  z.object({ intent: z.literal('refuse'), reason: whyNot }),
  z.object({ intent: z.literal('end'), lastDay: aDay('Enter the last day on which it counts'), reason: whyNot }),
  CounterForm.superRefine(check).transform(({ intent, ...typed }) => ({ intent, ...termsOf(typed) })),
])
export type RateAnswer = z.output<typeof RateAnswerForm>
