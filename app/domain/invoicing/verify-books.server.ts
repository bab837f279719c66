import type { Db } from '#db/client.ts'
import { verifyLedger, type Verdict } from '../ledger/verify.server.ts'
import { wrongInHolds } from './verify-holds.server.ts'
import { wrongInDebts, wrongOnTheWay } from './verify-debts.server.ts'

/** The whole proof: the ledger in itself, and the ledger against visits, invoice lines and payments. */
export function verifyBooks(db: Db): Promise<Verdict> {
  return verifyLedger(db, [wrongInHolds, wrongInDebts, wrongOnTheWay])
}
