import type { Tx } from '#db/client.ts'
import { checkRules } from '#db/schema/checks.ts'
import { requireMembership } from '../../people/access.server.ts'
import { shopOfficers } from '../../people/permissions.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { checkKinds, providerKindWords, type ProviderKind, type Rule } from './check.ts'
import { refreshCouncil } from './refresh-checks.server.ts'

type NewRules = {
  councilId: string
  providerKind: ProviderKind
  asked: readonly Rule['kind'][]
  /** the least that an insurance must be for */
  leastPence: number | null
}

/** The council says what it asks of a kind of provider. What was accepted stays accepted. */
export async function setRules(tx: Tx, actor: Actor, input: NewRules): Promise<void> {
  const { councilId, providerKind, asked, leastPence } = input
  await requireMembership(tx, actor, { organisationId: councilId, kind: 'council', roles: shopOfficers })
  const about = { changedByUserId: actor.userId, changedAt: now() }
  for (const kind of checkKinds) {
    const rule = { isAsked: asked.includes(kind), leastPence: kind === 'insurance' ? leastPence : null, ...about }
    await tx
      .insert(checkRules)
      .values({ councilId, providerKind, kind, ...rule })
      .onConflictDoUpdate({ target: [checkRules.councilId, checkRules.providerKind, checkRules.kind], set: rule })
  }
  await audit(tx, actor, {
    verb: 'changed what is asked of providers',
    words: `Changed the checks asked of: ${providerKindWords[providerKind]}`,
    subject: { kind: 'organisation', id: councilId },
    organisationId: councilId,
  })
  await refreshCouncil(tx, { councilId, providerKind })
}
