import { deliveryInWords, timesInWords } from '#app/domain/ordering/delivery-words.ts'
import { awaitsOf } from '#app/domain/ordering/sampling/awaits.ts'
import { isToConfirm, lastDayToAnswer, silenceIsYes } from '#app/domain/ordering/visit.ts'
import type { VisitShown } from '#app/domain/ordering/visits.server.ts'
import { dayInWords, instantInWords } from '#app/domain/shared/words.ts'

export type Reader = {
  userId: string
  seesCare: boolean
  mayAnswer: boolean
  mayApprove: boolean
  /** providers for which the reader works, where they act for the person */
  ownFirmIds: string[]
}

/** A visit as the person's page shows it. Who has no business with how somebody lives reads no notes. */
export function visitShown(visit: VisitShown, { userId, seesCare, mayAnswer, mayApprove, ownFirmIds }: Reader) {
  const day = visit.deliveredDay ?? visit.plannedDay
  const isMore = (visit.deliveredPence ?? 0) > visit.plannedPence
  const isOpen = isToConfirm(visit.state) && visit.recordedByUserId !== userId && mayAnswer
  const needsApproval = isMore && !mayApprove
  const isOwnFirm = ownFirmIds.includes(visit.providerId)
  return {
    id: visit.id,
    orderId: visit.orderId,
    state: visit.state,
    charge: visit.charge,
    title: visit.title,
    providerName: visit.providerName,
    day: dayInWords(day),
    times: timesOf(visit),
    ordered: isMore || visit.state === 'short' ? plannedInWords(visit) : null,
    isMore,
    pence: visit.confirmedPence ?? visit.deliveredPence ?? visit.plannedPence,
    plannedPence: visit.plannedPence,
    heldPence: visit.heldPence,
    by: visit.deliveredBy,
    note: seesCare ? visit.deliveredNote : null,
    recordedAt: visit.recordedAt ? instantInWords(visit.recordedAt) : null,
    silentOn:
      visit.recordedAt && awaitsOf(visit) === 'a yes or silence' ? dayInWords(lastDayToAnswer(visit.recordedAt)) : null,
    wasQueried: visit.queriedAt !== null,
    confirmed: confirmedOf(visit, userId),
    why: seesCare ? whyOf(visit) : null,
    whyNoYes: whyNoYes(visit, { isOwnFirm, needsApproval }),
    canConfirm: isOpen && !isOwnFirm && !needsApproval,
    canQuery: isOpen || (visit.state === 'confirmed' && mayAnswer && visit.charge === 'visit'),
    canWithdraw:
      visit.state === 'queried' && visit.deliveredPence !== null && mayAnswer && !isOwnFirm && !needsApproval,
  }
}

function whyNoYes({ providerName }: VisitShown, not: { isOwnFirm: boolean; needsApproval: boolean }): string | null {
  if (not.isOwnFirm) return `You work for ${providerName} yourself, so somebody else says whether it is right.`
  return not.needsApproval ? 'Somebody who may approve orders has to say yes to more than was ordered.' : null
}

/** What was not right is past once somebody says that it was right after all. */
function whyOf({ state, settledWords, queryReason, cancelledReason }: VisitShown): string | null {
  return settledWords ?? (state === 'confirmed' ? null : queryReason) ?? cancelledReason
}

function timesOf(visit: VisitShown): string {
  const startMinute = visit.deliveredStartMinute ?? visit.plannedStartMinute
  const minutes = visit.deliveredMinutes ?? visit.plannedMinutes
  if (startMinute === null || minutes === null) {
    const quantity = visit.deliveredQuantity ?? visit.quantity
    return quantity === 1 ? 'Delivery' : `${quantity} of them`
  }
  return timesInWords(startMinute, minutes)
}

function plannedInWords({ plannedDay, plannedStartMinute, plannedMinutes, quantity }: VisitShown): string {
  return deliveryInWords({ day: plannedDay, startMinute: plannedStartMinute, minutes: plannedMinutes, quantity })
}

function confirmedOf({ state, confirmedByUserId, confirmedByName, confirmedAt }: VisitShown, userId: string) {
  if (state !== 'confirmed' || !confirmedAt) return null
  if (confirmedByUserId === userId) return `You said yes on ${instantInWords(confirmedAt)}`
  if (confirmedByUserId === null) return silenceIsYes
  return `${confirmedByName ?? 'Somebody'} said yes on ${instantInWords(confirmedAt)}`
}
