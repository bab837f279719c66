import { and, eq, gt, inArray, lt, lte } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { budgets, pots } from '#db/schema/budgets.ts'
import { paymentLines, payments } from '#db/schema/payments.ts'
import { potBalances, type PotBalances } from '../ledger/balances.server.ts'
import { daybook } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { addDays, today } from '../shared/day.ts'

const batch = 50

/**
 * The night's work on budgets: what begins today runs, what is over closes, what has nothing left to pay is closed.
 * Does at most 50 of each; true when there may be more.
 */
export async function advanceBudgets(tx: Tx): Promise<boolean> {
  const day = today()
  const started = await tx
    .select({ id: budgets.id, personId: budgets.personId })
    .from(budgets)
    .where(and(eq(budgets.state, 'agreed'), lte(budgets.startsOn, day)))
    .limit(batch)
  const over = await tx
    .select({ id: budgets.id, personId: budgets.personId })
    .from(budgets)
    .where(and(eq(budgets.state, 'running'), lt(budgets.endsOn, day)))
    .limit(batch)
  await change(tx, { found: started, state: 'running', words: 'The budget began' })
  await change(tx, { found: over, state: 'closing', words: 'The budget ended; what was delivered is still paid' })
  const { closed, isMore } = await closeWhatIsDone(tx, '')
  await change(tx, { found: closed, state: 'closed', words: 'The budget was closed' })
  return isMore || started.length === batch || over.length === batch
}

type Found = { id: string; personId: string }

async function change(
  tx: Tx,
  { found, state, words }: { found: Found[]; state: 'running' | 'closing' | 'closed'; words: string },
): Promise<void> {
  if (found.length === 0) return
  await tx
    .update(budgets)
    .set({ state })
    .where(
      inArray(
        budgets.id,
        found.map(({ id }) => id),
      ),
    )
  for (const { id, personId } of found) {
    await audit(tx, daybook, { verb: `budget ${state}`, words, subject: { kind: 'budget', id }, personId })
  }
}

/**
 * After its closing days, and when nothing is held, delivered, owed or short, and nothing waits in a run or is on its way to
 * whoever it is for. Looks through all that are due, in steps.
 */
async function closeWhatIsDone(tx: Tx, after: string): Promise<{ closed: Found[]; isMore: boolean }> {
  const closing = await tx
    .select({ id: budgets.id, personId: budgets.personId, endsOn: budgets.endsOn, closingDays: budgets.closingDays })
    .from(budgets)
    .where(and(eq(budgets.state, 'closing'), gt(budgets.id, after)))
    .orderBy(budgets.id)
    .limit(500)
  const due = closing.filter(({ endsOn, closingDays }) => addDays(endsOn, closingDays) < today())
  const dueIds = due.map(({ id }) => id)
  const itsPots = dueIds.length
    ? await tx.select({ id: pots.id, budgetId: pots.budgetId }).from(pots).where(inArray(pots.budgetId, dueIds))
    : []
  const balances = await potBalances(
    tx,
    itsPots.map(({ id }) => id),
  )
  const waiting = new Set([
    ...itsPots.filter(({ id }) => isWaiting(balances.get(id))).map(({ budgetId }) => budgetId),
    ...(await withMoneyOnItsWay(tx, dueIds)),
  ])
  const closed = due.filter(({ id }) => !waiting.has(id))
  const last = closing.at(-1)
  if (closed.length > 0 || closing.length < 500 || !last)
    return { closed: closed.slice(0, batch), isMore: closed.length > batch }
  return closeWhatIsDone(tx, last.id)
}

function isWaiting(balances: PotBalances | undefined): boolean {
  if (!balances) return false
  const { committed, shortfall, owed, owedQueried, owedBack } = balances
  return committed + shortfall + owed + owedQueried + owedBack > 0
}

/**
 * Those that a payment is about which is made and not sent, or sent and not answered by a bank: into them, or out of them
 * to a provider. What comes back is paid out again.
 */
async function withMoneyOnItsWay(tx: Tx, budgetIds: string[]): Promise<string[]> {
  if (budgetIds.length === 0) return []
  const rows = await tx
    .selectDistinct({ budgetId: pots.budgetId })
    .from(paymentLines)
    .innerJoin(pots, eq(pots.id, paymentLines.potId))
    .innerJoin(payments, eq(payments.id, paymentLines.paymentId))
    .where(and(inArray(pots.budgetId, budgetIds), inArray(payments.state, ['planned', 'on its way'])))
  return rows.map(({ budgetId }) => budgetId)
}
