import { z } from 'zod'
import { units, type BuildUpActivity } from '#db/schema/catalogue.ts'
import { penceFrom } from '../../shared/money.ts'
import { capacityOf } from './activity.ts'
import { nameTroubles } from './overhead-names.ts'

const most = 1_000_000

/** "40.4" is 4040; "7" is 700. */
function hundredths(label: string) {
  return z
    .string({ error: label })
    .trim()
    .regex(/^\d{1,6}(\.\d{1,2})?$/, label)
    .transform((typed) => Math.round(Number(typed) * 100))
}

function whole(label: string, { min = 0, max = most } = {}) {
  return z.coerce.number({ error: label }).int(label).min(min, label).max(max, label)
}

function money(label: string) {
  return z
    .string({ error: label })
    .trim()
    .transform((typed, context) => {
      const pence = penceFrom(typed)
      if (pence === null) context.addIssue({ code: 'custom', message: label })
      return pence ?? 0
    })
}

const Cost = z.object({
  name: z.string().trim().max(60, 'Use up to 60 letters to say what a cost is for').default(''),
  year: z.string().trim().default(''),
})
const OverheadForm = z.object({
  name: z.string().trim().max(60, 'Use up to 60 letters to say what an overhead is').default(''),
  basis: z.enum(['per cent of pay', 'per head', 'per square metre', 'a sum']).default('a sum'),
  rate: z.string().trim().default(''),
  quantity: z.string().trim().default(''),
  words: z.string().trim().max(200, 'Use up to 200 letters to say what is in it').default(''),
})

const Figures = z.object({
  intent: z.literal('save'),
  unit: z.enum(units, { error: 'Choose what the price is for' }),
  yearWords: z.string({ error: 'Say which year, such as 2026 to 2027' }).trim().min(4).max(40),
  workers: hundredths('Enter how many workers, such as 12.5'),
  paidHoursWeek: hundredths('Enter the paid hours of one in a week, such as 37'),
  pay: money('Enter pay an hour, such as 12.60'),
  onCosts: hundredths('Enter on-costs for each 100 of pay, such as 23'),
  holidayDays: whole('Enter days of holidays, such as 33', { max: 200 }),
  sickDays: whole('Enter days of sickness, such as 8', { max: 200 }),
  trainingDays: whole('Enter days of training, such as 5', { max: 200 }),
  travelMinutes: whole('Enter minutes on the way, such as 12', { max: 600 }),
  miles: hundredths('Enter miles, such as 2.5'),
  mile: money('Enter what a mile costs, such as 0.45'),
  unitMinutes: whole('Enter how many minutes of a worker it is, such as 60', { min: 1, max: 10_080 }),
  peopleTogether: whole('Enter how many people share the worker, such as 1', { min: 1, max: 100 }),
  usedUnits: whole('Enter how many were really given', { min: 1, max: 10_000_000 }),
  costs: z.array(Cost).default([]),
  overheads: z.array(OverheadForm).default([]),
})

/** The figures of a year, as a provider types them. Costs without a name are left out. */
export const BuildUpForm = Figures.superRefine(({ costs, overheads }, context) => {
  costs.forEach((cost, at) => {
    if (isNamed(cost) && penceFrom(cost.year) === null)
      context.addIssue({ code: 'custom', path: ['costs', at, 'year'], message: 'Enter what it costs in a year' })
  })
  overheads.forEach((overhead, at) => {
    if (!isNamed(overhead)) return
    for (const [field, message] of [...nameTroubles(overheads, at), ...troublesOf(overhead)])
      context.addIssue({ code: 'custom', path: ['overheads', at, field], message })
  })
})
  .transform(({ intent, unit, yearWords, ...typed }) => ({ intent, unit, yearWords, activity: activityOf(typed) }))
  .superRefine(({ activity }, context) => {
    if (activity.usedUnits <= capacityOf(activity)) return
    const most = capacityOf(activity).toLocaleString('en-GB')
    const message = `These workers could give ${most} at most. Look at the hours, the travel and the days again.`
    context.addIssue({ code: 'custom', path: ['usedUnits'], message })
  })

type OverheadTyped = z.output<typeof OverheadForm>
const isNamed = ({ name }: { name: string }) => name !== ''

function troublesOf({ basis, rate, quantity }: OverheadTyped): [field: string, message: string][] {
  const found: [string, string][] = []
  if (rateOf(basis, rate) === null) found.push(['rate', 'Enter an amount, or a number in 100'])
  if (basis === 'per square metre' && !/^\d{1,6}$/.test(quantity))
    found.push(['quantity', 'Enter how many square metres'])
  return found
}

/** Hundredths of a per cent, or pence. */
function rateOf(basis: OverheadTyped['basis'], typed: string): number | null {
  if (basis !== 'per cent of pay') return penceFrom(typed)
  return /^\d{1,3}(\.\d{1,2})?$/.test(typed) ? Math.round(Number(typed) * 100) : null
}

type Typed = Omit<z.output<typeof Figures>, 'intent' | 'unit' | 'yearWords'>

function activityOf({
  workers,
  paidHoursWeek,
  pay,
  onCosts,
  miles,
  mile,
  costs,
  overheads,
  ...rest
}: Typed): BuildUpActivity {
  return {
    ...rest,
    workersHundredths: workers,
    paidMinutesWeek: Math.round((paidHoursWeek * 60) / 100),
    payPence: pay,
    onCostBasisPoints: onCosts,
    milesHundredths: miles,
    milePence: mile,
    otherDirect: costs.filter(isNamed).map(({ name, year }) => ({ name, yearPence: penceFrom(year) ?? 0 })),
    overheads: overheads.filter(isNamed).map(({ name, basis, rate, quantity, words }) => ({
      ...{ name, basis, words },
      rate: rateOf(basis, rate) ?? 0,
      quantity: basis === 'per square metre' ? Number(quantity) : 0,
    })),
  }
}

/** What can be done on the page of a build-up: keep figures, or show them. */
export const BuildUpAct = z.discriminatedUnion('intent', [
  BuildUpForm,
  z.object({
    intent: z.literal('publish'),
    subsidyWords: z.string().trim().max(300, 'Use up to 300 letters').optional(),
  }),
])

const inPounds = (pence: number) => (pence / 100).toFixed(2)
const plain = (hundred: number) => String(hundred / 100)

/** A year's figures as the form shows them, with room for more costs. Null: nothing is written yet. */
export function figuresTyped(
  saved: { unit: (typeof units)[number]; yearWords: string; activity: BuildUpActivity } | null,
) {
  const emptyCosts = [{ name: '', year: '' }]
  const emptyOverheads = [{ name: '', basis: 'a sum' as const, rate: '', quantity: '', words: '' }]
  if (!saved) {
    return {
      ...{ unit: 'hour' as const, unitMinutes: '60', peopleTogether: '1' },
      costs: [...emptyCosts, ...emptyCosts],
      overheads: [...emptyOverheads, ...emptyOverheads, ...emptyOverheads],
    }
  }
  const { unit, yearWords, activity } = saved
  return {
    ...{ unit, yearWords },
    workers: plain(activity.workersHundredths),
    paidHoursWeek: plain(Math.round((activity.paidMinutesWeek * 100) / 60)),
    pay: inPounds(activity.payPence),
    onCosts: plain(activity.onCostBasisPoints),
    holidayDays: String(activity.holidayDays),
    sickDays: String(activity.sickDays),
    trainingDays: String(activity.trainingDays),
    travelMinutes: String(activity.travelMinutes),
    miles: plain(activity.milesHundredths),
    mile: inPounds(activity.milePence),
    unitMinutes: String(activity.unitMinutes),
    peopleTogether: String(activity.peopleTogether),
    usedUnits: String(activity.usedUnits),
    costs: [...activity.otherDirect.map(({ name, yearPence }) => ({ name, year: inPounds(yearPence) })), ...emptyCosts],
    overheads: [
      ...activity.overheads.map(({ name, basis, rate, quantity, words }) => ({
        ...{ name, basis, words },
        rate: basis === 'per cent of pay' ? plain(rate) : inPounds(rate),
        quantity: quantity === 0 ? '' : String(quantity),
      })),
      ...emptyOverheads,
    ],
  }
}
