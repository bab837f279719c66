import { asc } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { categories } from '#db/schema/catalogue.ts'

export type Category = Awaited<ReturnType<typeof listTaxonomy>>[number]

/** Every category there ever was, in order: a few hundred rows, read whole. */
export async function listTaxonomy(db: Db) {
  return db
    .select({
      id: categories.id,
      slug: categories.slug,
      name: categories.name,
      tone: categories.tone,
      position: categories.position,
      facet: categories.facet,
      parentId: categories.parentId,
      isRegulated: categories.isRegulated,
      mergedIntoId: categories.mergedIntoId,
      retiredAt: categories.retiredAt,
    })
    .from(categories)
    .orderBy(asc(categories.position), asc(categories.id))
}

/** The category that stands for this one today: itself, or what it was merged into. */
export function currentId(taxonomy: readonly Pick<Category, 'id' | 'mergedIntoId'>[], id: string): string {
  const into = new Map(taxonomy.map((one) => [one.id, one.mergedIntoId]))
  let at = id
  for (let steps = 0; steps < taxonomy.length; steps++) {
    const next = into.get(at)
    if (!next) return at
    at = next
  }
  return at
}

/** A category and those above it, the nearest first. */
export function lineOf<One extends Pick<Category, 'id' | 'parentId'>>(taxonomy: readonly One[], id: string): One[] {
  const byId = new Map(taxonomy.map((one) => [one.id, one]))
  const line: One[] = []
  for (let at = byId.get(id); at && !line.includes(at); at = at.parentId ? byId.get(at.parentId) : undefined) {
    line.push(at)
  }
  return line
}

/** Those in use, parents before their children, each with how deep it stands. `also`: shown though they are closed. */
export function inTree<One extends Category>(
  taxonomy: readonly One[],
  facet: Category['facet'],
  also: readonly string[] = [],
): (One & { depth: number })[] {
  const kept = new Set(also.map((id) => currentId(taxonomy, id)))
  const isOpen = ({ id, mergedIntoId, retiredAt }: Category) => !mergedIntoId && (!retiredAt || kept.has(id))
  const used = taxonomy.filter((one) => one.facet === facet && isOpen(one))
  const ids = new Set(used.map(({ id }) => id))
  const below = (parentId: string | null, depth: number): (One & { depth: number })[] =>
    used
      .filter((one) => (one.parentId && ids.has(one.parentId) ? one.parentId : null) === parentId)
      .flatMap((one) => [{ ...one, depth }, ...(depth < 4 ? below(one.id, depth + 1) : [])])
  return below(null, 0)
}

/** The names of categories, as they are called today. */
export async function namesOfCategories(db: Db): Promise<(id: string) => string> {
  const taxonomy = await listTaxonomy(db)
  const names = new Map(taxonomy.map(({ id, name }) => [id, name]))
  return (id) => names.get(currentId(taxonomy, id)) ?? ''
}
