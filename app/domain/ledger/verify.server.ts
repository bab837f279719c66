import type { Db } from '#db/client.ts'
import { chainHead } from './chain-head.server.ts'
import { wrongInAccounts, wrongInPots } from './verify-accounts.server.ts'
import { beginWalk, looseTransfer, walkTo } from './verify-chain.server.ts'

export type Verdict = { ok: true; entries: number } | { ok: false; first: string }

/** Something that must be true of the books: null when it is, otherwise a sentence that names the first thing wrong. */
export type Check = (db: Db) => Promise<string | null>

/**
 * Proves the chain, every balance, both books, the identity and charged = spent of every pot, and what else is handed in.
 * Money may move meanwhile: what was read between two entries is read again.
 */
export async function verifyLedger(db: Db, checks: Check[] = []): Promise<Verdict> {
  const walk = beginWalk()
  for (let attempt = 1; attempt <= 100; attempt++) {
    const head = await chainHead(db)
    const brokenChain = await walkTo(db, walk, head.number)
    if (brokenChain) return { ok: false, first: brokenChain }
    const wrong = await firstWrong(db, [
      looseTransfer,
      (db) => wrongInAccounts(db, walk.balances),
      wrongInPots,
      ...checks,
    ])
    if ((await chainHead(db)).hash !== head.hash) continue
    return wrong ? { ok: false, first: wrong } : { ok: true, entries: walk.number }
  }
  return { ok: false, first: 'Money moved during all of a hundred tries. Try again when it is quieter.' }
}

async function firstWrong(db: Db, checks: Check[]): Promise<string | null> {
  for (const check of checks) {
    const wrong = await check(db)
    if (wrong) return wrong
  }
  return null
}
