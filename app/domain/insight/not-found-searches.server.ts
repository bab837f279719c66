import { and, asc, eq, gte, lte, sum } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { categories, searchTallies } from '#db/schema/catalogue.ts'
import { requireMembership } from '../people/access.server.ts'
import { shopOfficers } from '../people/permissions.ts'
import type { Actor } from '../shared/actor.ts'
import type { Day } from '../shared/day.ts'
import { emptiedBy } from './emptied-filters.ts'
import { notFoundBy, wordsNotFound } from './not-found-searches.ts'

/** What people looked for and did not find, for the commissioners of a council: counts only, no small numbers, nobody's words. */
export async function listNotFoundSearches(
  db: Db,
  actor: Actor,
  { organisationId, from, to }: { organisationId: string; from: Day; to: Day },
) {
  await requireMembership(db, actor, { organisationId, kind: 'council', roles: shopOfficers })
  const { day, words, filters, district, found, times } = searchTallies
  const [tallies, names] = await Promise.all([
    db
      .select({ day, words, filters, district, times: sum(times).mapWith(Number) })
      .from(searchTallies)
      .where(and(eq(found, 0), gte(day, from), lte(day, to)))
      .groupBy(day, words, filters, district),
    db.select({ slug: categories.slug, name: categories.name }).from(categories).orderBy(asc(categories.position)),
  ])
  const nameOf = new Map(names.map(({ slug, name }) => [slug, name]))
  const named = <Row extends { category: string | null }>(row: Row) => ({
    ...row,
    category: row.category === null ? null : (nameOf.get(row.category) ?? row.category),
  })
  const { rows, hasHidden } = notFoundBy(tallies)
  const emptied = emptiedBy(tallies)
  return {
    rows: rows.map(named),
    emptied: emptied.rows.map(named),
    hasHidden: hasHidden || emptied.hasHidden,
    words: wordsNotFound(tallies),
  }
}
