import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { checkRules } from '#db/schema/checks.ts'
import { checkKinds, providerKinds, rulesFor, usualRule, type ProviderKind, type Rule } from './check.ts'
import { whoGivesRegulatedCare } from './regulated-care.server.ts'

/** What a council asks of each kind of provider: its own words where it has said some, else what is usual. */
export async function listRules(db: Db, councilId: string): Promise<Rule[]> {
  const said = await db
    .select({
      providerKind: checkRules.providerKind,
      kind: checkRules.kind,
      isAsked: checkRules.isAsked,
      leastPence: checkRules.leastPence,
    })
    .from(checkRules)
    .where(eq(checkRules.councilId, councilId))
  return providerKinds.flatMap((providerKind) =>
    checkKinds.map((kind) => {
      const own = said.find((one) => one.providerKind === providerKind && one.kind === kind)
      return own ? { ...own, providerKind } : usualRule(providerKind, kind)
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
