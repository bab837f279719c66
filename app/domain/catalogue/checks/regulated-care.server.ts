import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { lineOf, listTaxonomy } from '../taxonomy/taxonomy.server.ts'

/** Of these organisations, those with something in the shop on a shelf of regulated care or below one. */
export async function whoGivesRegulatedCare(db: Db, organisationIds: string[]): Promise<Set<string>> {
  const taxonomy = await listTaxonomy(db)
  const isRegulated = (id: string) => lineOf(taxonomy, id).some((one) => one.isRegulated)
  const shelves = taxonomy.filter(({ id, facet }) => facet === 'shelf' && isRegulated(id)).map(({ id }) => id)
  if (shelves.length === 0 || organisationIds.length === 0) return new Set()
  const rows = await db
    .selectDistinct({ id: listings.organisationId })
    .from(listings)
    .where(
      and(
        inArray(listings.organisationId, organisationIds),
        eq(listings.state, 'published'),
        inArray(listings.categoryId, shelves),
      ),
    )
  return new Set(rows.map(({ id }) => id))
}
