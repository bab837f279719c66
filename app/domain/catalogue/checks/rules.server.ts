import { inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { checkRules } from '#db/schema/checks.ts'
import { checkKinds, providerKinds, rulesFor, usualRule, type ProviderKind, type Rule } from './check.ts'
import { whoGivesRegulatedCare } from './regulated-care.server.ts'

/** What a council asks of each kind of provider: its own words where it has said some, else what is usual. */
export async function listRules(db: Db, councilId: string): Promise<Rule[]> {
  return (await listRulesOf(db, [councilId])).get(councilId) ?? []
}

/** The same for several councils, each by its id. */
export async function listRulesOf(db: Db, councilIds: string[]): Promise<Map<string, Rule[]>> {
  const said = await db
    .select({
      councilId: checkRules.councilId,
      providerKind: checkRules.providerKind,
      kind: checkRules.kind,
      isAsked: checkRules.isAsked,
      leastPence: checkRules.leastPence,
    })
    .from(checkRules)
    .where(inArray(checkRules.councilId, councilIds))
  return new Map(
    councilIds.map((councilId) => [councilId, withUsual(said.filter((rule) => rule.councilId === councilId))]),
  )
}

type Said = Omit<Rule, 'providerKind'> & { providerKind: string }

function withUsual(said: readonly Said[]): Rule[] {
  return providerKinds.flatMap((providerKind) =>
    checkKinds.map((kind) => {
      const own = said.find((one) => one.providerKind === providerKind && one.kind === kind)
      return own
        ? { providerKind, kind, isAsked: own.isAsked, leastPence: own.leastPence }
        : usualRule(providerKind, kind)
    }),
  )
}

/** What a council asks of one provider: by its kind, and because of what it sells. */
export async function askedOf(
  db: Db,
  {
    councilId,
    providerKind,
    organisationId,
  }: { councilId: string; providerKind: ProviderKind; organisationId: string },
): Promise<Rule[]> {
  const rules = await listRules(db, councilId)
  const givesCare = (await whoGivesRegulatedCare(db, [organisationId])).has(organisationId)
  return rulesFor(rules, { providerKind, givesCare })
}
