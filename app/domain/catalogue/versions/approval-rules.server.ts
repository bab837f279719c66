import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { approvalRules } from '#db/schema/listing-versions.ts'
import { organisations, providerTypes } from '#db/schema/people.ts'
import { requireMembership } from '../../people/access.server.ts'
import { getCouncil } from '../../people/council.server.ts'
import { shopOfficers } from '../../people/permissions.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { notHere } from '../../shared/refusal.ts'
import { lineOf, listTaxonomy } from '../taxonomy/taxonomy.server.ts'
import { needsApproval, type ApprovalRules } from './approval.ts'

/** The council that reads what this organisation changes in this category; null: nobody need read it. */
export async function councilToAsk(
  db: Db,
  { organisationId, categoryId }: { organisationId: string; categoryId: string },
): Promise<string | null> {
  const reader = await readerOf(db, organisationId)
  if (!reader) return null
  const [rules, taxonomy] = [await rulesOf(db, reader.councilId), await listTaxonomy(db)]
  const about = { providerType: reader.providerType, line: lineOf(taxonomy, categoryId) }
  return needsApproval(about, rules) ? reader.councilId : null
}

/** The council that reads what an organisation says, where it is to be read. Null: there is no council. */
export async function readerOf(db: Db, organisationId: string) {
  const [organisation] = await db
    .select({ providerType: organisations.providerType, councilId: organisations.councilId })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  const councilId = organisation?.councilId ?? (await getCouncil(db))?.id
  return organisation && councilId ? { providerType: organisation.providerType, councilId } : null
}

export async function rulesOf(db: Db, councilId: string): Promise<ApprovalRules> {
  const rows = await db
    .select({ subject: approvalRules.subject, needs: approvalRules.needsApproval })
    .from(approvalRules)
    .where(eq(approvalRules.councilId, councilId))
  return new Map(rows.map(({ subject, needs }) => [subject, needs]))
}

/** The kinds of provider that a rule may be about; null is a community group. */
export const ruledTypes = [...providerTypes, null]
const types: readonly string[] = [...providerTypes, 'community']

/** Sets what the council reads before it is shown. What waits already goes on waiting. */
export async function setApprovalRule(
  tx: Tx,
  actor: Actor,
  { councilId, subject, needs }: { councilId: string; subject: string; needs: boolean },
): Promise<void> {
  await requireMembership(tx, actor, { organisationId: councilId, kind: 'council', roles: shopOfficers })
  const name = await nameOf(tx, subject)
  await tx
    .insert(approvalRules)
    .values({ councilId, subject, needsApproval: needs })
    .onConflictDoUpdate({ target: [approvalRules.councilId, approvalRules.subject], set: { needsApproval: needs } })
  await audit(tx, actor, {
    verb: 'changed what is read before it is shown',
    words: needs ? `${name}: read before it is shown` : `${name}: shown at once`,
    subject: { kind: 'approval rule', id: subject },
    organisationId: councilId,
  })
}

async function nameOf(tx: Tx, subject: string): Promise<string> {
  const [what, ...rest] = subject.split(':')
  const id = rest.join(':')
  if (what === 'type' && types.includes(id)) return id
  const category = what === 'category' ? (await listTaxonomy(tx)).find((one) => one.id === id) : undefined
  if (!category) throw notHere()
  return category.name
}
