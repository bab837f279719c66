import type { CasePage } from '#app/domain/invoicing/case-page.server.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords, minutesInWords, timeInWords } from '#app/domain/shared/words.ts'
import type { Slip, SlipLine } from './match-slips.tsx'

type Neighbour = CasePage['neighbours'][number]
type About = Pick<CasePage, 'neighbours' | 'facts'> & { visitId: string; invoiceName: string | null }

/** Ordered, delivered, invoiced: the three slips of a case, with the visit it is about marked. */
export function caseSlips({ neighbours, facts, visitId, invoiceName }: About): Slip[] {
  const isIt = ({ visit }: Neighbour) => visit.id === visitId
  const line = (one: Neighbour, side: Omit<SlipLine, 'id' | 'isDifferent'>): SlipLine => ({
    ...side,
    id: one.visit.id,
    isDifferent: isIt(one),
  })
  const invoiced = neighbours.reduce((sum, { pence }) => sum + pence, 0)
  return [
    {
      kind: 'ordered',
      small: `Order ${facts.orderNumber}`,
      lines: neighbours.map((one) =>
        line(one, {
          words: shortDay(one.visit.plannedDay),
          amount: amountOf(one.visit.plannedMinutes, one.visit.quantity),
          small: isIt(one) ? timesOf(one.visit.plannedStartMinute, one.visit.plannedMinutes) : undefined,
        }),
      ),
      total: [totalOf(neighbours, 'planned'), pounds(sumOf(neighbours, ({ visit }) => visit.plannedPence))],
    },
    {
      kind: 'delivered',
      small: writtenBy(neighbours.find(isIt)),
      lines: neighbours.map((one) =>
        line(one, {
          words: shortDay(one.visit.deliveredDay ?? one.visit.plannedDay),
          amount: one.visit.recordedAt
            ? amountOf(one.visit.deliveredMinutes, one.visit.deliveredQuantity ?? one.visit.quantity)
            : 'Not written down',
          small: isIt(one) ? moreOf(one) : undefined,
        }),
      ),
      total: [
        totalOf(neighbours, 'delivered'),
        pounds(sumOf(neighbours, ({ visit }) => visit.deliveredPence ?? visit.plannedPence)),
      ],
    },
    {
      kind: 'invoiced',
      small: invoiceName ?? 'On no invoice yet',
      lines: invoiceName
        ? neighbours.map((one) =>
            line(one, {
              words: shortDay(one.visit.deliveredDay ?? one.visit.plannedDay),
              amount: pounds(one.pence),
              small: isIt(one) && one.pence > one.visit.plannedPence ? differenceOf(one) : undefined,
            }),
          )
        : [],
      total: invoiceName ? [totalOf(neighbours, 'delivered'), pounds(invoiced)] : ['Nothing', pounds(0)],
    },
  ]
}

function sumOf(neighbours: Neighbour[], penceOf: (one: Neighbour) => number): number {
  return neighbours.reduce((sum, one) => sum + penceOf(one), 0)
}

function amountOf(minutes: number | null, quantity: number): string {
  return minutes === null ? `${quantity}` : minutesInWords(minutes)
}

function totalOf(neighbours: Neighbour[], side: 'planned' | 'delivered'): string {
  const minutesOf = ({ visit }: Neighbour) => (side === 'planned' ? visit.plannedMinutes : visit.deliveredMinutes)
  const quantityOf = ({ visit }: Neighbour) =>
    side === 'planned' ? visit.quantity : (visit.deliveredQuantity ?? visit.quantity)
  if (neighbours.some(({ visit }) => visit.plannedMinutes === null)) {
    return `${neighbours.reduce((sum, one) => sum + quantityOf(one), 0)}`
  }
  return minutesInWords(neighbours.reduce((sum, one) => sum + (minutesOf(one) ?? 0), 0))
}

function timesOf(startMinute: number | null, minutes: number | null): string | undefined {
  if (startMinute === null || minutes === null) return undefined
  return `${timeInWords(startMinute)} to ${timeInWords(startMinute + minutes)}`
}

function moreOf({ visit }: Neighbour): string | undefined {
  const times = timesOf(visit.deliveredStartMinute, visit.deliveredMinutes)
  const more = (visit.deliveredMinutes ?? 0) - (visit.plannedMinutes ?? 0)
  if (visit.plannedMinutes === null || visit.deliveredMinutes === null || more === 0) return times
  return `${times ? `${times}: ` : ''}${minutesInWords(Math.abs(more))} ${more > 0 ? 'more' : 'less'}`
}

function differenceOf({ pence, visit }: Neighbour): string {
  return `${pounds(pence - visit.plannedPence)} more`
}

function writtenBy(one: Neighbour | undefined): string {
  return one?.visit.deliveredBy ? `Given by ${one.visit.deliveredBy}` : 'Written down by the provider'
}

/** "Fri 13 November". */
function shortDay(day: string): string {
  return dayInWords(day, { year: false }).replace(/^(\w{3})\w*/, '$1')
}
