import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { categories } from '#db/schema/catalogue.ts'
import { categoryCovers } from '#db/schema/listing-versions.ts'
import type { Actor } from '../../shared/actor.ts'
import { now } from '../../shared/clock.ts'
import { newId } from '../../shared/id.ts'
import { Refusal } from '../../shared/refusal.ts'
import { slugOf } from '../listing.ts'
import { keepingRates } from '../rates/keep-reach.server.ts'
import { carryRules } from './carry-rules.server.ts'
import { heightOf, requireDepth } from './depth.server.ts'
import { lineOf, type Category } from './taxonomy.server.ts'
import { noteChange, openCategories, requireUsed, settleCategories, withChildren } from './write-category.server.ts'

type Council = { councilId: string }
type Which = Council & { categoryId: string }

/** Adds a category, under another one or at the top. */
export async function addCategory(
  tx: Tx,
  actor: Actor,
  { councilId, name, parentId, facet }: Council & { name: string; parentId: string | null; facet: Category['facet'] },
): Promise<string> {
  const taxonomy = await openCategories(tx, actor, councilId)
  const parent = parentId ? requireUsed(taxonomy, parentId) : null
  if (parent && parent.facet !== facet)
    throw new Refusal('not-allowed', 'Choose a place in the same list.', { field: 'parentId' })
  requireFreeName(taxonomy, { name, parentId })
  requireDepth(taxonomy, { parentId, below: 0 })
  const id = newId('cat')
  const last = Math.max(0, ...taxonomy.map(({ position }) => position))
  const slug = freeSlug(taxonomy, facet === 'specialism' ? `for-${slugOf(name)}` : slugOf(name))
  await tx
    .insert(categories)
    .values({ id, slug, name, facet, parentId, tone: parent?.tone ?? 'free', position: last + 1 })
  await noteChange(tx, actor, { councilId, verb: 'add', category: { id }, words: `Added ${name}`, before: [] })
  await settleCategories(tx, [id])
  return id
}

/** Gives a category another name. Its address stays. */
export async function renameCategory(
  tx: Tx,
  actor: Actor,
  { councilId, categoryId, name }: Which & { name: string },
): Promise<void> {
  const taxonomy = await openCategories(tx, actor, councilId)
  const category = requireUsed(taxonomy, categoryId)
  if (category.name === name) return
  requireFreeName(taxonomy, { name, parentId: category.parentId })
  await tx.update(categories).set({ name }).where(eq(categories.id, categoryId))
  const words = `Renamed ${category.name} to ${name}`
  await noteChange(tx, actor, { councilId, verb: 'rename', category, words, before: [category] })
  await settleCategories(tx, [categoryId])
}

/**
 * Puts a category, with all below it and all its listings, under another one or at the top. Rules about where it stood go on
 * holding for it, and no price changes.
 */
export async function moveCategory(
  tx: Tx,
  actor: Actor,
  { councilId, categoryId, parentId }: Which & { parentId: string | null },
): Promise<void> {
  const taxonomy = await openCategories(tx, actor, councilId)
  const category = requireUsed(taxonomy, categoryId)
  if (category.parentId === parentId) return
  const parent = parentId ? requireUsed(taxonomy, parentId) : null
  const below = withChildren(taxonomy, [categoryId])
  if (parentId && below.includes(parentId)) {
    throw new Refusal('not-allowed', `${category.name} cannot stand under itself.`, { field: 'parentId' })
  }
  if (parent && parent.facet !== category.facet) {
    throw new Refusal('not-allowed', 'Choose a place in the same list.', { field: 'parentId' })
  }
  requireFreeName(taxonomy, { name: category.name, parentId })
  requireDepth(taxonomy, { parentId, below: heightOf(taxonomy, categoryId) })
  const changed = taxonomy.filter(({ id }) => below.includes(id))
  const words = parent ? `Moved ${category.name} to ${parent.name}` : `Moved ${category.name} to the top`
  const changeId = await noteChange(tx, actor, { councilId, verb: 'move', category, words, before: changed })
  await keepingRates(tx, () => tx.update(categories).set({ parentId }).where(eq(categories.id, categoryId)))
  await carryRules(tx, actor, { changeId, taxonomy, categoryId, nowId: categoryId })
  const lost = lineOf(taxonomy, categoryId).slice(1, 2)
  const covers = lost.map(({ id }) => ({ categoryId, coveredById: id, changeId }))
  if (covers.length > 0) await tx.insert(categoryCovers).values(covers)
  await settleCategories(tx, below)
}

/** Nothing new is put here. What stands here stays, and so do its address and the rules about it. */
export async function retireCategory(
  tx: Tx,
  actor: Actor,
  { councilId, categoryId, isRetired }: Which & { isRetired: boolean },
) {
  const taxonomy = await openCategories(tx, actor, councilId)
  const category = requireUsed(taxonomy, categoryId)
  if ((category.retiredAt !== null) === isRetired) return
  const left = taxonomy.filter((one) => one.facet === category.facet && !one.retiredAt && !one.mergedIntoId)
  if (isRetired && left.length === 1) throw new Refusal('not-allowed', 'This is the last one. Add another one first.')
  await tx
    .update(categories)
    .set({ retiredAt: isRetired ? now() : null })
    .where(eq(categories.id, categoryId))
  const [verb, words] = isRetired
    ? (['retire', `Closed ${category.name} to new listings`] as const)
    : (['bring back', `Opened ${category.name} again`] as const)
  await noteChange(tx, actor, { councilId, verb, category, words, before: [category] })
  await settleCategories(tx, [])
}

/** Says whether what stands here is regulated care, which the council reads before it is shown. */
export async function regulateCategory(
  tx: Tx,
  actor: Actor,
  { councilId, categoryId, isRegulated }: Which & { isRegulated: boolean },
) {
  const category = requireUsed(await openCategories(tx, actor, councilId), categoryId)
  if (category.isRegulated === isRegulated) return
  await tx.update(categories).set({ isRegulated }).where(eq(categories.id, categoryId))
  const words = isRegulated ? `${category.name} is regulated care` : `${category.name} is not regulated care`
  await noteChange(tx, actor, { councilId, verb: 'regulate', category, words, before: [category] })
  await settleCategories(tx, [categoryId])
}

/** Moves a category one place up or down among those beside it. */
export async function orderCategory(
  tx: Tx,
  actor: Actor,
  { councilId, categoryId, way }: Which & { way: 'up' | 'down' },
) {
  const taxonomy = await openCategories(tx, actor, councilId)
  const category = requireUsed(taxonomy, categoryId)
  const beside = taxonomy.filter(
    (one) => one.parentId === category.parentId && one.facet === category.facet && !one.mergedIntoId && !one.retiredAt,
  )
  const at = beside.findIndex(({ id }) => id === categoryId)
  const other = beside[way === 'up' ? at - 1 : at + 1]
  if (at === -1 || !other) return
  await tx.update(categories).set({ position: other.position }).where(eq(categories.id, categoryId))
  await tx.update(categories).set({ position: category.position }).where(eq(categories.id, other.id))
  const words = `Moved ${category.name} ${way}`
  await noteChange(tx, actor, { councilId, verb: 'order', category, words, before: [category, other] })
  await settleCategories(tx, [])
}

function requireFreeName(
  taxonomy: readonly Category[],
  { name, parentId }: { name: string; parentId: string | null },
): void {
  const twin = taxonomy.some(
    (one) => one.parentId === parentId && !one.mergedIntoId && one.name.toLowerCase() === name.toLowerCase(),
  )
  if (twin) throw new Refusal('not-allowed', `There is a category ${name} at this place already.`, { field: 'name' })
}

/** What was merged keeps its address: no other one gets it. */
function freeSlug(taxonomy: readonly Category[], slug: string): string {
  const taken = new Set(taxonomy.map((one) => one.slug))
  const tries = [slug, ...Array.from({ length: taken.size }, (_, number) => `${slug}-${number + 2}`)]
  return tries.find((one) => !taken.has(one)) ?? slug
}
