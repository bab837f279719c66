import { dayInWords, minutesInWords, timeInWords } from '../shared/words.ts'

type Delivery = { day: string; startMinute: number | null; minutes: number | null; quantity: number }

/** "Tuesday 24 November 2026, 10am to 12 noon, 2 hours", "Tuesday 24 November 2026, 2 of them". */
export function deliveryInWords({ day, startMinute, minutes, quantity }: Delivery): string {
  if (minutes === null) return `${dayInWords(day)}${quantity === 1 ? '' : `, ${quantity} of them`}`
  const time = startMinute === null ? '' : `, ${timesInWords(startMinute, minutes)}`
  return `${dayInWords(day)}${time}, ${minutesInWords(minutes)}`
}

/** "10am to 12 noon". */
export function timesInWords(startMinute: number, minutes: number): string {
  return `${timeInWords(startMinute)} to ${timeInWords(startMinute + minutes)}`
}
