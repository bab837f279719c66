import { createHash } from 'node:crypto'

/** How often a provider is asked "is this still right?", in days: twice a year. */
export const askEveryDays = 182
/** Unanswered for so many weeks, a listing stands behind others; for so many in all, it is not shown. */
export const weeksToStepBack = 4
export const weeksToHide = 10

/** What is kept of a link's secret. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
