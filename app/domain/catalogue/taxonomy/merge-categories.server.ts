import { and, eq, exists, inArray, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { insertRows } from '#db/prepared.ts'
import { categories, listings } from '#db/schema/catalogue.ts'
import { categoryMoves, listingSpecialisms } from '#db/schema/listing-versions.ts'
import type { Actor } from '../../shared/actor.ts'
import { Refusal } from '../../shared/refusal.ts'
import { keepingRates } from '../rates/keep-reach.server.ts'
import { carryRules, isRegulatedCare } from './carry-rules.server.ts'
import { heightOf, requireDepth } from './depth.server.ts'
import { tellOfMerge } from './tell-of-merge.server.ts'
import { noteChange, openCategories, requireUsed, settleCategories, withChildren } from './write-category.server.ts'

/**
 * Puts everything of one category into another: its listings, what stands below it, its address, and the rules that name
 * it. No price changes: an agreed rate goes on for what it reached. Its providers are told. Gives back how many listings
 * moved.
 */
export async function mergeCategory(
  tx: Tx,
  actor: Actor,
  { councilId, categoryId, intoId }: { councilId: string; categoryId: string; intoId: string },
): Promise<{ moved: number }> {
  const taxonomy = await openCategories(tx, actor, councilId)
  const [category, into] = [requireUsed(taxonomy, categoryId), requireUsed(taxonomy, intoId)]
  const below = withChildren(taxonomy, [categoryId])
  if (below.includes(intoId)) {
    throw new Refusal('not-allowed', `${category.name} cannot be put into itself.`, { field: 'intoId' })
  }
  if (into.facet !== category.facet || into.retiredAt) {
    throw new Refusal('not-allowed', 'Choose a category of the same list that is in use.', { field: 'intoId' })
  }
  requireDepth(taxonomy, { parentId: into.parentId, below: heightOf(taxonomy, categoryId), field: 'intoId' })
  const children = taxonomy.filter((one) => one.parentId === categoryId)
  const words = `Put ${category.name} into ${into.name}`
  const becomesCare = isRegulatedCare(taxonomy, categoryId) && !isRegulatedCare(taxonomy, intoId)
  const before = [category, ...children, ...(becomesCare ? [into] : [])]
  const changeId = await noteChange(tx, actor, { councilId, verb: 'merge', category, words, before })
  const childIds = children.map(({ id }) => id)
  const moved = await keepingRates(tx, async () => {
    if (childIds.length > 0)
      await tx.update(categories).set({ parentId: intoId }).where(inArray(categories.id, childIds))
    await tx.update(categories).set({ mergedIntoId: intoId }).where(eq(categories.id, categoryId))
    return moveListings(tx, { changeId, categoryId, intoId })
  })
  await carryRules(tx, actor, { changeId, taxonomy, categoryId, nowId: intoId })
  await settleCategories(tx, [intoId, ...childIds])
  await tellOfMerge(tx, { changeId, councilId, from: category, to: into })
  return { moved }
}

type Move = { changeId: string; categoryId: string; intoId: string }

async function moveListings(tx: Tx, { changeId, categoryId, intoId }: Move): Promise<number> {
  const shelved = await tx.select({ id: listings.id }).from(listings).where(eq(listings.categoryId, categoryId))
  const meant = await tx
    .select({ id: listingSpecialisms.listingId })
    .from(listingSpecialisms)
    .where(eq(listingSpecialisms.categoryId, categoryId))
  const both = new Set(
    (
      await tx
        .select({ id: listingSpecialisms.listingId })
        .from(listingSpecialisms)
        .where(eq(listingSpecialisms.categoryId, intoId))
    ).map(({ id }) => id),
  )
  const rows = [
    ...shelved.map(({ id }) => ({
      ...{ changeId, listingId: id, fromId: categoryId },
      facet: 'shelf' as const,
      hadBoth: false,
    })),
    ...meant.map(({ id }) => ({
      ...{ changeId, listingId: id, fromId: categoryId, facet: 'specialism' as const },
      hadBoth: both.has(id),
    })),
  ]
  await insertRows(tx, categoryMoves, { rows })
  await tx.update(listings).set({ categoryId: intoId }).where(eq(listings.categoryId, categoryId))
  await tx.delete(listingSpecialisms).where(eq(listingSpecialisms.categoryId, categoryId))
  const fresh = meant.filter(({ id }) => !both.has(id)).map(({ id }) => ({ listingId: id, categoryId: intoId }))
  await insertRows(tx, listingSpecialisms, { rows: fresh })
  return new Set(rows.map(({ listingId }) => listingId)).size
}

/** Puts back what a merge moved, but for what its provider has put elsewhere since. */
export async function moveListingsBack(tx: Tx, { changeId, categoryId, intoId }: Move): Promise<void> {
  const wasMoved = (facet: 'shelf' | 'specialism', listingId: typeof listings.id) =>
    exists(
      tx
        .select({ one: sql`1` })
        .from(categoryMoves)
        .where(
          and(
            eq(categoryMoves.changeId, changeId),
            eq(categoryMoves.facet, facet),
            eq(categoryMoves.listingId, listingId),
          ),
        ),
    )
  await tx
    .update(listings)
    .set({ categoryId })
    .where(and(eq(listings.categoryId, intoId), wasMoved('shelf', listings.id)))
  const meant = await tx
    .select({ listingId: categoryMoves.listingId, hadBoth: categoryMoves.hadBoth })
    .from(categoryMoves)
    .innerJoin(
      listingSpecialisms,
      and(eq(listingSpecialisms.listingId, categoryMoves.listingId), eq(listingSpecialisms.categoryId, intoId)),
    )
    .where(and(eq(categoryMoves.changeId, changeId), eq(categoryMoves.facet, 'specialism')))
  const gained = meant.filter(({ hadBoth }) => !hadBoth).map(({ listingId }) => listingId)
  for (let from = 0; from < gained.length; from += 500) {
    const some = gained.slice(from, from + 500)
    await tx
      .delete(listingSpecialisms)
      .where(and(eq(listingSpecialisms.categoryId, intoId), inArray(listingSpecialisms.listingId, some)))
  }
  await insertRows(tx, listingSpecialisms, { rows: meant.map(({ listingId }) => ({ listingId, categoryId })) })
}
