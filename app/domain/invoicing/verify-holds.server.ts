import { asc, eq, gt, inArray, sql, sum } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { ledgerAccounts } from '#db/schema/ledger.ts'
import { shares, visits, visitShares } from '#db/schema/ordering.ts'
import { account } from '../ledger/accounts.ts'
import { balancesOf } from '../ledger/balances.server.ts'
import { holding } from '../ordering/visit.ts'
import { pounds } from '../shared/money.ts'

const sharesAtOnce = 5000

/** Held is what open visits hold, and delivered what was confirmed and not yet invoiced: on every share, to the penny. */
export async function wrongInHolds(db: Db): Promise<string | null> {
  const total = { held: 0, delivered: 0 }
  for (let last = ''; ;) {
    const rows = await sharesAfter(db, last)
    const balances = await balancesOf(
      db,
      rows.flatMap(({ id, potId }) => [account.held(potId, id).id, account.delivered(potId, id).id]),
    )
    for (const { id, potId, heldPence, deliveredPence, closedPence } of rows) {
      const held = balances.get(account.held(potId, id).id) ?? 0
      const delivered = balances.get(account.delivered(potId, id).id) ?? 0
      if (closedPence !== 0) return `Share ${id} holds ${pounds(closedPence)} for visits that are over.`
      if (held !== heldPence) {
        return `Share ${id} holds ${pounds(held)}, and its open visits come to ${pounds(heldPence)}.`
      }
      if (delivered !== deliveredPence) {
        return `Share ${id} has ${pounds(delivered)} delivered, and its uninvoiced visits come to ${pounds(deliveredPence)}.`
      }
      total.held += held
      total.delivered += delivered
    }
    if (rows.length < sharesAtOnce) break
    last = rows.at(-1)?.id ?? last
  }
  return beyondTheShares(db, total)
}

async function sharesAfter(db: Db, last: string) {
  const isOpen = inArray(visits.state, holding)
  return db
    .select({
      id: shares.id,
      potId: shares.potId,
      heldPence: sql`sum(case when ${isOpen} then ${visitShares.heldPence} else 0 end)`.mapWith(Number),
      closedPence: sql`sum(case when ${isOpen} then 0 else ${visitShares.heldPence} end)`.mapWith(Number),
      deliveredPence: sum(visitShares.deliveredPence).mapWith(Number),
    })
    .from(shares)
    .innerJoin(visitShares, eq(visitShares.shareId, shares.id))
    .innerJoin(visits, eq(visits.id, visitShares.visitId))
    .where(gt(shares.id, last))
    .groupBy(shares.id, shares.potId)
    .orderBy(asc(shares.id))
    .limit(sharesAtOnce)
}

/** No account holds money for a share that has no visits. */
async function beyondTheShares(db: Db, seen: { held: number; delivered: number }): Promise<string | null> {
  const rows = await db
    .select({ kind: ledgerAccounts.kind, pence: sum(ledgerAccounts.balancePence).mapWith(Number) })
    .from(ledgerAccounts)
    .where(inArray(ledgerAccounts.kind, ['held', 'delivered']))
    .groupBy(ledgerAccounts.kind)
  for (const { kind, pence } of rows) {
    const rest = pence - (kind === 'held' ? seen.held : seen.delivered)
    if (rest !== 0) return `${pounds(rest)} is ${kind} for shares that have no visits.`
  }
  return null
}
