import { z } from 'zod'
import { groupSizes, units, vatReasons, type GroupSize, type Unit } from '#db/schema/catalogue.ts'
import { isDay, type Day } from '../shared/day.ts'
import { penceFrom } from '../shared/money.ts'
import { bandLabels, minutesOfUnit, type Band } from './cost.ts'
import type { PriceLine } from './price-columns.ts'
import { bandTimes, isVisited } from './price-words.ts'
import { timeOfPrice, whenOf, whens, type When } from './sleep-in.ts'

const MenuLineForm = z.object({
  unit: z.enum(units, { error: 'Choose what the price is for' }),
  label: z.string().trim().max(40, 'Use up to 40 letters to say what a price is called').default(''),
  /** when it counts: a band, or a sleep-in */
  band: z.enum(whens).default('any'),
  groupSize: z.enum(groupSizes).default('1 to 1'),
  least: z.string().trim().default(''),
  amount: z.string().trim().default(''),
  vat: z.enum([...vatReasons, '500', '2000']).default('not registered'),
  /** what getting there costs at this price now, where that is not the same for all of them; kept by the choice `own` */
  travel: z.enum(['none', 'visit', 'mile']).default('none'),
  travelAmount: z.string().trim().default(''),
})
type MenuLine = z.output<typeof MenuLineForm>

const aDay = (words: string) => z.string({ error: words }).refine(isDay, words)

/** A whole menu as it is to stand from a day on. Lines without an amount are left out. */
export const PricesForm = z
  .object({
    from: aDay('Enter the day from which these prices count'),
    to: aDay('Enter the last day, or leave it empty').optional(),
    /** for all prices; `own`: each keeps what it has */
    travel: z.enum(['own', 'none', 'visit', 'mile']).default('none'),
    travelAmount: z.string().trim().default(''),
    /** a yes, once agreed prices were named that lose their public price */
    mayEndRates: z.literal('on').optional(),
    lines: z
      .array(MenuLineForm)
      .transform((lines) => lines.filter(({ amount }) => amount !== ''))
      .superRefine((lines, context) => {
        lines.forEach((line, position) => {
          for (const [field, message] of troubles(line))
            context.addIssue({ code: 'custom', path: [position, field], message })
        })
      }),
  })
  .superRefine(({ from, to, travel, travelAmount }, context) => {
    if (to !== undefined && to < from)
      context.addIssue({ code: 'custom', path: ['to'], message: 'The last day is before the first' })
    if ((travel === 'visit' || travel === 'mile') && !((penceFrom(travelAmount) ?? 0) > 0))
      context.addIssue({ code: 'custom', path: ['travelAmount'], message: 'Enter an amount in pounds, such as 0.45' })
  })
  .transform(({ from, to, travel, travelAmount, lines, mayEndRates }) => ({
    ...{ from, to: to ?? null, mayEndRates: mayEndRates === 'on' },
    lines: lines.map((line) => ({
      ...priceOf(line),
      ...travelOf(line.unit, travel === 'own' ? line : { travel, travelAmount }),
    })),
  }))

function troubles({ amount, least, unit, band }: MenuLine): [field: string, message: string][] {
  const found: [string, string][] = []
  const time = timeOfPrice({ unit, when: band })
  if ('why' in time) found.push(['band', time.why])
  if (!((penceFrom(amount) ?? 0) > 0)) found.push(['amount', 'Enter an amount in pounds, such as 16.50'])
  if (least !== '' && leastOf(unit, least) === null)
    found.push(['least', 'Enter a number, such as 2, or leave it empty'])
  return found
}

type TravelTyped = { travel: 'none' | 'visit' | 'mile'; travelAmount: string }

function travelOf(unit: Unit, { travel, travelAmount }: TravelTyped) {
  const travelPence = penceFrom(travelAmount)
  return travel === 'none' || !travelPence || !isVisited(unit)
    ? { travel: null, travelPence: null }
    : { travel, travelPence }
}

function priceOf({ amount, label, vat, least, groupSize, unit: chosen, band: when }: MenuLine) {
  const time = timeOfPrice({ unit: chosen, when })
  const line = { groupSize, ...('why' in time ? { unit: chosen, band: 'any' as const } : time) }
  const isRate = vat === '500' || vat === '2000'
  const atLeast = least === '' ? null : leastOf(line.unit, least)
  const isTimed = minutesOfUnit(line.unit) !== null
  return {
    ...line,
    label: label || labelOf(line),
    pence: penceFrom(amount) ?? 0,
    vatBasisPoints: isRate ? Number(vat) : 0,
    vatReason: isRate ? null : vat,
    leastMinutes: isTimed ? atLeast : null,
    leastQuantity: isTimed ? null : atLeast,
  }
}

/** "1.5" hours are 90 minutes; of what is not time, whole numbers only. Null: it is not to be understood. */
function leastOf(unit: Unit, typed: string): number | null {
  if (!/^\d{1,4}(\.\d{1,2})?$/.test(typed)) return null
  const least = Number(typed) * (minutesOfUnit(unit) ?? 1)
  return Number.isInteger(least) && least > 0 ? least : null
}

/** What a price is called when its provider gives it no name: "Weekend", "Weekend, 2 to 1". */
function labelOf({ unit, band, groupSize }: { unit: Unit; band: Band; groupSize: GroupSize }): string {
  const own = band === 'any' ? (unitLabels.get(unit) ?? bandLabels.any) : bandLabels[band]
  return groupSize === '1 to 1' ? own : `${own}, ${groupSize}`
}

const unitLabels = new Map<Unit, string>([
  ['sleep-in', 'Sleep-in'],
  ['night', 'Night'],
])

/** A menu as its form shows it, with some empty lines to fill. */
export function menuTyped(
  standing: readonly PriceLine[],
  { from, moreLines }: { from: Day; moreLines: number },
): z.input<typeof PricesForm> {
  const [travel, ...more] = travelsTyped(standing)
  const isOwn = more.length > 0
  const empty = { unit: 'hour' as const, vat: standing[0] ? vatTyped(standing[0]) : undefined }
  return {
    ...{ from, to: '' },
    ...(isOwn ? { travel: 'own', travelAmount: '' } : (travel ?? noTravel)),
    lines: [...standing.map((price) => lineTyped(price, isOwn)), ...Array.from({ length: moreLines }, () => empty)],
  }
}

const noTravel: TravelTyped = { travel: 'none', travelAmount: '' }

function travelTyped({ travel, travelPence }: PriceLine): TravelTyped {
  return travel === null ? noTravel : { travel, travelAmount: inPounds(travelPence) }
}

/** What getting there costs at prices for visits, each amount once. */
function travelsTyped(standing: readonly PriceLine[]): TravelTyped[] {
  const all = standing.filter(({ unit }) => isVisited(unit)).map(travelTyped)
  return [...new Map(all.map((one) => [`${one.travel} ${one.travelAmount}`, one])).values()]
}

function lineTyped(price: PriceLine, isOwn: boolean): z.input<typeof MenuLineForm> {
  const { unit, label, band, groupSize, pence } = price
  const least = price.leastMinutes === null ? price.leastQuantity : price.leastMinutes / (minutesOfUnit(unit) ?? 1)
  return {
    unit,
    label,
    band: whenOf({ unit, band }),
    groupSize,
    least: least === null ? '' : String(least),
    amount: inPounds(pence),
    vat: vatTyped(price),
    ...(isOwn ? travelTyped(price) : {}),
  }
}

function vatTyped({ vatBasisPoints, vatReason }: PriceLine): z.input<typeof MenuLineForm>['vat'] {
  if (vatBasisPoints === 500) return '500'
  return vatBasisPoints > 0 ? '2000' : (vatReason ?? undefined)
}

function inPounds(pence: number | null): string {
  return pence === null ? '' : (pence / 100).toFixed(2)
}

export type PricesInput = z.output<typeof PricesForm>

/** When a price counts, as it is chosen. */
export const bandWords = { any: 'Any time', ...bandTimes } as const

/** The same for everything that may be chosen. */
export const whenWords = { ...bandWords, 'sleep-in': 'A sleep-in, the whole night' } as const satisfies Record<
  When,
  string
>
