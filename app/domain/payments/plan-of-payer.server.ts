import { and, inArray, isNotNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { cashOf, listCredits, listOwedLines, releasesToCome, type Owed } from './owed-lines.server.ts'
import { planPayments, type WaitingLine } from './plan-payments.ts'

/** What a payer could pay now, to whom, and what waits for which release day or for bank details. */
export async function planOfPayer(db: Db, whose: { payer: string; invoiceId?: string; throughBank: boolean }) {
  const all = await listOwedLines(db, whose)
  const providers = await payeesOf(db, [...new Set(all.map(({ providerId }) => providerId))])
  const lines = whose.throughBank ? all.filter(({ providerId }) => providers.get(providerId)?.account) : all
  const potIds = [...new Set(lines.map(({ potId }) => potId))]
  const [credits, cash, releases] = await Promise.all([
    listCredits(db, whose.payer),
    cashOf(db, potIds),
    releasesToCome(db, potIds),
  ])
  const { payments, waits } = planPayments({ lines, credits, cash, releases })
  return { payments, waits, providers, withoutBank: all.filter((line) => !lines.includes(line)) }
}

export type Waiting = WaitingLine<Owed>

/** Names of providers, with bank details where they have given both. */
async function payeesOf(db: Db, providerIds: string[]) {
  if (providerIds.length === 0) return new Map<string, Payee>()
  const [named, banked] = await Promise.all([
    db
      .select({ id: organisations.id, name: organisations.name })
      .from(organisations)
      .where(inArray(organisations.id, providerIds)),
    db
      .select({
        id: organisations.id,
        sortCode: organisations.bankSortCode,
        account: organisations.bankAccount,
        bankName: organisations.bankName,
      })
      .from(organisations)
      .where(
        and(
          inArray(organisations.id, providerIds),
          isNotNull(organisations.bankSortCode),
          isNotNull(organisations.bankAccount),
        ),
      ),
  ])
  const banks = new Map(banked.map((bank) => [bank.id, bank]))
  return new Map<string, Payee>(
    named.map(({ id, name }) => {
      const bank = banks.get(id)
      return [id, { name: bank?.bankName ?? name, sortCode: bank?.sortCode ?? null, account: bank?.account ?? null }]
    }),
  )
}

export type Payee = { name: string; sortCode: string | null; account: string | null }
