import type { VisitShown } from '#app/domain/ordering/visits.server.ts'
import { canSayNobodyCame, daysToChase, daysToLapse } from '#app/domain/ordering/visit.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
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

/** A visit that its provider has not written down: when it is asked for it, and when the money comes back by itself. */
export function visitNotRecorded(visit: VisitShown, reader: Reader & { personId: string }) {
  return {
    ...visitRow(visit, reader),
    providerPhone: visit.providerPhone,
    askedAfter: visit.chasedAt ? null : dayInWords(addDays(visit.plannedDay, daysToChase)),
    backAfter: dayInWords(addDays(visit.plannedDay, daysToLapse)),
    isThing: visit.plannedStartMinute === null,
    canSayNobodyCame: reader.mayAnswer && canSayNobodyCame(visit, today()),
  }
}
