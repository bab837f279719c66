import { and, asc, eq, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { checks } from '#db/schema/checks.ts'
import { organisations } from '#db/schema/people.ts'
import { getCouncil } from '../../people/council.server.ts'
import { today } from '../../shared/day.ts'
import { groupBy } from '../../shared/group-by.ts'
import { isSameJson } from '../../shared/same-json.ts'
import { touchCatalogue } from '../touch-catalogue.server.ts'
import {
  providerKindOf,
  rulesFor,
  statementWords,
  type Check,
  type CheckStatement,
  type ProviderKind,
} from './check.ts'
import { withHomeCouncil } from './home-council.server.ts'
import { whoGivesRegulatedCare } from './regulated-care.server.ts'
import { listRulesOf } from './rules.server.ts'

/** Writes down anew what buyers read of a provider's checks, after one was accepted. */
export async function refreshProvider(tx: Tx, organisationId: string): Promise<void> {
  const found = await withHomeCouncil(tx, organisationId)
  if (found) await touchListingsOf(tx, await refresh(tx, [{ ...found, councilId: found.council.id }]))
}

/** The same for every provider of a kind that a council checks, after it asks for something else. Whose all is accepted is another question then. */
export async function refreshCouncil(
  tx: Tx,
  { councilId, providerKind }: { councilId: string; providerKind: ProviderKind },
): Promise<void> {
  const isFirst = (await getCouncil(tx))?.id === councilId
  const mine = eq(organisations.councilId, councilId)
  const rows = await rowsWhere(tx, isFirst ? or(mine, isNull(organisations.councilId)) : mine)
  const ofKind = rows.filter((row) => providerKindOf(row) === providerKind).map((row) => ({ ...row, councilId }))
  await refresh(tx, ofKind)
  await touchListingsOf(
    tx,
    ofKind.filter(({ checks: said }) => said?.length).map(({ id }) => id),
  )
}

/**
 * The same for every provider with something on these shelves, after they became shelves of regulated care or are that no
 * more. The caller sees to it that search follows.
 */
export async function refreshOnShelves(tx: Tx, categoryIds: readonly string[]): Promise<void> {
  if (categoryIds.length === 0) return
  const first = (await getCouncil(tx))?.id ?? ''
  const there = tx
    .select({ id: listings.organisationId })
    .from(listings)
    .where(inArray(listings.categoryId, [...categoryIds]))
  const rows = await rowsWhere(tx, inArray(organisations.id, there))
  await refresh(
    tx,
    rows.map((row) => ({ ...row, councilId: row.councilId ?? first })),
  )
}

/** Providers and groups of which something was accepted at some time. */
function rowsWhere(tx: Tx, condition: SQL | undefined) {
  return tx
    .select({
      id: organisations.id,
      kind: organisations.kind,
      providerType: organisations.providerType,
      councilId: organisations.councilId,
      checks: organisations.checks,
    })
    .from(organisations)
    .where(and(inArray(organisations.kind, ['provider', 'community']), isNotNull(organisations.checks), condition))
}

/** `councilId`: the council that checks it. */
type Row = {
  id: string
  kind: string
  providerType: string | null
  councilId: string
  checks: CheckStatement[] | null
}

/** The ids of those of which something else is said now. */
async function refresh(tx: Tx, rows: Row[]): Promise<string[]> {
  if (rows.length === 0) return []
  const rules = await listRulesOf(tx, [...new Set(rows.map(({ councilId }) => councilId))])
  const ids = rows.map(({ id }) => id)
  const accepted = groupBy(await acceptedOf(tx, ids), ({ organisationId }) => organisationId)
  const carers = await whoGivesRegulatedCare(tx, ids)
  const changed: string[] = []
  for (const row of rows) {
    const asked = rulesFor(rules.get(row.councilId) ?? [], {
      providerKind: providerKindOf(row),
      givesCare: carers.has(row.id),
    })
    const isAsked = (check: Check) => asked.some(({ kind }) => kind === check.kind)
    const said = statementsOf(accepted.get(row.id) ?? [], isAsked)
    if (isSameJson(said, row.checks ?? [])) continue
    await tx.update(organisations).set({ checks: said }).where(eq(organisations.id, row.id))
    changed.push(row.id)
  }
  return changed
}

/** The last yes of each kind, as buyers read it. */
function statementsOf(
  accepted: (Check & { councilName: string })[],
  isAsked: (check: Check) => boolean,
): CheckStatement[] {
  const last = new Map(accepted.map((check) => [check.kind, check]))
  return [...last.values()].map((check) => ({
    kind: check.kind,
    words: statementWords(check.kind, check),
    endsOn: check.endsOn,
    seenOn: check.seenOn ?? today(check.sentAt),
    by: check.councilName,
    isAsked: isAsked(check),
  }))
}

async function acceptedOf(db: Db, organisationIds: string[]) {
  if (organisationIds.length === 0) return []
  const rows = await db
    .select({ check: checks, councilName: organisations.name })
    .from(checks)
    .innerJoin(organisations, eq(organisations.id, checks.councilId))
    .where(and(inArray(checks.organisationId, organisationIds), eq(checks.state, 'accepted')))
    .orderBy(asc(checks.kind), asc(checks.reviewedAt), asc(checks.id))
  return rows.map(({ check, councilName }) => ({ ...check, councilName }))
}

/** Pages and the search index follow what is now said of these providers. */
export async function touchListingsOf(tx: Tx, organisationIds: string[]): Promise<void> {
  if (organisationIds.length === 0) return
  const rows = await tx
    .select({ id: listings.id })
    .from(listings)
    .where(and(inArray(listings.organisationId, organisationIds), eq(listings.state, 'published')))
  await touchCatalogue(
    tx,
    rows.map(({ id }) => id),
  )
}
