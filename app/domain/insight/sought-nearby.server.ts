import { and, asc, eq, gte, inArray, ne, sum } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { categories, listingDistricts, listings, searchTallies } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import { requireMembership } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { addDays, today } from '../shared/day.ts'
import { wordsNotFound } from './not-found-searches.ts'
import { soughtBy } from './sought-nearby.ts'

const daysBack = 90
const mostDistricts = 200

/** What people looked for in the districts where a provider works, in the last 90 days: counts only, no small numbers, nobody's words. */
export async function soughtNearby(db: Db, actor: Actor, organisationId: string) {
  await requireMembership(db, actor, { organisationId, kind: 'provider', roles: ['owner', 'staff'] })
  const districts = await districtsOf(db, organisationId)
  if (districts.length === 0) return { districts, rows: [], words: [], hasHidden: false }
  const { words, filters, district, found, times, day } = searchTallies
  const [tallies, names] = await Promise.all([
    db
      .select({ words, filters, found, times: sum(times).mapWith(Number) })
      .from(searchTallies)
      .where(and(inArray(district, districts), gte(day, addDays(today(), -daysBack))))
      .groupBy(words, filters, found),
    db.select({ slug: categories.slug, name: categories.name }).from(categories).orderBy(asc(categories.position)),
  ])
  const nameOf = new Map(names.map(({ slug, name }) => [slug, name]))
  const { rows, hasHidden } = soughtBy(tallies)
  return {
    districts,
    rows: rows.map(({ category, ...row }) => ({
      ...row,
      category: category === null ? null : (nameOf.get(category) ?? category),
    })),
    words: wordsNotFound(tallies.filter((tally) => tally.found === 0)).slice(0, 12),
    hasHidden,
  }
}

/** Where a provider is, and where it goes. */
async function districtsOf(db: Db, organisationId: string): Promise<string[]> {
  const mine = and(eq(listings.organisationId, organisationId), ne(listings.state, 'withdrawn'))
  const [own, based, served] = await Promise.all([
    db.select({ district: organisations.district }).from(organisations).where(eq(organisations.id, organisationId)),
    db.selectDistinct({ district: listings.district }).from(listings).where(mine),
    db
      .selectDistinct({ district: listingDistricts.district })
      .from(listingDistricts)
      .innerJoin(listings, eq(listings.id, listingDistricts.listingId))
      .where(mine),
  ])
  const all = [...own, ...based, ...served].flatMap(({ district }) => district ?? [])
  return [...new Set(all)].sort().slice(0, mostDistricts)
}
