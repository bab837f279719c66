import { and, asc, eq, ne } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { budgets, pots, releases } from '#db/schema/budgets.ts'
import { agreedOrRaised } from '../ledger/events.ts'
import { postEntry } from '../ledger/post-entry.server.ts'
import { requireCouncilRole } from '../people/access.server.ts'
import { tellPerson } from '../people/tell-person.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { today } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { pounds } from '../shared/money.ts'
import { Refusal } from '../shared/refusal.ts'
import { requireTransition } from '../shared/states.ts'
import { dayInWords } from '../shared/words.ts'
import { budgetStates, isReleased } from './budget.ts'
import { planReleases } from './releases.ts'

/** A finance officer, other than who drafted it, confirms the amounts: the money of every pot is agreed and its releases are planned. */
export async function confirmBudget(tx: Tx, actor: Actor, { budgetId }: { budgetId: string }): Promise<void> {
  const [budget] = await tx.select().from(budgets).where(eq(budgets.id, budgetId))
  if (!budget) throw new Refusal('not-found', 'There is no such budget.')
  await requireCouncilRole(tx, actor, { personId: budget.personId, roles: ['finance'] })
  if (budget.draftedByUserId === actor.userId) {
    throw new Refusal('forbidden', 'You wrote this budget down, so somebody else has to confirm it.')
  }
  requireTransition(budgetStates, { from: budget.state, to: 'agreed', what: 'This budget' })

  const itsPots = await tx.select().from(pots).where(eq(pots.budgetId, budgetId)).orderBy(asc(pots.position))
  const state = today() >= budget.startsOn ? 'running' : 'agreed'
  await tx
    .update(budgets)
    .set({ state, confirmedByUserId: actor.userId, confirmedAt: now() })
    .where(and(eq(budgets.id, budgetId), ne(budgets.state, state)))

  await postEntry(tx, actor, {
    kind: 'budget agreed',
    personId: budget.personId,
    reference: budgetId,
    key: `budget-agreed:${budgetId}`,
    transfers: itsPots.flatMap((pot) => agreedOrRaised(pot.id, pot.pence)),
  })
  const planned = itsPots.filter(isReleased).flatMap((pot) =>
    planReleases({
      pence: pot.pence,
      pattern: pot.releasePattern,
      startsOn: budget.startsOn,
      endsOn: budget.endsOn,
    }).map((release) => ({ ...release, id: newId('rel'), potId: pot.id, state: 'planned' as const })),
  )
  if (planned.length > 0) await tx.insert(releases).values(planned)

  const pence = itsPots.reduce((sum, pot) => sum + pot.pence, 0)
  await audit(tx, actor, {
    verb: 'confirmed a budget',
    words: `Confirmed a budget of ${pounds(pence)} until ${dayInWords(budget.endsOn, { weekday: false })}`,
    subject: { kind: 'budget', id: budgetId },
    personId: budget.personId,
    organisationId: budget.councilId,
  })
  await tellPerson(tx, {
    personId: budget.personId,
    link: { words: 'See your budget', path: paths.budget(budget.personId) },
    key: `budget-agreed:${budgetId}`,
    subject: 'Your budget is agreed',
    lines: [
      `Your budget is ${pounds(pence)}.`,
      `It is for support from ${dayInWords(budget.startsOn, { weekday: false })} to ${dayInWords(budget.endsOn, { weekday: false })}.`,
    ],
  })
}
