import type { Db } from '#db/client.ts'
import { banksOf } from '../people/bank/bank-of.server.ts'
import { cashOf, listCredits, listOwedLines, releasesToCome, type Owed } from './owed-lines.server.ts'
import { planPayments, type WaitingLine } from './plan-payments.ts'

/** What a payer could pay now, to whom, and what waits for which release day or for bank details. */
export async function planOfPayer(db: Db, whose: { payer: string; invoiceId?: string; throughBank: boolean }) {
  const all = await listOwedLines(db, whose)
  const providers = await payeesOf(db, [...new Set(all.map(({ providerId }) => providerId))])
  const lines = whose.throughBank ? all.filter(({ providerId }) => providers.get(providerId)?.account) : all
  const potIds = [...new Set(lines.map(({ potId }) => potId))]
  const credits = await listCredits(db, whose.payer)
  const cash = await cashOf(db, potIds)
  const releases = await releasesToCome(db, potIds)
  const { payments, waits } = planPayments({ lines, credits, cash, releases })
  return { payments, waits, providers, withoutBank: all.filter((line) => !lines.includes(line)) }
}

export type Waiting = WaitingLine<Owed>

/** Names of providers, with bank details where they have given both. */
async function payeesOf(db: Db, providerIds: string[]) {
  const banks = await banksOf(db, providerIds)
  return new Map<string, Payee>(
    [...banks].map(([id, { name, bankName, sortCode, account }]) => [
      id,
      sortCode && account ? { name: bankName ?? name, sortCode, account } : { name, sortCode: null, account: null },
    ]),
  )
}

export type Payee = { name: string; sortCode: string | null; account: string | null }
