import { accessTo, requireCouncilRole, requireMembership, requirePower } from '#app/domain/people/access.server.ts'
import { canSeeCare, hasPower, type Access, type Membership, type Role } from '#app/domain/people/permissions.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { Refusal } from '#app/domain/shared/refusal.ts'
import { db } from '#db/client.ts'
import type { Power } from '#db/schema/people.ts'
import { noteLook } from './looks.server.ts'
import { requireActor } from './require-actor.server.ts'

/** The door of every page under /people/:personId: who is signed in, and what they may do for this person. */
export async function requirePerson(
  request: Request,
  personId: string | undefined,
  power: Power = 'see',
): Promise<{ actor: Actor; access: Access }> {
  const actor = await requireActor(request)
  const access = await asAnswer(() => requirePower(db, actor, { personId: personId ?? '', power }))
  await noteLook(request, actor, access)
  return { actor, access }
}

/** As requirePerson, for pages about how somebody lives: finance officers have no business there. */
export async function requirePersonsCare(
  request: Request,
  personId: string | undefined,
): Promise<{ actor: Actor; access: Access }> {
  const actor = await requireActor(request)
  const access = await accessTo(db, actor, personId ?? '')
  if (!access) throw new Response('Not found', { status: 404 })
  if (!canSeeCare(access) || !hasPower(access, 'see')) throw new Response('Not allowed', { status: 403 })
  await noteLook(request, actor, access)
  return { actor, access }
}

/** The door of every page of an organisation: who is signed in, and their place in it. */
export async function requireOrganisation(
  request: Request,
  organisationId: string | undefined,
  about: { kind: Membership['kind'] | readonly Membership['kind'][]; roles?: readonly Role[] },
): Promise<{ actor: Actor; membership: Membership }> {
  const actor = await requireActor(request)
  const wanted = { organisationId: organisationId ?? '', ...about }
  return { actor, membership: await asAnswer(() => requireMembership(db, actor, wanted)) }
}

/** The door of the council's pages about one person: by role in that person's council, never for one's own case. */
export async function requireCouncilPerson(
  request: Request,
  params: { organisationId?: string; personId?: string },
  roles: readonly Role[] = ['practitioner', 'finance'],
): Promise<{ actor: Actor; access: Access; membership: Membership }> {
  const { actor, membership } = await requireOrganisation(request, params.organisationId, { kind: 'council', roles })
  const wanted = { personId: params.personId ?? '', roles }
  const access = await asAnswer(() => requireCouncilRole(db, actor, wanted))
  if (access.councilId !== membership.organisationId) throw new Response('Not found', { status: 404 })
  await noteLook(request, actor, access)
  return { actor, access, membership }
}

/** Runs a read of the domain for a page: what it refuses becomes the answer with that status. */
export async function asAnswer<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Response(error.message, { status: error.status, statusText: statusText[error.status] })
  }
}

const statusText: Partial<Record<number, string>> = { 403: 'Not allowed', 404: 'Not found', 409: 'Conflict' }
