import { and, asc, eq, ne } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { checks } from '#db/schema/checks.ts'
import { requireMembership } from '../../people/access.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { today, type Day } from '../../shared/day.ts'
import { checkKinds, type Check, type CheckKind } from './check.ts'
import { withHomeCouncil } from './home-council.server.ts'
import { askedOf } from './rules.server.ts'

export type OwnCheck = {
  kind: CheckKind
  isAsked: boolean
  leastPence: number | null
  /** how it stands: the last thing that was sent, and what is accepted beside it */
  state: 'asked' | 'sent' | 'accepted' | 'returned' | 'ended'
  sent: Check | null
  accepted: Check | null
}

/** The provider's own page: what its council asks of it, and how each stands. Null: no council checks it. */
export async function listOwnChecks(db: Db, actor: Actor, organisationId: string) {
  await requireMembership(db, actor, { organisationId })
  return checksOf(db, organisationId)
}

/** The checks of a provider, for it and for the council that checks it. */
export async function checksOf(db: Db, organisationId: string) {
  const provider = await withHomeCouncil(db, organisationId)
  if (!provider) return null
  const { council, providerKind } = provider
  const [rules, sent] = await Promise.all([
    askedOf(db, { councilId: council.id, providerKind, organisationId }),
    db
      .select()
      .from(checks)
      .where(and(eq(checks.organisationId, organisationId), ne(checks.state, 'taken back')))
      .orderBy(asc(checks.sentAt), asc(checks.id)),
  ])
  const own = checkKinds.flatMap((kind): OwnCheck[] => {
    const rule = rules.find((one) => one.kind === kind)
    const ofKind = sent.filter((one) => one.kind === kind)
    if (!rule && ofKind.length === 0) return []
    return [{ kind, isAsked: rule !== undefined, leastPence: rule?.leastPence ?? null, ...standing(ofKind, today()) }]
  })
  return { provider, council, own }
}

/** How a check stands: `sent` comes before all, then what was returned after the last yes, then the yes itself. */
export function standing(ofKind: Check[], day: Day): Pick<OwnCheck, 'state' | 'sent' | 'accepted'> {
  const last = ofKind.at(-1) ?? null
  const accepted = ofKind.findLast(({ state }) => state === 'accepted') ?? null
  if (!last) return { state: 'asked', sent: null, accepted: null }
  if (last.state === 'sent' || last.state === 'returned') return { state: last.state, sent: last, accepted }
  const endsOn = accepted?.endsOn ?? null
  const hasEnded = endsOn !== null && endsOn < day
  return { state: hasEnded ? 'ended' : 'accepted', sent: last, accepted }
}
