import { and, eq } from 'drizzle-orm'
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
import { mayKeepMoney, representativesOf } from './payers.server.ts'
import { namedTwice, sayOwnName } from './pot-names.ts'

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
  for (const [position, pot] of input.pots.entries()) {
    await requirePayer(tx, { personId: input.personId, pot, typed: `pots[${position}]` })
  }

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
  const [twice] = namedTwice(wanted)
  if (twice !== undefined) throw new Refusal('not-allowed', sayOwnName, { field: `pots[${twice}].name` })
}

type Typed = { personId: string; pot: NewPot; typed: string }

/** Whoever is said to keep the money must be one of those that the form offers. `typed`: the pot on the form. */
async function requirePayer(tx: Tx, { personId, pot, typed }: Typed): Promise<void> {
  if (pot.heldAs === 'indirect payment') {
    const field = `${typed}.payerUserId`
    if (!pot.payerUserId) throw new Refusal('not-allowed', `Say who keeps the money of ${pot.name}.`, { field })
    const possible = await representativesOf(tx, personId)
    if (possible.some(({ id }) => id === pot.payerUserId)) return
    const words = `Only somebody with a permission to manage money for this person can keep the money of ${pot.name}.`
    throw new Refusal('not-allowed', `${words} Nothing was changed.`, { field })
  }
  const wanted = payerKinds[pot.heldAs]
  if (wanted) await requireOrganisation(tx, { pot, typed, wanted })
}

type Organisation = { pot: NewPot; typed: string; wanted: 'broker' | 'provider' }

async function requireOrganisation(tx: Tx, { pot, typed, wanted }: Organisation): Promise<void> {
  const field = `${typed}.${wanted === 'provider' ? 'payerProviderId' : 'payerTrustId'}`
  const { name, payerOrganisationId: id } = pot
  if (!id) throw new Refusal('not-allowed', `Say which organisation keeps the money of ${name}.`, { field })
  const [payer] = await tx
    .select({ kind: organisations.kind })
    .from(organisations)
    .where(and(eq(organisations.id, id), mayKeepMoney))
  if (payer?.kind === wanted) return
  const words = `This organisation cannot keep the money of ${name}. Choose one of the list. Nothing was changed.`
  throw new Refusal('not-allowed', words, { field })
}

const payerKinds: Partial<Record<HeldAs, 'broker' | 'provider'>> = {
  trust: 'broker',
  'managed account': 'broker',
  'individual service fund': 'provider',
}
