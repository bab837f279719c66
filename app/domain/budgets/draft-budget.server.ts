import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { budgets, pots, type HeldAs } from '#db/schema/budgets.ts'
import { organisations } from '#db/schema/people.ts'
import { requireCouncilRole } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import type { Day } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { pounds } from '../shared/money.ts'
import { Refusal } from '../shared/refusal.ts'
import { dayInWords } from '../shared/words.ts'
import type { FundingStream, ReleasePattern } from './budget.ts'

export type NewPot = {
  name: string
  stream: FundingStream
  pence: number
  heldAs: HeldAs
  payerUserId: string | null
  payerOrganisationId: string | null
  releasePattern: ReleasePattern
  mayBuyCategories: string[] | null
  mayNotBuyCategories: string[]
  mayBuyInHouse: boolean
}
export type NewBudget = { personId: string; startsOn: Day; endsOn: Day; pots: NewPot[] }

/** A practitioner of the person's council writes down a budget. It holds no money until a finance officer confirms it. */
export async function draftBudget(tx: Tx, actor: Actor, input: NewBudget): Promise<{ budgetId: string }> {
  const access = await requireCouncilRole(tx, actor, { personId: input.personId, roles: ['practitioner'] })
  requireSense(input)

  const budgetId = newId('bud')
  const at = now()
  await tx.insert(budgets).values({
    id: budgetId,
    personId: input.personId,
    councilId: access.councilId,
    state: 'draft',
    startsOn: input.startsOn,
    endsOn: input.endsOn,
    draftedByUserId: actor.userId,
    createdAt: at,
  })
  await tx.insert(pots).values(
    input.pots.map((pot, position) => ({
      ...pot,
      id: newId('pot'),
      budgetId,
      position,
      payerOrganisationId: pot.heldAs === 'council-managed' ? access.councilId : pot.payerOrganisationId,
      createdAt: at,
    })),
  )
  for (const [position, pot] of input.pots.entries()) await requirePayer(tx, pot, `pots[${position}]`)

  const pence = input.pots.reduce((sum, pot) => sum + pot.pence, 0)
  await audit(tx, actor, {
    verb: 'drafted a budget',
    words: `Wrote down a budget of ${pounds(pence)} from ${dayInWords(input.startsOn, { weekday: false })}`,
    subject: { kind: 'budget', id: budgetId },
    personId: input.personId,
    organisationId: access.councilId,
  })
  return { budgetId }
}

function requireSense({ startsOn, endsOn, pots: wanted }: NewBudget): void {
  if (endsOn < startsOn) {
    throw new Refusal('not-allowed', 'The last day is before the first day. Change one of them.', { field: 'endsOn' })
  }
  if (wanted.length === 0) throw new Refusal('not-allowed', 'A budget needs at least one pot of money.')
  if (wanted.some(({ pence }) => pence <= 0)) {
    throw new Refusal('not-allowed', 'Every pot needs an amount above £0.', { field: 'pence' })
  }
}

/** Whoever is said to keep the money must be there, and be of the kind that may keep it. `typed`: the pot on the form. */
async function requirePayer(tx: Tx, pot: NewPot, typed: string): Promise<void> {
  if (pot.heldAs === 'indirect payment' && !pot.payerUserId) {
    throw new Refusal('not-allowed', `Say who keeps the money of ${pot.name}.`, { field: `${typed}.payerUserId` })
  }
  const wanted = payerKinds[pot.heldAs]
  if (!wanted) return
  const [payer] = pot.payerOrganisationId
    ? await tx
        .select({ kind: organisations.kind })
        .from(organisations)
        .where(eq(organisations.id, pot.payerOrganisationId))
    : []
  if (!payer || !wanted.includes(payer.kind)) {
    throw new Refusal('not-allowed', `Say which organisation keeps the money of ${pot.name}.`, {
      field: `${typed}.${pot.heldAs === 'individual service fund' ? 'payerProviderId' : 'payerTrustId'}`,
    })
  }
}

const payerKinds: Partial<Record<HeldAs, readonly string[]>> = {
  trust: ['broker', 'community'],
  'managed account': ['broker'],
  'individual service fund': ['provider'],
}
