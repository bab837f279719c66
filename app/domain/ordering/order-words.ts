import type { Unit } from '#db/schema/catalogue.ts'
import { pounds } from '../shared/money.ts'
import { dayInWords, inARow, unitsInWords } from '../shared/words.ts'
import type { PricedLine } from './wanted-line.ts'

/** What is told of an order line, to whoever it concerns. */
export type LineNews = {
  providerId: string
  providerName: string
  providerEmail: string | null
  title: string
  costPence: number
  amount: string
  firstDay: string
  lastDay: string
  note: string | null
}

export function newsOf({ listing, visits, unit, costPence }: PricedLine, note: string | null): LineNews {
  const days = visits.map(({ day }) => day).sort()
  return {
    providerId: listing.providerId,
    providerName: listing.providerName,
    providerEmail: listing.providerEmail,
    title: listing.title,
    costPence,
    amount: amountInWords({
      lineKind: listing.lineKind,
      visits: visits.length,
      quantity: visits[0]?.quantity ?? 1,
      unit,
    }),
    firstDay: days[0] ?? '',
    lastDay: days.at(-1) ?? '',
    note,
  }
}

/** "12 visits", "1 visit", "2 items". */
export function amountInWords(line: { lineKind: string; visits: number; quantity: number; unit: Unit }): string {
  if (line.lineKind === 'items') return unitsInWords(line.quantity, line.unit)
  return line.visits === 1 ? '1 visit' : `${line.visits} visits`
}

/** "A walk and a chat: 12 visits from Tuesday 1 December 2026 to Tuesday 16 February 2027, £396.00". */
export function lineInWords({ title, amount, firstDay, lastDay, costPence }: LineNews): string {
  const when =
    firstDay === lastDay ? `on ${dayInWords(firstDay)}` : `from ${dayInWords(firstDay)} to ${dayInWords(lastDay)}`
  return `${title}: ${amount} ${when}, ${pounds(costPence)}`
}

/** "Ordered A walk and a chat from Bright Days and Grab rail from Sure Step: £524.00". */
export function orderInWords(verb: string, lines: Pick<LineNews, 'title' | 'providerName' | 'costPence'>[]): string {
  const names = lines.map(({ title, providerName }) => `${title} from ${providerName}`)
  return `${verb} ${inARow(names)}: ${pounds(lines.reduce((sum, line) => sum + line.costPence, 0))}`
}

/** "£8.40 came back." with the fee that was kept, if any. */
export function backInWords({ backPence, feePence }: { backPence: number; feePence: number }): string {
  const back = `${pounds(backPence)} came back.`
  return feePence > 0 ? `${back} ${pounds(feePence)} is paid, because it was late.` : back
}

/** Why somebody cancelled or said no, in a mail; nobody has to say. */
export function whyInWords(reason: string | null): string {
  return reason ? `Why: ${reason}` : 'No reason was given.'
}

/** Why whoever works for a provider says no yes to an order from it, and who does. */
export function ownOrderInWords(firm: string, shortName: string): string {
  return `You work for ${firm} yourself, so you cannot say yes for ${shortName} to an order from it. ${shortName} can, or somebody else who may say yes for them. If there is nobody, talk to their council.`
}
