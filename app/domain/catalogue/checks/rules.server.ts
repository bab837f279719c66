import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { checkRules } from '#db/schema/checks.ts'
import { checkKinds, providerKinds, usualRule, type ProviderKind, type Rule } from './check.ts'

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

/** What a council asks of one kind of provider. */
export async function askedOf(db: Db, { councilId, providerKind }: { councilId: string; providerKind: ProviderKind }) {
  const rules = await listRules(db, councilId)
  return rules.filter((rule) => rule.providerKind === providerKind && rule.isAsked)
}
