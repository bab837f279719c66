import { eq } from 'drizzle-orm'
import { addCategory, retireCategory } from '#app/domain/catalogue/taxonomy/change-categories.server.ts'
import { listCategoryChanges, undoCategoryChange } from '#app/domain/catalogue/taxonomy/undo-change.server.ts'
import { db, transaction } from '#db/client.ts'
import { categories, listings } from '#db/schema/catalogue.ts'
import { aCouncil, aMember } from './people.ts'

let tally = 0

/** A commissioner who keeps the categories: adds one, closes one, and takes the newest change back. */
export async function aKeeper() {
  const councilId = await aCouncil()
  const keeper = await aMember(councilId, 'commissioner')
  const add = (name = `Shelf ${++tally}`, parentId: string | null = null, facet: 'shelf' | 'specialism' = 'shelf') =>
    transaction((tx) => addCategory(tx, keeper, { councilId, name: `${name} ${++tally}`, parentId, facet }))
  const close = (categoryId: string) =>
    transaction((tx) => retireCategory(tx, keeper, { councilId, categoryId, isRetired: true }))
  const undo = async () => {
    const [last] = (await listCategoryChanges(db, councilId)).filter(({ canUndo }) => canUndo)
    return transaction((tx) => undoCategoryChange(tx, keeper, { councilId, changeId: last?.id ?? '' }))
  }
  return { councilId, keeper, add, close, undo }
}

/** Ids of the categories whose rules hold for one. */
export const coveredBy = async (id: string) =>
  (await db.select({ coveredBy: categories.coveredBy }).from(categories).where(eq(categories.id, id)))[0]?.coveredBy ??
  []
/** Where a listing stands. */
export const shelfOf = async (id: string) =>
  (await db.select({ categoryId: listings.categoryId }).from(listings).where(eq(listings.id, id)))[0]?.categoryId
