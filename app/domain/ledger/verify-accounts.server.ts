import { and, asc, gt, inArray, isNotNull, sum } from 'drizzle-orm'
import { pounds } from '#app/domain/shared/money.ts'
import type { Db } from '#db/client.ts'
import { ledgerAccounts } from '#db/schema/ledger.ts'
import { accountOf } from './accounts.ts'

type Account = typeof ledgerAccounts.$inferSelect

const accountsAtOnce = 5000

/** Every account against the plan and against the sum of its transfers; then both books against zero. */
export async function wrongInAccounts(db: Db, expected: ReadonlyMap<string, number>): Promise<string | null> {
  const waiting = new Set(expected.keys())
  const books = { budget: 0, money: 0 }
  for (let last = ''; ;) {
    const accounts = await db
      .select()
      .from(ledgerAccounts)
      .where(gt(ledgerAccounts.id, last))
      .orderBy(asc(ledgerAccounts.id))
      .limit(accountsAtOnce)
    for (const account of accounts) {
      const wrong = wrongIn(account, expected.get(account.id) ?? 0)
      if (wrong) return wrong
      waiting.delete(account.id)
      books[account.book] += account.normal === 'debit' ? account.balancePence : -account.balancePence
    }
    if (accounts.length < accountsAtOnce) break
    last = accounts.at(-1)?.id ?? last
  }
  for (const missing of waiting) return `Account ${missing} is missing.`
  if (books.budget !== 0) return `The budget book does not balance: ${pounds(books.budget)}.`
  if (books.money !== 0) return `The money book does not balance: ${pounds(books.money)}.`
  return null
}

function wrongIn(account: Account, expected: number): string | null {
  const { id, book, kind, normal, hasFloor, potId, balancePence } = account
  const plan = accountOf(id)
  if (!plan) return `Account ${id} is not in the plan of accounts.`
  const asPlanned =
    book === plan.book &&
    kind === plan.kind &&
    normal === plan.normal &&
    hasFloor === plan.hasFloor &&
    potId === plan.potId
  if (!asPlanned) return `Account ${id} is not as the plan of accounts has it.`
  if (balancePence !== expected) {
    return `Account ${id} holds ${pounds(balancePence)}, and its transfers come to ${pounds(expected)}.`
  }
  return hasFloor && balancePence < 0 ? `Account ${id} is below its floor: ${pounds(balancePence)}.` : null
}

const identityKinds = ['given', 'available', 'set-aside', 'held', 'delivered', 'spent', 'shortfall', 'charged']

/** Per pot: given + shortfall = available + set aside + held + delivered + spent, and charged = spent. */
export async function wrongInPots(db: Db): Promise<string | null> {
  const rows = await db
    .select({
      potId: ledgerAccounts.potId,
      kind: ledgerAccounts.kind,
      pence: sum(ledgerAccounts.balancePence).mapWith(Number),
    })
    .from(ledgerAccounts)
    .where(and(isNotNull(ledgerAccounts.potId), inArray(ledgerAccounts.kind, identityKinds)))
    .groupBy(ledgerAccounts.potId, ledgerAccounts.kind)
  const pots = new Map<string, Record<string, number>>()
  for (const { potId, kind, pence } of rows) {
    if (potId === null) continue
    const pot = pots.get(potId) ?? {}
    pot[kind] = pence
    pots.set(potId, pot)
  }
  for (const [potId, pot] of pots) {
    const of = (kind: string) => pot[kind] ?? 0
    const allocated = of('given') + of('shortfall')
    const used = of('available') + of('set-aside') + of('held') + of('delivered') + of('spent')
    if (allocated !== used) return `Pot ${potId} was given ${pounds(allocated)}, and its parts come to ${pounds(used)}.`
    if (of('charged') !== of('spent')) {
      return `Pot ${potId} was charged ${pounds(of('charged'))}, and its spending is ${pounds(of('spent'))}.`
    }
  }
  return null
}
