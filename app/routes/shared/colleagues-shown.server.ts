import { listColleagues } from '#app/domain/people/broker-desk.server.ts'
import { listOpenInvitations } from '#app/domain/people/open-invitations.server.ts'
import type { Membership } from '#app/domain/people/permissions.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { today } from '#app/domain/shared/day.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { db } from '#db/client.ts'

/** What a page of colleagues shows: who works there, and who has not answered yet. */
export async function colleaguesShown(actor: Actor, membership: Membership) {
  const { organisationId, organisationName: name } = membership
  const [colleagues, open] = await Promise.all([
    listColleagues(db, membership),
    listOpenInvitations(db, actor, { organisationId }),
  ])
  const invitations = open.map(({ expiresAt, ...one }) => ({ ...one, until: dayInWords(today(expiresAt)) }))
  return { userId: actor.userId, name, colleagues, invitations }
}

/** For whoever is no owner: names and roles, and nobody's address. */
export async function namesShown(actor: Actor, membership: Membership) {
  const colleagues = await listColleagues(db, membership)
  return {
    userId: actor.userId,
    name: membership.organisationName,
    colleagues: colleagues.map(({ userId, name, role }) => ({ userId, name, role })),
  }
}
