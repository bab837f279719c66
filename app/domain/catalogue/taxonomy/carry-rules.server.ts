import { and, eq, like } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { categories } from '#db/schema/catalogue.ts'
import { approvalRules, categoryChanges, type RuleChange } from '#db/schema/listing-versions.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { groupBy } from '../../shared/group-by.ts'
import { categoryNeeds } from '../versions/approval.ts'
import { lineOf, listTaxonomy, type Category } from './taxonomy.server.ts'
import { withChildren } from './write-category.server.ts'

/** True where something stands on a shelf of regulated care or below one. */
export function isRegulatedCare(taxonomy: readonly Category[], id: string): boolean {
  return lineOf(taxonomy, id).some(({ isRegulated }) => isRegulated)
}

type Put = {
  changeId: string
  /** the categories as they were */
  taxonomy: readonly Category[]
  categoryId: string
  /** where what stood there stands now: itself where it was moved, another one where it was merged */
  nowId: string
}

/**
 * After a category was put elsewhere: what was regulated care stays it, and what any council reads before it is shown is
 * read there too. It is written as rules of its own, which councils see and may change; the change remembers them.
 */
export async function carryRules(tx: Tx, actor: Actor, { changeId, taxonomy, categoryId, nowId }: Put): Promise<void> {
  if (isRegulatedCare(taxonomy, categoryId) && !isRegulatedCare(await listTaxonomy(tx), nowId)) {
    await tx.update(categories).set({ isRegulated: true }).where(eq(categories.id, nowId))
  }
  const after = await listTaxonomy(tx)
  const changes: RuleChange[] = []
  for (const [councilId, rules] of await rulesByCouncil(tx)) {
    const isRead = (id: string) => categoryNeeds(lineOf(taxonomy, id), rules)
    const wasRead = new Map(withChildren(after, [nowId]).map((id) => [id, isRead(id)]))
    if (isRead(categoryId)) wasRead.set(nowId, true)
    for (const [id, was] of wasRead) {
      if (!was || categoryNeeds(lineOf(after, id), rules)) continue
      changes.push({ councilId, categoryId: id, before: rules.get(`category:${id}`) ?? null, after: true })
      rules.set(`category:${id}`, true)
    }
  }
  await keep(tx, actor, { changes, after })
  if (changes.length > 0)
    await tx.update(categoryChanges).set({ rules: changes }).where(eq(categoryChanges.id, changeId))
}

/** Takes back the rules that a change wrote, but for those of which a council has said something else since. */
export async function takeRulesBack(tx: Tx, rules: readonly RuleChange[]): Promise<void> {
  for (const { councilId, categoryId, before, after } of rules) {
    const isIt = and(
      eq(approvalRules.councilId, councilId),
      eq(approvalRules.subject, `category:${categoryId}`),
      eq(approvalRules.needsApproval, after),
    )
    if (before === null) await tx.delete(approvalRules).where(isIt)
    else await tx.update(approvalRules).set({ needsApproval: before }).where(isIt)
  }
}

/** What each council has said of categories. */
async function rulesByCouncil(tx: Tx): Promise<Map<string, Map<string, boolean>>> {
  const rows = await tx.select().from(approvalRules).where(like(approvalRules.subject, 'category:%'))
  const byCouncil = groupBy(rows, ({ councilId }) => councilId)
  return new Map(
    [...byCouncil].map(([id, its]) => [id, new Map(its.map((rule) => [rule.subject, rule.needsApproval]))]),
  )
}

async function keep(
  tx: Tx,
  actor: Actor,
  { changes, after }: { changes: RuleChange[]; after: readonly Category[] },
): Promise<void> {
  for (const { councilId, categoryId, after: needsApproval } of changes) {
    const subject = `category:${categoryId}`
    await tx
      .insert(approvalRules)
      .values({ councilId, subject, needsApproval })
      .onConflictDoUpdate({ target: [approvalRules.councilId, approvalRules.subject], set: { needsApproval } })
    const name = after.find(({ id }) => id === categoryId)?.name ?? ''
    await audit(tx, actor, {
      verb: 'changed what is read before it is shown',
      words: `${name}: read before it is shown, because something that is read was put there`,
      subject: { kind: 'approval rule', id: subject },
      organisationId: councilId,
    })
  }
}
