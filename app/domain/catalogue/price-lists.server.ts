import { and, asc, eq, gte, isNotNull, isNull, or, type Column, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listings, prices } from '#db/schema/catalogue.ts'
import { rateAgreements } from '#db/schema/rates.ts'
import { addDays, today, type Day } from '../shared/day.ts'
import { groupBy } from '../shared/group-by.ts'
import { priceColumns } from './price-columns.ts'
import type { PriceList } from './price-for.server.ts'
import { menuOn, turningDays, type MenuPrice } from './prices.ts'
import { ratesAndListings, reaching } from './rates/reach.ts'

/** Which listings: said of the column that holds a listing's id. */
type Which = (listingId: Column) => SQL

/** The price list of one listing from today on, with the agreements of every council: for the domain's own reckoning. */
export async function priceListOf(db: Db, listingId: string): Promise<PriceList> {
  const lists = await allPriceLists(db, (column) => eq(column, listingId))
  return lists.get(listingId) ?? { rows: [], rates: [] }
}

/** The price lists of listings from today on, with the agreements of every council: for the search index. */
export async function allPriceLists(db: Db, which: Which): Promise<Map<string, PriceList>> {
  const day = today()
  const rows = await db
    .select({ listingId: prices.listingId, ...priceColumns })
    .from(prices)
    .where(and(which(prices.listingId), or(isNull(prices.validTo), gte(prices.validTo, day))))
    .orderBy(asc(prices.position), asc(prices.pence))
  const rates = await ratesAndListings(db).where(
    and(
      which(listings.id),
      isNotNull(rateAgreements.acceptedAt),
      or(isNull(rateAgreements.toDay), gte(rateAgreements.toDay, day)),
    ),
  )
  const itsRates = groupBy(reaching(rates), ({ reachedId }) => reachedId)
  const lists = groupBy(rows, ({ listingId }) => listingId)
  return new Map([...lists].map(([id, its]) => [id, { rows: its, rates: itsRates.get(id) ?? [] }]))
}

type Dated = Pick<MenuPrice, 'pence' | 'unit' | 'label' | 'band'> & {
  councilId: string | null
  validFrom: Day
  validTo: Day | null
}

/** A price list as rows that each stand for themselves: public prices, and what each council's people pay instead. */
export function datedRows({ rows, rates }: PriceList, day: Day = today()): Dated[] {
  const open = rows.filter(({ councilId }) => councilId === null)
  const councils = new Set([...rates, ...rows].flatMap(({ councilId }) => councilId ?? []))
  const agreed = [...councils].flatMap((councilId) => {
    const its = rates.filter((rate) => rate.councilId === councilId)
    const own = rows.filter((row) => row.councilId === null || row.councilId === councilId)
    const turns = turningDays({ rows: own, rates: its }, day)
    return turns.flatMap((validFrom, at) => {
      const next = turns[at + 1]
      const validTo = next === undefined ? null : addDays(next, -1)
      const menu = menuOn(own, { councilId, day: validFrom, rates: its })
      return menu.filter(({ isPrivate }) => isPrivate).map((price) => dated(price, { councilId, validFrom, validTo }))
    })
  })
  return [...open.map((row) => dated(row, row)), ...agreed]
}

function dated(
  { pence, unit, label, band }: Pick<MenuPrice, 'pence' | 'unit' | 'label' | 'band'>,
  { councilId, validFrom, validTo }: Pick<Dated, 'councilId' | 'validFrom' | 'validTo'>,
): Dated {
  return { pence, unit, label, band, councilId, validFrom, validTo }
}
