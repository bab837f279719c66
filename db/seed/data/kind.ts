import type { Unit } from '../../schema/catalogue.ts'

export type Band = 'any' | 'weekday' | 'evening' | 'weekend' | 'bank-holiday' | 'night'

/** One line of a price menu. `agreed` is what Fernhill has agreed to pay for the same. */
export type PriceSeed = { unit: Unit; label: string; band: Band; pence: number; agreed?: number | undefined }

/** What several providers offer in their own words: the first provider takes the first of each list, the next the next. */
export type Kind = {
  category: CategorySlug
  kind: 'service' | 'product' | 'activity' | 'event'
  lineKind: 'visits' | 'items' | 'employment'
  titles: readonly string[]
  summaries: readonly string[]
  descriptions: readonly string[]
  whoFor: readonly string[]
  included: string
  goodToKnow: readonly string[]
  /** emoji, two or three on a shelf */
  pictures: readonly string[]
  /** three sentences, each begun by its picture */
  easy: readonly [string, string, string]
  noticeDays?: number
  lateCancel?: readonly [hours: number, percent: number]
  deliveryPence?: number
  returnDays?: number
}

export type CategorySlug =
  | 'help-at-home'
  | 'getting-out'
  | 'things-to-do'
  | 'food-and-cooking'
  | 'a-break-away'
  | 'learning-and-work'
  | 'things-for-the-home'
  | 'free-near-you'

/** Home help by the hour: a price for weekdays and what it takes at other times. */
export function byTheHour(
  pence: number,
  more: { evening?: number; weekend?: number; bankHoliday?: number; half?: number; two?: number; agreed?: number } = {},
): PriceSeed[] {
  const off = more.agreed === undefined ? 0 : pence - more.agreed
  const line = (unit: Unit, [label, band]: [string, Band], amount: number): PriceSeed => ({
    ...{ unit, label, band },
    pence: amount,
    agreed: off && unit === 'hour' ? amount - off : undefined,
  })
  const banded = more.evening ?? more.weekend ?? more.bankHoliday
  return [
    line('hour', more.weekend ? ['Weekday', 'weekday'] : [banded ? 'Daytime' : 'Any day', 'any'], pence),
    ...(more.evening ? [line('hour', ['Evening', 'evening'], more.evening)] : []),
    ...(more.weekend ? [line('hour', ['Weekend', 'weekend'], more.weekend)] : []),
    ...(more.bankHoliday ? [line('hour', ['Bank holiday', 'bank-holiday'], more.bankHoliday)] : []),
    ...(more.half ? [line('half-hour', ['Short visit', 'any'], more.half)] : []),
    ...(more.two ? [line('hour', ['Two workers', 'any'], more.two)] : []),
  ]
}

/** One price for one unit, at any time. */
export function each(
  unit: Unit,
  pence: number,
  words: string | { label: string; agreed: number } = 'Any day',
): PriceSeed {
  return { unit, band: 'any', pence, ...(typeof words === 'string' ? { label: words } : words) }
}
