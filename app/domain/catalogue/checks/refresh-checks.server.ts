import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
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
import { listRules } from './rules.server.ts'

/** Writes down anew what buyers read of a provider's checks, after one was accepted. */
export async function refreshProvider(tx: Tx, organisationId: string): Promise<void> {
  const found = await withHomeCouncil(tx, organisationId)
  if (found) await touchListingsOf(tx, await refresh(tx, { councilId: found.council.id, rows: [found] }))
}

/** The same for every provider of a kind that a council checks, after it asks for something else. Whose all is accepted is another question then. */
export async function refreshCouncil(
  tx: Tx,
  { councilId, providerKind }: { councilId: string; providerKind: ProviderKind },
): Promise<void> {
  const isFirst = (await getCouncil(tx))?.id === councilId
  const mine = eq(organisations.councilId, councilId)
  const rows = await tx
    .select({
      id: organisations.id,
      kind: organisations.kind,
      providerType: organisations.providerType,
      checks: organisations.checks,
    })
    .from(organisations)
    .where(
      and(
        inArray(organisations.kind, ['provider', 'community']),
        isFirst ? or(mine, isNull(organisations.councilId)) : mine,
      ),
    )
  const ofKind = rows.filter((row) => row.checks !== null && providerKindOf(row) === providerKind)
  await refresh(tx, { councilId, rows: ofKind })
  await touchListingsOf(
    tx,
    ofKind.filter(({ checks: said }) => said?.length).map(({ id }) => id),
  )
}

type Row = { id: string; kind: string; providerType: string | null; checks: CheckStatement[] | null }

/** The ids of those of which something else is said now. */
async function refresh(tx: Tx, { councilId, rows }: { councilId: string; rows: Row[] }): Promise<string[]> {
  const rules = await listRules(tx, councilId)
  const ids = rows.map(({ id }) => id)
  const accepted = groupBy(await acceptedOf(tx, ids), ({ organisationId }) => organisationId)
  const carers = await whoGivesRegulatedCare(tx, ids)
  const changed: string[] = []
  for (const row of rows) {
    const asked = rulesFor(rules, { providerKind: providerKindOf(row), givesCare: carers.has(row.id) })
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
