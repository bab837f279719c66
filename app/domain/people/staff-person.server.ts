import { eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { persons, users } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { listMandates } from './mandates.server.ts'
import { canActForCouncil, canSeeCare, type Access } from './permissions.ts'
import { waitingInvitationOf } from './person-invitations.server.ts'
import { listToConfirm } from './second-officer.server.ts'

/** A person as their council's staff see them; contact details only for those who see how somebody lives. */
export async function getPersonForStaff(db: Db, access: Access, actor: Actor) {
  const [row] = await db
    .select({
      name: persons.name,
      shortName: persons.shortName,
      referenceNumber: persons.referenceNumber,
      email: persons.email,
      phone: persons.phone,
      address: persons.address,
      district: persons.district,
      bornOn: persons.bornOn,
      login: users.email,
    })
    .from(persons)
    .leftJoin(users, eq(users.id, persons.userId))
    .where(eq(persons.id, access.personId))
  if (!row) return null
  const { name, shortName, referenceNumber, login, ...contact } = row
  const mandates = await listMandates(db, access.personId)
  const toConfirm = await listToConfirm(db, actor, [access.personId])
  const isPractitioner = canActForCouncil(access, ['practitioner'])
  return {
    personId: access.personId,
    name,
    shortName,
    referenceNumber,
    hasLogin: login !== null,
    contact: canSeeCare(access) ? contact : null,
    mayRecord: isPractitioner,
    /** who was invited to have a login and has not answered; for those who may invite */
    invitation: isPractitioner ? await waitingInvitationOf(db, access.personId) : null,
    mandates: mandates.map((one) => ({
      id: one.id,
      name: one.name,
      relation: one.relation,
      powers: one.powers,
      state: one.state,
      startsOn: one.startsOn,
      endsOn: one.endsOn,
      evidence: one.evidence,
      evidenceOn: one.evidenceOn,
      consentHow: one.consentHow,
      caseworkers: one.caseworkers.map((caseworker) => caseworker.name),
      mayConfirm: toConfirm.some(({ id }) => id === one.id),
    })),
  }
}

export type PersonForStaff = NonNullable<Awaited<ReturnType<typeof getPersonForStaff>>>
