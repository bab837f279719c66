import { and, asc, count, eq, exists, gt, isNull, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import { isPublished } from '../in-shop.server.ts'
import { organizationOf } from './organization-of.ts'
import { organisationColumns } from './read-open.server.ts'

type Part = { skip: number; limit: number; after?: string; id?: string }

/** The organizations that have something in the shop, in the order of their ids. */
export async function listOrganizations(db: Db, { origin }: { origin: string }, { skip, limit, after, id }: Part) {
  const rows = await db
    .select(organisationColumns(db))
    .from(organisations)
    .where(
      and(
        hasSomethingShown(db),
        after ? gt(organisations.id, after) : undefined,
        id ? eq(organisations.id, id) : undefined,
      ),
    )
    .orderBy(asc(organisations.id))
    .limit(limit)
    .offset(skip)
  return { items: rows.map((row) => organizationOf(row, { origin })), last: rows.at(-1)?.id ?? null }
}

export async function countOrganizations(db: Db): Promise<number> {
  const [row] = await db.select({ count: count() }).from(organisations).where(hasSomethingShown(db))
  return row?.count ?? 0
}

function hasSomethingShown(db: Db) {
  const shown = db
    .select({ id: listings.id })
    .from(listings)
    .where(and(eq(listings.organisationId, organisations.id), isPublished))
  return and(ne(organisations.kind, 'council'), isNull(organisations.suspendedAt), exists(shown))
}
