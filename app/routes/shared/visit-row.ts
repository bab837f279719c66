import type { VisitShown } from '#app/domain/ordering/visits.server.ts'
import { paths } from '#app/paths.ts'
import { visitShown, type Reader } from './visit-shown.ts'

/** A visit as a row of a list, with the way to its order, and whether its provider has yet to answer. */
export function visitRow(visit: VisitShown, { personId, ...reader }: Reader & { personId: string }) {
  return {
    ...visitShown(visit, reader),
    orderHref: paths.order(personId, visit.orderId),
    isAsked: visit.state === 'planned' && visit.lineState === 'placed',
  }
}
