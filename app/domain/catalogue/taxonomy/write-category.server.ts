import { and, eq, inArray, isNotNull, or } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { insertRows } from '#db/prepared.ts'
import { categories, listings } from '#db/schema/catalogue.ts'
import {
  categoryChanges,
  categoryCovers,
  listingSpecialisms,
  type CategoryBefore,
} from '#db/schema/listing-versions.ts'
import { organisations } from '#db/schema/people.ts'
import { outbox } from '#db/schema/shared.ts'
import { requireMembership } from '../../people/access.server.ts'
import { shopOfficers } from '../../people/permissions.ts'
import { actorId, type Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { newId } from '../../shared/id.ts'
import { notHere } from '../../shared/refusal.ts'
import { bumpCatalogueVersion } from '../../shared/stamps.server.ts'
import { refreshOnShelves } from '../checks/refresh-checks.server.ts'
import { markModified } from '../touch-catalogue.server.ts'
import { coverageOf } from './coverage.ts'
import { listTaxonomy, type Category } from './taxonomy.server.ts'

const together = 1000

/** The categories, for somebody who may change them; and the one that is to be changed. */
export async function openCategories(tx: Tx, actor: Actor, councilId: string): Promise<Category[]> {
  await requireMembership(tx, actor, { organisationId: councilId, kind: 'council', roles: shopOfficers })
  return listTaxonomy(tx)
}

export function requireUsed(taxonomy: readonly Category[], id: string): Category {
  const category = taxonomy.find((one) => one.id === id && !one.mergedIntoId)
  if (!category) throw notHere()
  return category
}

type Change = {
  councilId: string
  verb: (typeof categoryChanges.$inferInsert)['verb']
  category: { id: string }
  words: string
  /** the rows that are changed, as they were */
  before: readonly Category[]
}

/** Writes down a change with what is needed to take it back, and says who did it. */
export async function noteChange(
  tx: Tx,
  actor: Actor,
  { councilId, verb, category, words, before }: Change,
): Promise<string> {
  const id = newId('cch')
  await tx.insert(categoryChanges).values({
    ...{ id, councilId, verb, words, categoryId: category.id, at: now() },
    before: before.map(asBefore),
    byUserId: actorId(actor),
  })
  await audit(tx, actor, {
    verb: `${verb} a category`,
    words,
    subject: { kind: 'category', id: category.id },
    organisationId: councilId,
  })
  return id
}

function asBefore({ retiredAt, ...category }: Category): CategoryBefore {
  const { id, slug, name, position, parentId, mergedIntoId, isRegulated } = category
  return { id, slug, name, position, parentId, mergedIntoId, isRegulated, isRetired: retiredAt !== null }
}

/**
 * After a change: whose rules hold for what, and what is asked of the providers there, is worked out again, finished pages
 * are made anew, and the search index follows.
 */
export async function settleCategories(tx: Tx, changedIds: readonly string[]): Promise<void> {
  const [taxonomy, covers] = [await listTaxonomy(tx), await tx.select().from(categoryCovers)]
  const kept = new Map(
    (await tx.select({ id: categories.id, coveredBy: categories.coveredBy }).from(categories)).map((row) => [
      row.id,
      JSON.stringify(row.coveredBy),
    ]),
  )
  for (const [id, coveredBy] of coverageOf(taxonomy, covers)) {
    if (kept.get(id) === JSON.stringify(coveredBy)) continue
    await tx.update(categories).set({ coveredBy }).where(eq(categories.id, id))
  }
  const below = withChildren(taxonomy, changedIds)
  await refreshOnShelves(tx, below)
  await bumpCatalogueVersion(tx)
  await followInSearch(tx, below)
}

/** These categories and all that stand below them. */
export function withChildren(taxonomy: readonly Pick<Category, 'id' | 'parentId'>[], ids: readonly string[]): string[] {
  const found = [...ids]
  for (const id of found) {
    for (const child of taxonomy) if (child.parentId === id && !found.includes(child.id)) found.push(child.id)
  }
  return found
}

async function followInSearch(tx: Tx, categoryIds: string[]): Promise<void> {
  if (categoryIds.length === 0) return
  const onThese = inArray(listings.categoryId, categoryIds)
  // what its provider is asked for may be another now, and with it whether the rest of its shop is checked
  const checked = tx
    .select({ id: listings.organisationId })
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .where(and(onThese, isNotNull(organisations.checks)))
  const shelved = await tx
    .select({ id: listings.id })
    .from(listings)
    .where(or(onThese, inArray(listings.organisationId, checked)))
  const meant = await tx
    .select({ id: listingSpecialisms.listingId })
    .from(listingSpecialisms)
    .where(inArray(listingSpecialisms.categoryId, categoryIds))
  const listingIds = [...new Set([...shelved, ...meant].map(({ id }) => id))]
  for (let from = 0; from < listingIds.length; from += together) {
    await markModified(tx, inArray(listings.id, listingIds.slice(from, from + together)))
  }
  const at = now()
  const rows = listingIds.map((listingId) => ({
    ...{ id: newId('out'), kind: 'search' as const, key: `search:${listingId}:${newId('chg')}` },
    ...{ payload: { listingId }, availableAt: at, createdAt: at },
  }))
  await insertRows(tx, outbox, { rows })
}
