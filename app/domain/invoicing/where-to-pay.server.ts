import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { banksOf } from '../people/bank/bank-of.server.ts'
import { bankInWords } from './document.ts'

/**
 * For an invoice that was sent without an account: the provider's account that counts today, or null, and how the
 * provider is reached. The document itself stays as it was sent. The caller has asked who may see the invoice.
 */
export async function whereToPay(db: Db, providerId: string) {
  const [provider] = await db
    .select({ phone: organisations.phone, email: organisations.email })
    .from(organisations)
    .where(eq(organisations.id, providerId))
  const bank = (await banksOf(db, [providerId])).get(providerId)
  return {
    account: bank ? bankInWords({ ...bank, bankSortCode: bank.sortCode, bankAccount: bank.account }) : null,
    reach: [provider?.phone, provider?.email].filter((way) => way !== null && way !== undefined),
  }
}

export type WhereToPay = Awaited<ReturnType<typeof whereToPay>>
