import { and, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { keptForIds } from '#db/prepared.ts'
import { prices, type Unit } from '#db/schema/catalogue.ts'
import { persons } from '#db/schema/people.ts'
import type { Day } from '../shared/day.ts'
import { menuOn, pricesOfLine, type MenuPrice } from './prices.ts'

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

/** The menus of several listings in one query, by listing id. A listing that sells nothing that day has an empty one. */
export async function menusFor(
  db: Db,
  { listingIds, day, councilId }: { listingIds: string[]; day: Day; councilId: string | null },
): Promise<Map<string, MenuPrice[]>> {
  const rows = await pricesOn(db, listingIds, { day, councilId: councilId ?? '' })
  return new Map(
    listingIds.map((id) => [
      id,
      menuOn(
        rows.filter(({ listingId }) => listingId === id),
        { councilId, day },
      ),
    ]),
  )
}

/** Public prices, and the private ones of a council. */
const pricesOn = keptForIds((db, listingIds) =>
  db
    .select({
      id: prices.id,
      listingId: prices.listingId,
      councilId: prices.councilId,
      unit: prices.unit,
      label: prices.label,
      band: prices.band,
      pence: prices.pence,
      vatBasisPoints: prices.vatBasisPoints,
      validFrom: prices.validFrom,
      validTo: prices.validTo,
      position: prices.position,
    })
    .from(prices)
    .where(
      and(
        inArray(prices.listingId, listingIds),
        or(isNull(prices.councilId), eq(prices.councilId, sql.placeholder('councilId'))),
        lte(prices.validFrom, sql.placeholder('day')),
        or(isNull(prices.validTo), gte(prices.validTo, sql.placeholder('day'))),
      ),
    )
    .orderBy(prices.position, prices.pence),
)

async function councilOf(db: Db, whom: ForWhom): Promise<string | null> {
  if ('councilId' in whom) return whom.councilId
  const [person] = await db.select({ councilId: persons.councilId }).from(persons).where(eq(persons.id, whom.personId))
  return person?.councilId ?? null
}
