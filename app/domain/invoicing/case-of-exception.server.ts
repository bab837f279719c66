import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { exceptions } from '#db/schema/invoicing.ts'
import { visits } from '#db/schema/ordering.ts'
import type { Actor } from '../shared/actor.ts'
import { notHere, Refusal } from '../shared/refusal.ts'
import { requireLineCase } from './case-of-line.server.ts'

/** An open exception on an invoice line, with all that an answer needs, for an officer who has no part in it. */
export async function requireOpenCase(db: Db, actor: Actor, exceptionId: string) {
  const [row] = await db.select().from(exceptions).where(eq(exceptions.id, exceptionId))
  if (!row?.invoiceLineId) throw notHere()
  const about = await requireLineCase(db, actor, row.invoiceLineId)
  if (row.settledAt) throw new Refusal('conflict', 'This case was answered already. Nothing was changed.')
  const [visit] = await db.select().from(visits).where(eq(visits.id, about.line.visitId))
  if (!visit) throw new Error(`no visit ${about.line.visitId}`)
  return { exception: row, visit, ...about }
}

export type OpenCase = Awaited<ReturnType<typeof requireOpenCase>>
