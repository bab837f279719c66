import { today, type Day } from '../shared/day.ts'
import { pounds } from '../shared/money.ts'
import { dayInWords } from '../shared/words.ts'

type Release = { dueOn: Day; pence: number }
/** Who pays releases out, and whom to ask for them. */
export type Council = { name: string; phone: string | null }

/** The day of a release that was not paid out yet is over: nobody can say when it comes but the council. */
export function isOverdue({ dueOn }: { dueOn: Day }): boolean {
  return dueOn < today()
}

/** "£400.00 was due on Monday 2 November 2026, and Fernhill Council has not paid it out yet. Ask them when it comes." */
export function overdueInWords({ dueOn, pence }: Release, { name, phone }: Council): string {
  const ask = phone ? `Ask them when it comes: ${phone}.` : 'Ask them when it comes.'
  return `${pounds(pence)} was due on ${dayInWords(dueOn)}, and ${name} has not paid it out yet. ${ask}`
}
