import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '#db/client.ts'
import { persons } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import { requireCouncilRole, requireMembership } from './access.server.ts'
import type { PersonForm } from './person-forms.ts'
import { tellPerson } from './tell-person.server.ts'
import { tidyEmail } from './users.server.ts'

type NewPerson = z.output<typeof PersonForm> & { organisationId: string }

/** A practitioner writes down somebody who has, or may have, a budget. They need no login. */
export async function addPerson(tx: Tx, actor: Actor, input: NewPerson): Promise<{ personId: string }> {
  const { organisationId, referenceNumber } = input
  await requireMembership(tx, actor, { organisationId, kind: 'council', roles: ['practitioner'] })
  await requireFreeNumber(tx, { organisationId, referenceNumber })
  const personId = newId('per')
  await tx.insert(persons).values({
    ...contactOf(input),
    id: personId,
    councilId: organisationId,
    name: input.name,
    shortName: input.shortName,
    bornOn: input.bornOn ?? null,
    referenceNumber,
    createdAt: now(),
  })
  await audit(tx, actor, {
    verb: 'added a person',
    words: `Added ${input.shortName} to the council's people`,
    personId,
    organisationId,
    subject: { kind: 'person', id: personId },
  })
  return { personId }
}

/** Where a person is told things: changed by their council only, so that nobody who acts for them can turn their post away. */
export async function changeContact(
  tx: Tx,
  actor: Actor,
  { personId, ...input }: Contact & { personId: string },
): Promise<void> {
  const access = await requireCouncilRole(tx, actor, { personId, roles: ['practitioner'] })
  const subject = 'Where your council writes to you'
  const lines = [`Hello ${access.shortName}.`, 'Your council has changed the address to which it writes to you.']
  await tellPerson(tx, { personId, key: `contact-before:${newId('key')}`, subject, lines })
  await tx.update(persons).set(contactOf(input)).where(eq(persons.id, personId))
  await audit(tx, actor, {
    verb: 'changed where a person is told things',
    words: 'Changed the address, telephone number or e-mail address',
    personId,
    subject: { kind: 'person', id: personId },
  })
}

type Contact = {
  email?: string | undefined
  phone?: string | undefined
  address?: string | undefined
  district?: string | undefined
}

function contactOf({ email, phone, address, district }: Contact) {
  return {
    email: email ? tidyEmail(email) : null,
    phone: phone ?? null,
    address: address ?? null,
    district: district?.toUpperCase() ?? null,
  }
}

async function requireFreeNumber(tx: Tx, wanted: { organisationId: string; referenceNumber: string }): Promise<void> {
  const [taken] = await tx
    .select({ name: persons.name })
    .from(persons)
    .where(and(eq(persons.councilId, wanted.organisationId), eq(persons.referenceNumber, wanted.referenceNumber)))
  if (taken) {
    throw new Refusal('conflict', 'Somebody has this reference number already. Look under People first.', {
      field: 'referenceNumber',
    })
  }
}
