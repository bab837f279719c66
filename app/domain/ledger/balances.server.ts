import { inArray, sum } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { keptForIds } from '#db/prepared.ts'
import { ledgerAccounts } from '#db/schema/ledger.ts'

/** What a pot's accounts hold, in pence. `committed` is held and delivered together. */
export type PotBalances = {
  given: number
  available: number
  setAside: number
  held: number
  delivered: number
  committed: number
  spent: number
  shortfall: number
  cash: number
  paidIn: number
  charged: number
  owed: number
  owedQueried: number
  owedBack: number
}

/** The balance of each account; 0 for one that was never moved. */
export async function balancesOf(db: Db, accountIds: string[]): Promise<Map<string, number>> {
  const balances = new Map(accountIds.map((id) => [id, 0]))
  for (const row of await accountBalances(db, accountIds)) balances.set(row.id, row.balancePence)
  return balances
}

const accountBalances = keptForIds((db, accountIds) =>
  db
    .select({ id: ledgerAccounts.id, balancePence: ledgerAccounts.balancePence })
    .from(ledgerAccounts)
    .where(inArray(ledgerAccounts.id, accountIds)),
)

/** The balances of each pot, in one query; zeros for a pot that was never moved. */
export async function potBalances(db: Db, potIds: string[]): Promise<Map<string, PotBalances>> {
  const pots = new Map(potIds.map((id) => [id, noBalances()]))
  for (const { potId, kind, pence } of await balancesByKind(db, potIds)) {
    const balances = potId === null ? undefined : pots.get(potId)
    const name = names[kind]
    if (balances && name) balances[name] = pence
  }
  for (const balances of pots.values()) balances.committed = balances.held + balances.delivered
  return pots
}

/** The balances of several pots together. */
export function sumOfPots(all: PotBalances[]): PotBalances {
  const sum = noBalances()
  for (const one of all) {
    for (const name of [...Object.values(names), 'committed'] as const) sum[name] += one[name]
  }
  return sum
}

const balancesByKind = keptForIds((db, potIds) =>
  db
    .select({
      potId: ledgerAccounts.potId,
      kind: ledgerAccounts.kind,
      pence: sum(ledgerAccounts.balancePence).mapWith(Number),
    })
    .from(ledgerAccounts)
    .where(inArray(ledgerAccounts.potId, potIds))
    .groupBy(ledgerAccounts.potId, ledgerAccounts.kind),
)

const names: Record<string, keyof PotBalances> = {
  given: 'given',
  available: 'available',
  'set-aside': 'setAside',
  held: 'held',
  delivered: 'delivered',
  spent: 'spent',
  shortfall: 'shortfall',
  cash: 'cash',
  'paid-in': 'paidIn',
  charged: 'charged',
  owed: 'owed',
  'owed-queried': 'owedQueried',
  'owed-back': 'owedBack',
}

/** Those of a pot that was never moved. */
export function noBalances(): PotBalances {
  return {
    given: 0,
    available: 0,
    setAside: 0,
    held: 0,
    delivered: 0,
    committed: 0,
    spent: 0,
    shortfall: 0,
    cash: 0,
    paidIn: 0,
    charged: 0,
    owed: 0,
    owedQueried: 0,
    owedBack: 0,
  }
}
