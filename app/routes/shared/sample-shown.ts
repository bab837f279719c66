import { deliveryInWords } from '#app/domain/ordering/delivery-words.ts'
import type { VisitToSample } from '#app/domain/ordering/sampling/to-sample.server.ts'
import type { Sampled } from '#app/domain/ordering/sampling/answer-sample.server.ts'
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

/** What a practitioner's answer did, for how many visits and how much. */
export function sampledInWords(answer: 'right' | 'not-right', { visits, pence }: Sampled): string {
  const [what, it, they] = visits === 1 ? ['1 visit', 'it', 'It'] : [`${visits} visits`, 'them', 'They']
  return answer === 'right'
    ? `You said yes to ${what}, ${pounds(pence)}. ${they} will be paid. A statement is with the letters to post.`
    : `You said no to ${what}, ${pounds(pence)}. Nothing is paid for ${it} until a finance officer has decided. The provider is told.`
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
