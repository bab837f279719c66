import { lineStateWords } from '#app/domain/ordering/order-line.ts'
import { visitStateWords } from '#app/domain/ordering/visit.ts'
import type { OrderLineState, VisitState } from '#db/schema/ordering.ts'
import { StatusTag } from '../ui/status-tag.tsx'
import { lineTones, visitTones } from './order-tone.ts'

/** How a line of an order stands. */
export function LineTag({ state }: { state: OrderLineState }) {
  return <StatusTag tone={lineTones[state]}>{lineStateWords[state]}</StatusTag>
}

/** How a visit stands. */
export function VisitTag({ state }: { state: VisitState }) {
  return <StatusTag tone={visitTones[state]}>{visitStateWords[state]}</StatusTag>
}
