import { and, inArray, isNotNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { getCouncil } from '../../people/council.server.ts'
import { today, type Day } from '../../shared/day.ts'
import { providerKindOf, rulesFor } from './check.ts'
import { whoGivesRegulatedCare } from './regulated-care.server.ts'
import { listRulesOf } from './rules.server.ts'
import { isChecked } from './shown-checks.ts'

/**
 * Of these organisations, those of which everything is accepted, and holds on a day, that is asked by the council that
 * checks them: of their kind, and because of regulated care in the shop.
 */
export async function whoIsChecked(db: Db, organisationIds: string[], day: Day = today()): Promise<Set<string>> {
  if (organisationIds.length === 0) return new Set()
  const rows = await db
    .select({
      id: organisations.id,
      kind: organisations.kind,
      providerType: organisations.providerType,
      councilId: organisations.councilId,
      checks: organisations.checks,
    })
    .from(organisations)
    .where(and(inArray(organisations.id, organisationIds), isNotNull(organisations.checks)))
  const seen = rows.filter(({ checks }) => checks?.length)
  if (seen.length === 0) return new Set()
  const first = (await getCouncil(db))?.id ?? ''
  const councilOf = (row: (typeof rows)[number]) => row.councilId ?? first
  const [rules, carers] = await Promise.all([
    listRulesOf(db, [...new Set(seen.map(councilOf))]),
    whoGivesRegulatedCare(
      db,
      seen.map(({ id }) => id),
    ),
  ])
  const askedOf = (row: (typeof rows)[number]) =>
    rulesFor(rules.get(councilOf(row)) ?? [], { providerKind: providerKindOf(row), givesCare: carers.has(row.id) })
  return new Set(seen.filter((row) => isChecked(row.checks, askedOf(row), day)).map(({ id }) => id))
}
