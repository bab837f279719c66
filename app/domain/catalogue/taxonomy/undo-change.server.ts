import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { categories } from '#db/schema/catalogue.ts'
import { categoryChanges, categoryCovers } from '#db/schema/listing-versions.ts'
import { users } from '#db/schema/people.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { Refusal } from '../../shared/refusal.ts'
import { keepingRates } from '../rates/keep-reach.server.ts'
import { takeRulesBack } from './carry-rules.server.ts'
import { moveListingsBack } from './merge-categories.server.ts'
import { tellOfMerge } from './tell-of-merge.server.ts'
import { openCategories, settleCategories, withChildren } from './write-category.server.ts'

/** The newest changes of a council's categories; the first that stands can be taken back. */
export async function listCategoryChanges(db: Db, councilId: string) {
  const rows = await db
    .select({
      id: categoryChanges.id,
      words: categoryChanges.words,
      at: categoryChanges.at,
      undoneAt: categoryChanges.undoneAt,
      byName: users.name,
    })
    .from(categoryChanges)
    .leftJoin(users, eq(users.id, categoryChanges.byUserId))
    .where(eq(categoryChanges.councilId, councilId))
    .orderBy(desc(categoryChanges.at), desc(categoryChanges.id))
    .limit(12)
  const last = rows.find(({ undoneAt }) => undoneAt === null)
  return rows.map((row) => ({ ...row, canUndo: row === last }))
}

/** Takes back the last change that stands: categories, their listings and the rules about them are as they were before it. */
export async function undoCategoryChange(
  tx: Tx,
  actor: Actor,
  { councilId, changeId }: { councilId: string; changeId: string },
): Promise<{ words: string }> {
  const taxonomy = await openCategories(tx, actor, councilId)
  const [last] = await tx
    .select()
    .from(categoryChanges)
    .where(and(eq(categoryChanges.councilId, councilId), isNull(categoryChanges.undoneAt)))
    .orderBy(desc(categoryChanges.at), desc(categoryChanges.id))
    .limit(1)
  if (last?.id !== changeId) {
    throw new Refusal('conflict', 'Something was changed after this. Take back the newest change first.')
  }
  const { categoryId } = last
  const intoId = taxonomy.find(({ id }) => id === categoryId)?.mergedIntoId
  const [category, into] = [categoryId, intoId].map((id) => taxonomy.find((one) => one.id === id))
  if (last.verb === 'merge' && category && into)
    await tellOfMerge(tx, { changeId, councilId, from: into, to: category, isTakenBack: true })
  await keepingRates(tx, async () => {
    if (last.verb === 'merge' && intoId) await moveListingsBack(tx, { changeId, categoryId, intoId })
    if (last.verb === 'add') await tx.update(categories).set({ retiredAt: now() }).where(eq(categories.id, categoryId))
    for (const { id, isRetired, slug: _slug, ...row } of last.before) {
      await tx
        .update(categories)
        .set({ ...row, retiredAt: isRetired ? now() : null })
        .where(eq(categories.id, id))
    }
  })
  await takeRulesBack(tx, last.rules ?? [])
  await tx.delete(categoryCovers).where(eq(categoryCovers.changeId, changeId))
  await tx.update(categoryChanges).set({ undoneAt: now() }).where(eq(categoryChanges.id, changeId))
  await audit(tx, actor, {
    verb: 'took back a change of a category',
    words: `Took back: ${last.words}`,
    subject: { kind: 'category', id: categoryId },
    organisationId: councilId,
  })
  await settleCategories(tx, withChildren(taxonomy, [categoryId, ...(intoId ? [intoId] : [])]))
  return { words: last.words }
}
