import { isDay } from '../../shared/day.ts'
import { months } from '../../shared/words.ts'
import type { Season } from '../editor/season.ts'
import { monthFrom, readDay, readText, short, type Cell, type Read } from './cell.ts'

/** A month by its name, or a day; '' for an empty cell. */
export function readSeason(cell: Cell): Read<string> {
  const day = readDay(cell)
  if ('value' in day) return { value: day.value ?? '' }
  const text = readText(cell)
  if ('why' in text) return text
  const month = monthFrom(text.value)
  return month === null
    ? { why: `“${short(text.value)}” is neither a month nor a day. Write it as May, or as 1/5/2027.` }
    : { value: months[month - 1] ?? '' }
}

/** “May” and “September”, or the two days. */
export function seasonInSheet({ seasonFrom, seasonTo }: Season): { seasonFrom: string; seasonTo: string } {
  return { seasonFrom: edgeInSheet(seasonFrom), seasonTo: edgeInSheet(seasonTo) }
}

function edgeInSheet(edge: string | null): string {
  if (edge === null || isDay(edge)) return edge ?? ''
  return months[Number(edge.slice(0, 2)) - 1] ?? ''
}
