import { deliveryInWords } from '#app/domain/ordering/delivery-words.ts'
import type { VisitToSample } from '#app/domain/ordering/sampling/to-sample.server.ts'
import { pounds } from '#app/domain/shared/money.ts'

/** The visits of one line about which a practitioner asks, as its page shows them. Null: there are none. */
export function sampleShown(visits: VisitToSample[]) {
  const [first] = visits
  if (!first) return null
  const { title, personName, shortName, phone, providerName } = first
  return {
    title,
    personName,
    shortName,
    rows: [{ key: 'From', value: providerName }, ...(phone ? [{ key: `${shortName}’s telephone`, value: phone }] : [])],
    visits: visits.map((visit) => ({ value: visit.id, words: whatOf(visit), hint: moreOf(visit) })),
  }
}

function whatOf({ day, plannedDay, startMinute, minutes, quantity, pence }: VisitToSample): string {
  const delivery = deliveryInWords({ day: day ?? plannedDay, startMinute, minutes, quantity: quantity ?? 1 })
  return `${delivery}: ${pounds(pence ?? 0)}`
}

function moreOf({ by, note, pence, plannedPence }: VisitToSample): string | undefined {
  const isMore = (pence ?? 0) > plannedPence
  const words = [
    ...(by ? [`${by} came.`] : []),
    ...(note ? [note] : []),
    ...(isMore ? [`This is more than was ordered (${pounds(plannedPence)}), so a finance officer has to decide.`] : []),
  ]
  return words.length ? words.join(' ') : undefined
}
