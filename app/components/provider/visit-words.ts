import type { ProviderVisit } from '#app/domain/ordering/visits-of-provider.server.ts'
import { minutesInWords, timeInWords, unitsInWords } from '#app/domain/shared/words.ts'

type Sold = Pick<ProviderVisit, 'plannedMinutes' | 'quantity' | 'unit'>

/** "2 hours", "3 items": what one press records. */
export function lengthInWords({ plannedMinutes, quantity, unit }: Sold): string {
  return plannedMinutes === null ? unitsInWords(quantity, unit) : minutesInWords(plannedMinutes)
}

/** "10am to 12 noon"; "3 items" where there is no time. */
export function whenInWords(visit: Sold & Pick<ProviderVisit, 'plannedStartMinute'>): string {
  const { plannedStartMinute, plannedMinutes } = visit
  if (plannedStartMinute === null || plannedMinutes === null) return lengthInWords(visit)
  return `${timeInWords(plannedStartMinute)} to ${timeInWords(plannedStartMinute + plannedMinutes)}`
}
