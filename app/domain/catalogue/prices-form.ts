import { z } from 'zod'
import { units } from '#db/schema/catalogue.ts'
import { isDay } from '../shared/day.ts'
import { penceFrom } from '../shared/money.ts'
import { bands } from './cost.ts'

const MenuLineForm = z.object({
  unit: z.enum(units, { error: 'Choose what the price is for' }),
  label: z.string().trim().max(40, 'Use up to 40 letters').default(''),
  band: z.enum(bands).default('any'),
  amount: z.string().trim().default(''),
  vatBasisPoints: z.coerce
    .number()
    .pipe(z.union([z.literal(0), z.literal(500), z.literal(2000)]))
    .default(0),
})

/** A whole menu as it is to stand from a day on. Lines without an amount are left out. */
export const PricesForm = z.object({
  from: z.string({ error: 'Enter the day from which these prices count' }).refine(isDay, 'Enter a day'),
  lines: z
    .array(MenuLineForm)
    .transform((lines) => lines.filter(({ amount }) => amount !== ''))
    .superRefine((lines, context) => {
      lines.forEach(({ amount }, position) => {
        if ((penceFrom(amount) ?? 0) > 0) return
        context.addIssue({
          code: 'custom',
          path: [position, 'amount'],
          message: 'Enter an amount in pounds, such as 16.50',
        })
      })
    })
    .transform((lines) =>
      lines.map(({ amount, label, ...line }) => ({
        ...line,
        label: label || bandLabels[line.band],
        pence: penceFrom(amount) ?? 0,
      })),
    ),
})

/** Everything that a price can be for. */
export const priceUnits = units

export type PricesInput = z.output<typeof PricesForm>

/** What a line of the menu is called when its provider gives it no name. */
export const bandLabels = {
  any: 'Any time',
  weekday: 'Weekday',
  evening: 'Evening',
  weekend: 'Weekend',
  'bank-holiday': 'Bank holiday',
  night: 'Night',
} as const

/** When a price counts, as it stands under its label. */
export const bandWords = {
  any: 'Any time',
  weekday: 'Monday to Friday',
  evening: '6pm to 10pm',
  weekend: 'Saturday and Sunday',
  'bank-holiday': 'Bank holidays',
  night: '10pm to 7am',
} as const
