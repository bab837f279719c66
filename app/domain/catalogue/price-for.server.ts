import { and, eq, gte, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { keptForIds } from '#db/prepared.ts'
import { listings, prices, type Unit } from '#db/schema/catalogue.ts'
import { persons } from '#db/schema/people.ts'
import { rateAgreements } from '#db/schema/rates.ts'
import type { Day } from '../shared/day.ts'
import { groupBy } from '../shared/group-by.ts'
import { priceColumns } from './price-columns.ts'
import { menuOn, pricesOfLine, type MenuPrice, type PriceRow } from './prices.ts'
import { ratesAndListings, reaching } from './rates/reach.ts'
import type { AcceptedRate } from './rates/rate.ts'

/** Whose prices: those of a person's council, of a council, or the public's (`councilId: null`). */
export type ForWhom = { personId: string } | { councilId: string | null }

/**
 * The one answer to what somebody pays for a unit of a listing on a day: one price for each band of the chosen line of
 * the menu. A private rate of the person's council beats the public price. Empty: it is not sold so that day.
 */
export async function priceFor(
  db: Db,
  { listingId, unit, label, day, ...whom }: { listingId: string; unit: Unit; label: string; day: Day } & ForWhom,
): Promise<MenuPrice[]> {
  const menus = await menusFor(db, { listingIds: [listingId], day, councilId: await councilOf(db, whom) })
  return pricesOfLine(menus.get(listingId) ?? [], { unit, label })
}

/** The whole menu of a listing on a day. */
export async function menuFor(
  db: Db,
  { listingId, day, ...whom }: { listingId: string; day: Day } & ForWhom,
): Promise<MenuPrice[]> {
  const menus = await menusFor(db, { listingIds: [listingId], day, councilId: await councilOf(db, whom) })
  return menus.get(listingId) ?? []
}

/** The menus of several listings, by listing id. A listing that sells nothing that day has an empty one. */
export async function menusFor(db: Db, about: About): Promise<Map<string, MenuPrice[]>> {
  const lists = await priceListsFor(db, about)
  const { councilId, day } = about
  return new Map([...lists].map(([id, { rows, rates }]) => [id, menuOn(rows, { councilId, day, rates })]))
}

/** All that decides what a listing costs on a day and later. */
export type PriceList = { rows: PriceRow[]; rates: AcceptedRate[] }
type About = { listingIds: string[]; day: Day; councilId: string | null }

/** The price lists of several listings, by listing id: prices that count on the day or later, and the agreements of a council. */
export async function priceListsFor(db: Db, { listingIds, day, councilId }: About): Promise<Map<string, PriceList>> {
  const rows = await pricesFrom(db, listingIds, { day, councilId: councilId ?? '' })
  const rates = councilId === null ? [] : await ratesFrom(db, listingIds, { day, councilId })
  const itsRows = groupBy(rows, ({ listingId }) => listingId)
  const itsRates = groupBy(reaching(rates), ({ reachedId }) => reachedId)
  return new Map(listingIds.map((id) => [id, { rows: itsRows.get(id) ?? [], rates: itsRates.get(id) ?? [] }]))
}

/** Public prices that count on a day or later, and the council's own rows. */
const pricesFrom = keptForIds((db, listingIds) =>
  db
    .select({ listingId: prices.listingId, ...priceColumns })
    .from(prices)
    .where(
      and(
        inArray(prices.listingId, listingIds),
        or(isNull(prices.councilId), eq(prices.councilId, sql.placeholder('councilId'))),
        or(isNull(prices.validTo), gte(prices.validTo, sql.placeholder('day'))),
      ),
    )
    .orderBy(prices.position, prices.pence),
)

/** Agreements of a council with the providers of listings that count on a day or later, each once for every listing that it might reach. */
const ratesFrom = keptForIds((db, listingIds) =>
  ratesAndListings(db).where(
    and(
      inArray(listings.id, listingIds),
      eq(rateAgreements.councilId, sql.placeholder('councilId')),
      isNotNull(rateAgreements.acceptedAt),
      or(isNull(rateAgreements.toDay), gte(rateAgreements.toDay, sql.placeholder('day'))),
    ),
  ),
)

async function councilOf(db: Db, whom: ForWhom): Promise<string | null> {
  if ('councilId' in whom) return whom.councilId
  const [person] = await db.select({ councilId: persons.councilId }).from(persons).where(eq(persons.id, whom.personId))
  return person?.councilId ?? null
}
