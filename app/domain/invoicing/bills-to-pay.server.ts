import { and, countDistinct, eq, gt, inArray, sum } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { invoiceLines, invoices } from '#db/schema/invoicing.ts'
import { unpaid } from '../payments/owed-lines.server.ts'
import { payer } from '../payments/payer.ts'
import type { Actor } from '../shared/actor.ts'

export type Bills = { count: number; pence: number }
/** `mayPay`: the actor may manage the money that they keep themselves. */
export type Payers = readonly { personId: string; mayPay: boolean }[]

/** Of each of these people, the bills that the actor is to pay, from the person's account or from the one they keep for them. */
export async function billsToPay(db: Db, actor: Actor, people: Payers): Promise<Map<string, Bills>> {
  const managed = people.flatMap(({ personId, mayPay }) => (mayPay ? [payer.person(personId)] : []))
  const rows = await db
    .select({
      personId: invoiceLines.personId,
      count: countDistinct(invoiceLines.invoiceId),
      pence: sum(unpaid).mapWith(Number),
    })
    .from(invoiceLines)
    .innerJoin(invoices, eq(invoices.id, invoiceLines.invoiceId))
    .where(
      and(
        inArray(
          invoiceLines.personId,
          people.map(({ personId }) => personId),
        ),
        eq(invoiceLines.state, 'approved'),
        gt(unpaid, 0),
        inArray(invoices.payer, [payer.user(actor.userId), ...managed]),
      ),
    )
    .groupBy(invoiceLines.personId)
  return new Map(rows.map(({ personId, ...bills }) => [personId, bills]))
}
