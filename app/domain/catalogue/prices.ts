import type { GroupSize, Unit, VatReason } from '#db/schema/catalogue.ts'
import { addDays, type Day } from '../shared/day.ts'
import type { Band } from './cost.ts'
import type { PriceRow } from './price-columns.ts'
import { agreedPence, byPrecedence, countsOn, type AcceptedRate } from './rates/rate.ts'

export type { PriceRow }

/** One line of the menu as it stands for somebody on a day. */
export type MenuPrice = {
  id: string
  unit: Unit
  label: string
  band: Band
  pence: number
  vatBasisPoints: number
  vatReason: VatReason | null
  groupSize: GroupSize
  leastMinutes: number | null
  leastQuantity: number | null
  /** getting there, charged besides for each visit; null: it is in the price */
  travel: Travel | null
  validFrom: Day
  /** the rate agreed with the person's council */
  isPrivate: boolean
  /** what others pay, where it is a private rate */
  publicPence: number | null
}

/** What says which visits a price is for. */
export type LineOfMenu = Pick<MenuPrice, 'unit' | 'label' | 'band' | 'groupSize'>

/** So much for each visit, or so much for each mile there and back. */
export type Travel = { kind: 'visit' | 'mile'; pence: number }

export function isValidOn({ validFrom, validTo }: { validFrom: Day; validTo: Day | null }, day: Day): boolean {
  return validFrom <= day && (validTo === null || day <= validTo)
}

type ForWhom = {
  councilId: string | null
  day: Day
  /** accepted agreements that reach the listing, of whatever council and day */
  rates?: readonly AcceptedRate[]
}

/**
 * The menu for people funded by a council, or for the public, on a day: the council's private rate stands in the place
 * of the public price of the same unit, label and band. Of two public prices for one line the newer counts.
 */
export function menuOn(rows: readonly PriceRow[], { councilId, day, rates = [] }: ForWhom): MenuPrice[] {
  const lines = new Map<string, { open?: PriceRow; agreed?: PriceRow }>()
  const valid = rows.filter((row) => isValidOn(row, day) && (row.councilId === null || row.councilId === councilId))
  for (const row of [...valid].sort((a, b) => a.validFrom.localeCompare(b.validFrom))) {
    const key = lineKey(row)
    const line = lines.get(key) ?? {}
    lines.set(key, row.councilId === null ? { ...line, open: row } : { ...line, agreed: row })
  }
  const standing = rates.filter((rate) => rate.councilId === councilId && countsOn(rate, day)).sort(byPrecedence)
  return [...lines.values()]
    .flatMap(({ open, agreed }) => menuLine({ open, agreed, standing }) ?? [])
    .sort((a, b) => a.position - b.position)
    .map(({ position: _, ...price }) => price)
}

/** What makes two prices prices of one line of a menu. */
export function lineKey({ unit, label, band }: { unit: Unit; label: string; band: string }): string {
  return `${unit}|${label}|${band}`
}

type Found = { open?: PriceRow | undefined; agreed?: PriceRow | undefined; standing: AcceptedRate[] }

/** The first agreement that says something about the line; a council's own row is a rate for this very listing. */
function menuLine({ open, agreed, standing }: Found): (MenuPrice & { position: number }) | null {
  const row = open ?? agreed
  if (!row) return null
  const own: Offer[] = agreed
    ? [{ scope: 'listing', distance: 0, acceptedAt: agreed.createdAt, id: agreed.id, row: agreed }]
    : []
  const byRate = standing.flatMap((rate): Offer[] => {
    const pence = open ? agreedPence(rate.terms, open) : null
    return open && pence !== null ? [{ ...rate, row: { ...open, pence } }] : []
  })
  const [best] = [...own, ...byRate].sort(byPrecedence)
  const { position } = row
  return {
    ...menuPrice(best?.row ?? row),
    isPrivate: best !== undefined,
    publicPence: best && open ? open.pence : null,
    position,
  }
}

type Offer = Pick<AcceptedRate, 'scope' | 'distance' | 'acceptedAt' | 'id'> & { row: PriceRow }

function menuPrice(row: PriceRow): Omit<MenuPrice, 'isPrivate' | 'publicPence'> {
  const { id, unit, label, band, pence, vatBasisPoints, vatReason, groupSize, leastMinutes, leastQuantity } = row
  return {
    ...{ id, unit, label, band, pence, vatBasisPoints, vatReason, groupSize, leastMinutes, leastQuantity },
    travel: row.travel && row.travelPence ? { kind: row.travel, pence: row.travelPence } : null,
    validFrom: row.validFrom,
  }
}

/** Days from `day` on, that one first, on which prices or agreements begin or have just ended. Between two of them nothing changes. */
export function turningDays(
  { rows, rates = [] }: { rows: readonly PriceRow[]; rates?: readonly AcceptedRate[] },
  day: Day,
): Day[] {
  const spans = [
    ...rows.map(({ validFrom, validTo }) => ({ first: validFrom, last: validTo })),
    ...rates.map(({ fromDay, toDay }) => ({ first: fromDay, last: toDay })),
  ]
  const turns = spans
    .filter(({ first, last }) => last === null || first <= last) // what was put aside before it began
    .flatMap(({ first, last }) => [first, ...(last ? [addDays(last, 1)] : [])])
  return [...new Set([day, ...turns])].filter((turn) => turn >= day).sort()
}

/**
 * The prices of a chosen line of the menu, one for each band. Prices of the same unit and group for other times come
 * along, so that a visit costs the same whichever of them was chosen: who chose "Weekday" and comes on a Sunday pays the
 * Sunday price, and so does who chose "Any time".
 */
export function pricesOfLine<Price extends LineOfMenu>(
  menu: readonly Price[],
  { unit, label }: { unit: Unit; label: string },
): Price[] {
  const own = menu.filter((price) => price.unit === unit && price.label === label)
  const groups = new Set<string>(own.map(({ groupSize }) => groupSize))
  const alike = menu.filter((price) => price.unit === unit && price.label !== label && groups.has(price.groupSize))
  const base = baseOf([...own, ...alike])
  if (own.some(({ band }) => band === 'any') && !base) return own
  const taken = new Set<string>(own.map(({ band }) => band))
  const added = alike
    .filter((price) => price.band !== 'any' || price === base)
    .filter(({ band }) => !taken.has(band) && taken.add(band))
  return [...own, ...added]
}

/**
 * The price for any time that counts where none of the others does. Several are different things, "A worker" and "A
 * nurse", and so is one beside a weekday price of another name: none of those is.
 */
function baseOf<Price extends LineOfMenu>(alike: readonly Price[]): Price | undefined {
  const [base, ...more] = alike.filter(({ band }) => band === 'any')
  const hasWeekday = alike.some(({ band, label }) => band === 'weekday' && label !== base?.label)
  return more.length > 0 || hasWeekday ? undefined : base
}

/** The cheapest price of a menu, of one unit where one is given. */
export function cheapestOf(menu: readonly MenuPrice[], unit?: Unit): MenuPrice | null {
  const candidates = unit ? menu.filter((price) => price.unit === unit) : menu
  return candidates.reduce<MenuPrice | null>((best, price) => (best && best.pence <= price.pence ? best : price), null)
}
