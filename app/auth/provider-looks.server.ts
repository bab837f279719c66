import { recordProviderLooks } from '#app/domain/people/record-provider-look.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { machineTime } from '#app/domain/shared/clock.ts'
import { transaction } from '#db/client.ts'

const hour = 60 * 60_000
const lately = new Map<string, number>()

type Look = { personId: string; what: string; subject: { kind: string; id: string } }

/** Records whom somebody of a provider saw by name: once an hour for each order or visit, not for every click. */
export async function noteProviderLooks(actor: Actor, organisationId: string, seen: Look[]): Promise<void> {
  const at = machineTime().getTime()
  const keyOf = ({ subject }: Look) => `${actor.userId} ${subject.id}`
  const looks = seen.filter((look) => at - (lately.get(keyOf(look)) ?? 0) >= hour)
  if (looks.length === 0) return
  if (lately.size > 10_000) lately.clear()
  for (const look of looks) lately.set(keyOf(look), at)
  await transaction((tx) => recordProviderLooks(tx, actor, { organisationId, looks }))
}
