import { and, asc, count, eq, isNull, notInArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { exceptions, invoiceLines, invoices } from '#db/schema/invoicing.ts'
import { visits } from '#db/schema/ordering.ts'
import { organisations, persons } from '#db/schema/people.ts'
import { heldOfVisit } from '../ordering/held-of-visit.ts'
import { ownSideOf } from '../payments/own-case.server.ts'
import type { Actor } from '../shared/actor.ts'

/** What waits for an officer, the oldest visit first, without the officer's own cases. */
export async function listExceptions(db: Db, actor: Actor, councilId: string) {
  return db
    .select({
      id: exceptions.id,
      kind: exceptions.kind,
      words: exceptions.words,
      openedAt: exceptions.openedAt,
      providerName: organisations.name,
      personName: persons.name,
      linePence: invoiceLines.grossPence,
      visitPence: visits.deliveredPence,
      plannedPence: visits.plannedPence,
      plannedDay: visits.plannedDay,
    })
    .from(exceptions)
    .innerJoin(organisations, eq(organisations.id, exceptions.providerId))
    .innerJoin(persons, eq(persons.id, exceptions.personId))
    .leftJoin(invoiceLines, eq(invoiceLines.id, exceptions.invoiceLineId))
    .leftJoin(visits, eq(visits.id, exceptions.visitId))
    .where(await openFor(db, actor, councilId))
    .orderBy(isNull(visits.plannedDay), asc(visits.plannedDay), asc(exceptions.openedAt), asc(exceptions.id))
    .limit(100)
}

export async function countExceptions(db: Db, actor: Actor, councilId: string): Promise<number> {
  const [row] = await db
    .select({ waiting: count() })
    .from(exceptions)
    .where(await openFor(db, actor, councilId))
  return row?.waiting ?? 0
}

/** One case with what it is about. Null: not there, not this council's, or the officer's own. */
export async function getException(db: Db, actor: Actor, about: { councilId: string; exceptionId: string }) {
  const own = await ownSideOf(db, actor)
  const [row] = await db
    .select({ exception: exceptions, line: invoiceLines, invoice: invoices, visit: visits, heldPence: heldOfVisit() })
    .from(exceptions)
    .leftJoin(invoiceLines, eq(invoiceLines.id, exceptions.invoiceLineId))
    .leftJoin(invoices, eq(invoices.id, invoiceLines.invoiceId))
    .leftJoin(visits, eq(visits.id, exceptions.visitId))
    .where(
      and(
        eq(exceptions.id, about.exceptionId),
        eq(exceptions.councilId, about.councilId),
        notInArray(exceptions.personId, atLeastOne(own.personIds)),
        notInArray(exceptions.providerId, atLeastOne(own.organisationIds)),
      ),
    )
  return row ?? null
}

async function openFor(db: Db, actor: Actor, councilId: string) {
  const own = await ownSideOf(db, actor)
  return and(
    eq(exceptions.councilId, councilId),
    isNull(exceptions.settledAt),
    notInArray(exceptions.personId, atLeastOne(own.personIds)),
    notInArray(exceptions.providerId, atLeastOne(own.organisationIds)),
  )
}

/** `not in ()` is no SQL. */
function atLeastOne(ids: string[]): string[] {
  return ids.length ? ids : ['']
}
