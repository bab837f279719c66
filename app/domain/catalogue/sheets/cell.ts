import { isDay, type Day } from '../../shared/day.ts'
import { penceFrom } from '../../shared/money.ts'
import { months } from '../../shared/words.ts'

/** What stands in one cell of a file. A CSV knows only text; a spreadsheet also figures, days, and what cannot be read. */
export type Cell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'day'; day: Day }
  | { kind: 'wrong'; text: string; why: string }

const mostLetters = 8000

export const emptyCell: Cell = { kind: 'text', text: '' }

/** What a cell means, or a sentence that says why it means nothing. */
export type Read<Value> = { value: Value } | { why: string }

/** The cell as it goes back to whoever sent it. */
export function wordsOf(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
    case 'wrong':
      return cell.text
    case 'number':
      return String(cell.number)
    case 'day':
      return cell.day
    default:
      return cell satisfies never
  }
}

export function isEmpty(cell: Cell): boolean {
  return cell.kind === 'text' && cell.text.trim() === ''
}

/** A text that a spreadsheet would take for a formula begins with an apostrophe. `shownText` takes it away again. */
export function safeText(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** The text without the apostrophe that kept it from being a formula. */
export function shownText(text: string): string {
  return /^'+[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}

export function readText(cell: Cell): Read<string> {
  if (cell.kind === 'wrong') return cell
  if (cell.kind === 'day') return { why: 'It holds a day, and words are wanted. Write it as text.' }
  const text = wordsOf(cell)
  if (text.length > mostLetters) return { why: `It holds more than ${mostLetters} letters.` }
  return { value: shownText(text).replace(/\r\n?/g, '\n').trim() }
}

/** A whole number from 0; null for an empty cell. */
export function readWhole(cell: Cell): Read<number | null> {
  const text = readText(cell)
  if ('why' in text) return text
  if (text.value === '') return { value: null }
  if (!/^\d{1,6}(\.0+)?$/.test(text.value)) return { why: `“${short(text.value)}” is not a whole number.` }
  return { value: Number.parseInt(text.value, 10) }
}

/** Whole pence; null for an empty cell. Nothing is rounded and nothing guessed: what can be read in two ways is refused. */
export function readPence(cell: Cell, { hasCommaForPence = false } = {}): Read<number | null> {
  if (cell.kind === 'wrong') return cell
  if (cell.kind === 'number') return penceOfNumber(cell.number)
  const text = readText(cell)
  if ('why' in text) return text
  const typed = text.value
  if (typed === '') return { value: null }
  if (hasCommaForPence && /,\d{3}$/.test(typed)) {
    return { why: `“${short(typed)}” can be read in two ways. Write it without a comma, such as 1650.00.` }
  }
  const pence = penceFrom(typed)
  return pence === null ? { why: `“${short(typed)}” is not an amount in pounds, such as 16.50.` } : { value: pence }
}

function penceOfNumber(number: number): Read<number> {
  const pence = Math.round(number * 100)
  const isExact = Math.abs(number * 100 - pence) < 1e-6
  if (!Number.isFinite(number) || number < 0 || pence > 9_999_999_999) return { why: `${number} is not an amount.` }
  if (!isExact) return { why: `${number} has parts of a penny. Write it with two places, such as 16.50.` }
  return { value: pence }
}

/** A day, written as 2026-12-01, 1/12/2026 or 1 December 2026; null for an empty cell. */
export function readDay(cell: Cell): Read<Day | null> {
  if (cell.kind === 'day') return { value: cell.day }
  const text = readText(cell)
  if ('why' in text) return text
  if (text.value === '') return { value: null }
  const day = dayFrom(text.value)
  return day ? { value: day } : { why: `“${short(text.value)}” is not a day. Write it as 1/12/2026 or 2026-12-01.` }
}

function dayFrom(typed: string): Day | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(typed)
  if (iso) return real(iso[1], iso[2], iso[3])
  const uk = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed)
  if (uk) return real(uk[3], uk[2], uk[1])
  const words = /^(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.? (\d{4})$/.exec(typed)
  if (!words) return null
  const month = monthFrom(words[2] ?? '')
  return month === null ? null : real(words[3], String(month), words[1])
}

function real(year = '', month = '', date = ''): Day | null {
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) && year >= '2000' && year <= '2100' ? day : null
}

/** 1 to 12 of “May”, or of the first three letters or more of a month. */
export function monthFrom(typed: string): number | null {
  if (!/^[a-z]{3,9}$/i.test(typed)) return null
  const month = months.findIndex((name) => name.toLowerCase().startsWith(typed.toLowerCase())) + 1
  return month === 0 ? null : month
}

/** As much of what was typed as a sentence can bear. */
export function short(typed: string): string {
  const oneLine = typed.replace(/\s+/g, ' ')
  return oneLine.length > 40 ? `${oneLine.slice(0, 40)}…` : oneLine
}
