import { and, desc, eq, inArray, lte } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { bankChanges } from '#db/schema/joining.ts'
import { organisations } from '#db/schema/people.ts'
import { now } from '../../shared/clock.ts'

export type Bank = { name: string; bankName: string | null; sortCode: string | null; account: string | null }

/** Where organisations are paid at this moment: what waits counts from its hour on, not before. */
export async function banksOf(db: Db, organisationIds: string[]): Promise<Map<string, Bank>> {
  if (organisationIds.length === 0) return new Map()
  const rows = await db
    .select({
      id: organisations.id,
      name: organisations.name,
      bankName: organisations.bankName,
      sortCode: organisations.bankSortCode,
      account: organisations.bankAccount,
    })
    .from(organisations)
    .where(inArray(organisations.id, organisationIds))
  const due = await db
    .select({
      organisationId: bankChanges.organisationId,
      bankName: bankChanges.bankName,
      sortCode: bankChanges.sortCode,
      account: bankChanges.account,
    })
    .from(bankChanges)
    .where(
      and(
        inArray(bankChanges.organisationId, organisationIds),
        eq(bankChanges.state, 'waiting'),
        lte(bankChanges.countsFrom, now()),
      ),
    )
  const dueOf = new Map(due.map(({ organisationId, ...bank }) => [organisationId, bank]))
  return new Map(rows.map(({ id, ...bank }) => [id, { ...bank, ...dueOf.get(id) }]))
}

/** New details of an organisation that do not count yet, or null. */
export async function waitingBankOf(db: Db, organisationId: string) {
  const [change] = await db
    .select({
      id: bankChanges.id,
      bankName: bankChanges.bankName,
      sortCode: bankChanges.sortCode,
      account: bankChanges.account,
      countsFrom: bankChanges.countsFrom,
      createdAt: bankChanges.createdAt,
      askedByUserId: bankChanges.askedByUserId,
    })
    .from(bankChanges)
    .where(and(eq(bankChanges.organisationId, organisationId), eq(bankChanges.state, 'waiting')))
    .orderBy(desc(bankChanges.createdAt))
    .limit(1)
  return change && change.countsFrom > now() ? change : null
}
