import type { Tx } from '#db/client.ts'
import { persons } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { requireMembership } from './access.server.ts'
import { detailsOf, requireFreeNumber } from './person-details.server.ts'
import type { PersonDetails } from './person-forms.ts'

type NewPerson = PersonDetails & { organisationId: string }

/** A practitioner writes down somebody who has, or may have, a budget. They need no login. */
export async function addPerson(tx: Tx, actor: Actor, input: NewPerson): Promise<{ personId: string }> {
  const { organisationId, referenceNumber } = input
  await requireMembership(tx, actor, { organisationId, kind: 'council', roles: ['practitioner'] })
  await requireFreeNumber(tx, { councilId: organisationId, referenceNumber })
  const personId = newId('per')
  await tx.insert(persons).values({ ...detailsOf(input), id: personId, councilId: organisationId, createdAt: now() })
  await audit(tx, actor, {
    verb: 'added a person',
    words: `Added ${input.shortName} to the council's people`,
    personId,
    organisationId,
    subject: { kind: 'person', id: personId },
  })
  return { personId }
}
