import { recordOrganisationLooks } from '#app/domain/people/record-organisation-looks.server.ts'
import type { Told } from '#app/domain/people/about-me.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { machineTime } from '#app/domain/shared/clock.ts'
import { today, type Day } from '#app/domain/shared/day.ts'
import { transaction } from '#db/client.ts'

const hour = 60 * 60_000
const lately = new Map<string, number>()

/** `onDay`: a name in a list, which is looked at all the time: once on that day. */
export type Look = { personId: string; what: string; subject: { kind: string; id: string }; onDay?: Day }

/** Records whom somebody of a provider or a council saw by name: once an hour for each sight of an order, visit or invoice, not for every click. */
export async function noteOrganisationLooks(actor: Actor, organisationId: string, seen: Look[]): Promise<void> {
  const at = machineTime().getTime()
  const keyOf = ({ personId, what, subject, onDay }: Look) =>
    [actor.userId, personId, subject.id, what, onDay].join(' ')
  const looks = seen.filter((look) => {
    const before = lately.get(keyOf(look))
    return before === undefined || (!look.onDay && at - before >= hour)
  })
  if (looks.length === 0) return
  await transaction((tx) => recordOrganisationLooks(tx, actor, { organisationId, looks }))
  if (lately.size > 10_000) lately.clear()
  for (const look of looks) lately.set(keyOf(look), at)
}

/** Everybody whose name stands in a list of an organisation, each once. `of`: what the list holds, such as 'orders'. */
export function looksAtNames(organisationId: string, list: { of: string; people: string[] }): Look[] {
  const what = `a list of ${list.of} with the name on it`
  const subject = { kind: 'organisation', id: organisationId }
  return [...new Set(list.people)].map((personId) => ({ personId, what, subject, onDay: today() }))
}

const seenWithVisit: Record<Told, string> = {
  'district and times': 'a visit, without the name',
  'name and chosen page': 'the address and the chosen page',
  'what an invoice needs': 'a visit and the name',
}

/** What a provider sees of the person with a visit. */
export function lookAtVisit({ id, personId, told }: { id: string; personId: string; told: Told }): Look {
  return { personId, what: seenWithVisit[told], subject: { kind: 'visit', id } }
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
