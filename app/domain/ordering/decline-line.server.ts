import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { pounds } from '../shared/money.ts'
import { dropLine } from './drop-line.server.ts'
import { requireLineOfProvider } from './line-of.server.ts'
import { otherListings } from './other-listings.server.ts'
import { tellPersonSide } from './tell.server.ts'

/** The provider says no to a line: its money comes back, and the person learns why and who else there is. */
export async function declineLine(
  tx: Tx,
  actor: Actor,
  { lineId, reason }: { lineId: string; reason: string },
): Promise<void> {
  const { line, order, person, provider } = await requireLineOfProvider(tx, actor, lineId)
  const pence = await dropLine(tx, actor, {
    line,
    to: 'declined',
    reason,
    mandateId: null,
    answeredByUserId: actor.userId,
  })
  await audit(tx, actor, {
    verb: 'declined a line',
    words: `${provider.name} said no to ${line.title}; ${pounds(pence)} came back`,
    subject: { kind: 'order', id: order.id },
    personId: person.id,
    organisationId: provider.id,
    reason,
  })
  await tellPersonSide(tx, {
    personId: person.id,
    userIds: [order.orderedByUserId],
    exceptUserId: actor.userId,
    key: `declined:${lineId}`,
    subject: `${provider.name} said no`,
    lines: [
      `${provider.name} said no to ${line.title}. Why: ${reason}`,
      `${pounds(pence)} came back to the budget.`,
      ...(await otherListings(tx, line.listingId)),
    ],
    link: { words: 'Look in the shop', path: paths.shop(person.id) },
  })
}
