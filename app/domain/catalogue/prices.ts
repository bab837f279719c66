import type { prices, Unit } from '#db/schema/catalogue.ts'
import type { Day } from '../shared/day.ts'
import type { Band } from './cost.ts'

type PriceRow = Pick<
  typeof prices.$inferSelect,
  'id' | 'councilId' | 'unit' | 'label' | 'band' | 'pence' | 'vatBasisPoints' | 'validFrom' | 'validTo' | 'position'
>

/** One line of the menu as it stands for somebody on a day. */
export type MenuPrice = {
  id: string
  unit: Unit
  label: string
  band: Band
  pence: number
  vatBasisPoints: number
  validFrom: Day
  /** the rate agreed with the person's council */
  isPrivate: boolean
  /** what others pay, where it is a private rate */
  publicPence: number | null
}

export function isValidOn({ validFrom, validTo }: { validFrom: Day; validTo: Day | null }, day: Day): boolean {
  return validFrom <= day && (validTo === null || day <= validTo)
}

/**
 * The menu for people funded by a council, or for the public, on a day: the council's private rate stands in the place
 * of the public price of the same unit, label and band.
 */
export function menuOn(
  rows: readonly PriceRow[],
  { councilId, day }: { councilId: string | null; day: Day },
): MenuPrice[] {
  const lines = new Map<string, { open?: PriceRow; agreed?: PriceRow }>()
  const valid = rows.filter((row) => isValidOn(row, day) && (row.councilId === null || row.councilId === councilId))
  for (const row of [...valid].sort((a, b) => a.validFrom.localeCompare(b.validFrom))) {
    const key = `${row.unit}|${row.label}|${row.band}`
    const line = lines.get(key) ?? {}
    lines.set(key, row.councilId === null ? { ...line, open: row } : { ...line, agreed: row })
  }
  return [...lines.values()]
    .flatMap(({ open, agreed }) => {
      const row = agreed ?? open
      return row ? [{ row, publicPence: agreed ? (open?.pence ?? null) : null }] : []
    })
    .sort((a, b) => a.row.position - b.row.position)
    .map(({ row, publicPence }) => menuPrice(row, publicPence))
}

function menuPrice(row: PriceRow, publicPence: number | null): MenuPrice {
  const { id, unit, label, band, pence, vatBasisPoints, validFrom } = row
  return { id, unit, label, band, pence, vatBasisPoints, validFrom, isPrivate: row.councilId !== null, publicPence }
}

/**
 * The prices of a chosen line of the menu, one for each band. Where the chosen price is only for some times, prices of
 * the same unit for other times come along: who chose "Weekday" and comes on a Sunday pays the Sunday price.
 */
export function pricesOfLine(menu: readonly MenuPrice[], { unit, label }: { unit: Unit; label: string }): MenuPrice[] {
  const own = menu.filter((price) => price.unit === unit && price.label === label)
  if (own.length === 0 || own.some(({ band }) => band === 'any')) return own
  const others = menu.filter((price) => price.unit === unit && price.label !== label && price.band !== 'any')
  const taken = new Set<string>(own.map(({ band }) => band))
  const added = others.filter(({ band }) => !taken.has(band) && taken.add(band))
  return [...own, ...added]
}

/** The cheapest price of a menu, of one unit where one is given. */
export function cheapestOf(menu: readonly MenuPrice[], unit?: Unit): MenuPrice | null {
  const candidates = unit ? menu.filter((price) => price.unit === unit) : menu
  return candidates.reduce<MenuPrice | null>((best, price) => (best && best.pence <= price.pence ? best : price), null)
}
