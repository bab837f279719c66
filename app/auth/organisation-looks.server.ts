import { recordOrganisationLooks } from '#app/domain/people/record-organisation-looks.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { machineTime } from '#app/domain/shared/clock.ts'
import { transaction } from '#db/client.ts'

const hour = 60 * 60_000
const lately = new Map<string, number>()

export type Look = { personId: string; what: string; subject: { kind: string; id: string } }

/** Records whom somebody of a provider or a council saw by name: once an hour for each order, visit or invoice, not for every click. */
export async function noteOrganisationLooks(actor: Actor, organisationId: string, seen: Look[]): Promise<void> {
  const at = machineTime().getTime()
  const keyOf = ({ personId, subject }: Look) => `${actor.userId} ${personId} ${subject.id}`
  const looks = seen.filter((look) => at - (lately.get(keyOf(look)) ?? 0) >= hour)
  if (looks.length === 0) return
  await transaction((tx) => recordOrganisationLooks(tx, actor, { organisationId, looks }))
  if (lately.size > 10_000) lately.clear()
  for (const look of looks) lately.set(keyOf(look), at)
}

/** Everybody who has a line on an invoice that somebody opened. */
export function looksAtInvoice({
  id,
  number,
  people,
}: {
  id: string
  number: string
  people: { id: string }[]
}): Look[] {
  return people.map((person) => ({
    personId: person.id,
    what: `invoice ${number}`,
    subject: { kind: 'invoice', id },
  }))
}
