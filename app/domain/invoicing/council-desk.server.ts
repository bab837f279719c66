import { and, count, eq, lt } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { budgets, pots } from '#db/schema/budgets.ts'
import { invoiceLines, invoices } from '#db/schema/invoicing.ts'
import { listDueReleases } from '../payments/make-release-run.server.ts'
import { payer } from '../payments/payer.ts'
import { planOfPayer } from '../payments/plan-of-payer.server.ts'
import { countOpenRuns } from '../payments/runs.server.ts'
import type { Actor } from '../shared/actor.ts'
import { today } from '../shared/day.ts'
import { listProvidersToInvoice, listWithoutAgreement } from './deliveries.server.ts'
import { countExceptions } from './exceptions.server.ts'

/** What waits for the finance officers of a council today. */
export async function financeDesk(db: Db, actor: Actor, councilId: string) {
  const [waiting, withoutAgreement, exceptions, openRuns, plan, due, drafts, owedBack] = await Promise.all([
    listProvidersToInvoice(db, { councilId, periodTo: today() }),
    listWithoutAgreement(db, { councilId, periodTo: today() }),
    countExceptions(db, actor, councilId),
    countOpenRuns(db, councilId),
    planOfPayer(db, { payer: payer.organisation(councilId), throughBank: true }),
    listDueReleases(db, { councilId, dueBy: today() }),
    countDraftBudgets(db, councilId),
    countOwedBack(db, councilId),
  ])
  return {
    exceptions,
    toInvoice: {
      deliveries: waiting.reduce((sum, one) => sum + one.deliveries, 0),
      pence: waiting.reduce((sum, one) => sum + one.pence, 0),
    },
    withoutAgreement: withoutAgreement.length,
    openRuns,
    toPayPence: plan.payments.reduce((sum, { pence }) => sum + pence, 0),
    duePence: due.reduce((sum, { pence }) => sum + pence, 0),
    drafts,
    owedBack,
  }
}

async function countDraftBudgets(db: Db, councilId: string): Promise<number> {
  const [row] = await db
    .select({ waiting: count() })
    .from(budgets)
    .where(and(eq(budgets.councilId, councilId), eq(budgets.state, 'draft')))
  return row?.waiting ?? 0
}

/** Credits of budgets that are over: no later bill nets them, so each is paid back before its budget can be closed. */
async function countOwedBack(db: Db, councilId: string): Promise<number> {
  const [row] = await db
    .select({ waiting: count() })
    .from(budgets)
    .innerJoin(pots, eq(pots.budgetId, budgets.id))
    .innerJoin(invoiceLines, and(eq(invoiceLines.potId, pots.id), eq(invoiceLines.state, 'credited')))
    .innerJoin(invoices, and(eq(invoices.id, invoiceLines.invoiceId), eq(invoices.kind, 'credit note')))
    .where(
      and(
        eq(budgets.councilId, councilId),
        eq(budgets.state, 'closing'),
        lt(invoiceLines.paidPence, invoiceLines.grossPence),
      ),
    )
  return row?.waiting ?? 0
}
