import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { mandateCaseworkers, mandates, organisations, users } from '#db/schema/people.ts'

const columns = {
  id: mandates.id,
  personId: mandates.personId,
  userId: mandates.userId,
  organisationId: mandates.organisationId,
  receiverName: users.name,
  organisationName: organisations.name,
  powers: mandates.powers,
  relation: mandates.relation,
  state: mandates.state,
  startsOn: mandates.startsOn,
  endsOn: mandates.endsOn,
  consentHow: mandates.consentHow,
  evidence: mandates.evidence,
  evidenceOn: mandates.evidenceOn,
  givenByUserId: mandates.givenByUserId,
  secondOfficerUserId: mandates.secondOfficerUserId,
  endedAt: mandates.endedAt,
  endedReason: mandates.endedReason,
  createdAt: mandates.createdAt,
}

export type Mandate = Awaited<ReturnType<typeof listMandates>>[number]

/** Everybody who may act for a person, or might, or did; newest first. The caller has asked whether the actor may see it. */
export async function listMandates(db: Db, personId: string) {
  const rows = await select(db).where(eq(mandates.personId, personId)).orderBy(desc(mandates.createdAt))
  const caseworkers = await listCaseworkers(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...row,
    name: row.receiverName ?? row.organisationName ?? '',
    caseworkers: caseworkers.filter(({ mandateId }) => mandateId === row.id),
  }))
}

/** For commands, which ask about the permission themselves. */
export async function getMandate(db: Db, mandateId: string) {
  const [row] = await select(db).where(eq(mandates.id, mandateId))
  return row ? { ...row, name: row.receiverName ?? row.organisationName ?? '' } : null
}

/** The people an organisation has named for each mandate. */
export async function listCaseworkers(db: Db, mandateIds: string[]) {
  if (mandateIds.length === 0) return []
  return db
    .select({ mandateId: mandateCaseworkers.mandateId, userId: mandateCaseworkers.userId, name: users.name })
    .from(mandateCaseworkers)
    .innerJoin(users, eq(users.id, mandateCaseworkers.userId))
    .where(and(inArray(mandateCaseworkers.mandateId, mandateIds), isNull(mandateCaseworkers.endedAt)))
    .orderBy(asc(users.name))
}

function select(db: Db) {
  return db
    .select(columns)
    .from(mandates)
    .leftJoin(users, eq(users.id, mandates.userId))
    .leftJoin(organisations, eq(organisations.id, mandates.organisationId))
}
