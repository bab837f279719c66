import type { Tx } from '#db/client.ts'
import type { Actor } from '../shared/actor.ts'
import { Refusal } from '../shared/refusal.ts'
import { asPlanned } from './planned-delivery.ts'
import { recordDelivery, type Delivery } from './record-delivery.server.ts'
import { requireVisitOfProvider, type VisitOf } from './visit-of.server.ts'

/**
 * The one press: it was just as it was ordered. Taken only while nobody has written anything down, however old the page
 * is; what a colleague wrote stays. The same press again changes nothing.
 */
export async function recordAsPlanned(tx: Tx, actor: Actor, { visitId }: { visitId: string }): Promise<void> {
  const { visit } = await requireVisitOfProvider(tx, actor, visitId)
  const delivery = asPlanned(visit, actor.name)
  if (isRecordedSo(visit, delivery)) return
  if (visit.state !== 'planned') {
    const why = visit.recordedAt ? 'Somebody has written this down already.' : 'This is not planned any more.'
    throw new Refusal('conflict', `${why} Nothing was changed. Look at it again.`)
  }
  await recordDelivery(tx, actor, delivery)
}

function isRecordedSo(visit: VisitOf['visit'], { day, startMinute, minutes, quantity, by, note }: Delivery): boolean {
  return (
    visit.state === 'delivered' &&
    visit.deliveredDay === day &&
    visit.deliveredStartMinute === startMinute &&
    visit.deliveredMinutes === minutes &&
    visit.deliveredQuantity === quantity &&
    visit.deliveredBy === by &&
    visit.deliveredNote === note
  )
}
