import { asc, count } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { isWanted, type Wanted } from './shown.server.ts'

type Part = { limit: number; skip: number }
/** So many ids may stand in a query; among more, the catalogue is gone through in so large parts. */
const mostNamed = 1000
const atOnce = 5000

/** The ids of what is wanted, in their order. */
export async function listWanted(db: Db, wanted: Wanted, { limit, skip }: Part): Promise<string[]> {
  if (!isLong(wanted)) return idsOf(db, wanted, { limit, skip })
  const ids: string[] = []
  for await (const some of amongLong(db, wanted)) {
    ids.push(...some)
    if (ids.length >= skip + limit) break
  }
  return ids.slice(skip, skip + limit)
}

export async function countWanted(db: Db, wanted: Wanted): Promise<number> {
  const whole = { ...wanted, after: null }
  if (!isLong(whole)) return countOf(db, whole)
  let total = 0
  for await (const some of amongLong(db, whole)) total += some.length
  return total
}

type Long = Wanted & { listingIds: string[] }

function isLong(wanted: Wanted): wanted is Long {
  return wanted.listingIds !== null && wanted.listingIds.length > mostNamed
}

/** Those that words have found, part after part. */
async function* amongLong(db: Db, { listingIds, ...wanted }: Long): AsyncGenerator<string[]> {
  const found = new Set(listingIds)
  let after = wanted.after
  while (true) {
    const ids = await idsOf(db, { ...wanted, listingIds: null, after }, { limit: atOnce, skip: 0 })
    yield ids.filter((id) => found.has(id))
    after = ids.at(-1) ?? null
    if (ids.length < atOnce) return
  }
}

async function idsOf(db: Db, wanted: Wanted, part: Part): Promise<string[]> {
  const rows = await db
    .select({ id: listings.id })
    .from(listings)
    .where(isWanted(db, wanted))
    .orderBy(asc(listings.id))
    .limit(part.limit)
    .offset(part.skip)
  return rows.map(({ id }) => id)
}

async function countOf(db: Db, wanted: Wanted): Promise<number> {
  const [row] = await db.select({ count: count() }).from(listings).where(isWanted(db, wanted))
  return row?.count ?? 0
}
