import { giveMandate } from '#app/domain/people/give-mandate.server.ts'
import { addCaseworker } from '#app/domain/people/caseworkers.server.ts'
import type { Role } from '#app/domain/people/permissions.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { now } from '#app/domain/shared/clock.ts'
import { today } from '#app/domain/shared/day.ts'
import { newId } from '#app/domain/shared/id.ts'
import { transaction } from '#db/client.ts'
import { memberships, organisations, persons, users, type Power } from '#db/schema/people.ts'

let tally = 0

/** A login that may act at once. Its password fits nothing. */
export async function aUser(about: { name?: string; email?: string } = {}): Promise<Actor & { email: string }> {
  const userId = newId('usr')
  const name = about.name ?? `User ${++tally}`
  const email = about.email ?? `${userId.toLowerCase()}@test.example`
  await transaction((tx) =>
    tx
      .insert(users)
      .values({ id: userId, email, name, passwordHash: 'none', emailConfirmedAt: now(), createdAt: now() }),
  )
  return { userId, name, email, secondFactorAt: null, hasSecondFactor: false }
}

export async function anOrganisation(
  about: Partial<typeof organisations.$inferInsert> & { kind: 'council' | 'provider' | 'broker' | 'community' },
): Promise<string> {
  const id = about.id ?? newId('org')
  const name = about.name ?? `Organisation ${++tally}`
  await transaction((tx) =>
    tx.insert(organisations).values({ slug: id.toLowerCase(), createdAt: now(), ...about, id, name }),
  )
  return id
}

export function aCouncil(name = 'Fernhill Borough Council'): Promise<string> {
  return anOrganisation({ kind: 'council', name })
}

/** Somebody who belongs to an organisation with a role. */
export async function aMember(organisationId: string, role: Role, name?: string): Promise<Actor & { email: string }> {
  const user = await aUser(name ? { name } : {})
  await joins(user, organisationId, role)
  return user
}

export async function joins(user: Actor, organisationId: string, role: Role): Promise<void> {
  await transaction((tx) =>
    tx.insert(memberships).values({ id: newId('mem'), userId: user.userId, organisationId, role, createdAt: now() }),
  )
}

export type TestPerson = { personId: string; councilId: string; actor: Actor & { email: string }; name: string }

/** Somebody with a login of their own, at a council of their own unless one is given. */
export async function aPerson(
  about: { name?: string; councilId?: string; email?: string | null; address?: string; district?: string } = {},
): Promise<TestPerson> {
  const name = about.name ?? `Person ${++tally}`
  const councilId = about.councilId ?? (await aCouncil(`Council of ${name}`))
  const actor = await aUser({ name })
  const personId = newId('per')
  await transaction((tx) =>
    tx.insert(persons).values({
      id: personId,
      userId: actor.userId,
      councilId,
      name,
      shortName: name.split(' ')[0] ?? name,
      email: about.email === undefined ? actor.email : about.email,
      address: about.address ?? '1 Test Street',
      district: about.district ?? 'FH3',
      referenceNumber: personId,
      createdAt: now(),
    }),
  )
  return { personId, councilId, actor, name }
}

/** Lets a user, or a broker, act for a person: given by the person. */
export function aMandate(
  person: TestPerson,
  to: { email: string } | { organisationId: string },
  powers: Power[] = ['see', 'shop'],
): Promise<{ mandateId: string }> {
  return transaction((tx) =>
    giveMandate(tx, person.actor, {
      personId: person.personId,
      ...to,
      powers,
      relation: 'a friend',
      startsOn: today(),
      endsOn: null,
    }),
  )
}

/** A broker with an owner and a caseworker who may act for the person. */
export async function aBrokerFor(person: TestPerson, powers: Power[] = ['see', 'shop']) {
  const organisationId = await anOrganisation({ kind: 'broker' })
  const owner = await aMember(organisationId, 'owner')
  const caseworker = await aMember(organisationId, 'staff')
  const { mandateId } = await aMandate(person, { organisationId }, powers)
  await transaction((tx) => addCaseworker(tx, owner, { mandateId, userId: caseworker.userId }))
  return { organisationId, owner, caseworker, mandateId }
}
