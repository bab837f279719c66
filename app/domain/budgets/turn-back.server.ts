import { and, eq } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { budgets } from '#db/schema/budgets.ts'
import { ledgerEntries } from '#db/schema/ledger.ts'
import { persons, users } from '#db/schema/people.ts'
import { requireCouncilRole } from '../people/access.server.ts'
import type { Role } from '../people/permissions.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { enqueue } from '../shared/outbox.server.ts'
import { Refusal } from '../shared/refusal.ts'
import { requireTransition } from '../shared/states.ts'
import { dayInWords } from '../shared/words.ts'
import { budgetStates } from './budget.ts'
import { backVerbs } from './turned-back.server.ts'

type TurnedBack = { budgetId: string; reason: string }

/** A practitioner of the person's council takes back what was written down and nobody has confirmed yet. */
export async function takeBackBudget(tx: Tx, actor: Actor, { budgetId, reason }: TurnedBack): Promise<void> {
  const budget = await turnBack(tx, actor, { budgetId, role: 'practitioner' })
  await audit(tx, actor, {
    ...{ verb: backVerbs.took, words: `Took back a budget ${budget.inWords}, before it was confirmed`, reason },
    ...{ subject: { kind: 'budget', id: budgetId }, personId: budget.personId, organisationId: budget.councilId },
  })
}

/** A finance officer sends it back to whoever wrote it down, who is told why. */
export async function sendBackBudget(tx: Tx, actor: Actor, { budgetId, reason }: TurnedBack): Promise<void> {
  const budget = await turnBack(tx, actor, { budgetId, role: 'finance' })
  await audit(tx, actor, {
    ...{ verb: backVerbs.sent, words: `Sent back a budget ${budget.inWords}, without confirming it`, reason },
    ...{ subject: { kind: 'budget', id: budgetId }, personId: budget.personId, organisationId: budget.councilId },
  })
  await enqueue(tx, {
    kind: 'mail',
    key: `budget-sent-back:${budgetId}`,
    payload: {
      to: budget.writersEmail,
      subject: 'A budget was sent back to you',
      lines: [
        'Hello.',
        `${actor.name} did not confirm the budget ${budget.inWords} that you wrote down for ${budget.shortName}.`,
        `Why: ${reason}`,
        'You can write it anew: the form begins with what you wrote.',
      ],
      link: { words: 'See the budget', path: paths.councilBudget(budget.councilId, budgetId) },
    },
  })
}

/** Only while nothing of it is confirmed and the ledger knows nothing of it. */
async function turnBack(tx: Tx, actor: Actor, { budgetId, role }: { budgetId: string; role: Role }) {
  const [budget] = await tx
    .select({
      state: budgets.state,
      personId: budgets.personId,
      councilId: budgets.councilId,
      startsOn: budgets.startsOn,
      shortName: persons.shortName,
      writersEmail: users.email,
    })
    .from(budgets)
    .innerJoin(persons, eq(persons.id, budgets.personId))
    .innerJoin(users, eq(users.id, budgets.draftedByUserId))
    .where(eq(budgets.id, budgetId))
  if (!budget) throw new Refusal('not-found', 'There is no such budget.')
  await requireCouncilRole(tx, actor, { personId: budget.personId, roles: [role] })
  requireTransition(budgetStates, { from: budget.state, to: 'taken back', what: 'This budget' })
  const [entry] = await tx
    .select({ id: ledgerEntries.id })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.reference, budgetId))
    .limit(1)
  if (entry) throw new Refusal('conflict', 'This budget holds money already, so it stays.')
  await tx
    .update(budgets)
    .set({ state: 'taken back' })
    .where(and(eq(budgets.id, budgetId), eq(budgets.state, 'draft')))
  return { ...budget, inWords: `from ${dayInWords(budget.startsOn, { weekday: false })}` }
}
