import { Refusal } from '../shared/refusal.ts'

const later = ' – later: '
const most = 4000

/** What was said, with what is said now after it. The same words twice stand once. */
export function withLater(before: string | null, words: string): string {
  if (before === null) return words
  return isSaidIn(before, words) ? before : `${before}${later}${words}`
}

/** Whether exactly these words stand there already. */
export function isSaidIn(before: string | null, words: string): boolean {
  return before !== null && `${later}${before}${later}`.includes(`${later}${words}${later}`)
}

/** Refuses words that only add to what stands there, where that is very long already. */
export function requireRoomFor(before: string | null, words: string): void {
  if (withLater(before, words).length <= most) return
  throw new Refusal(
    'conflict',
    'So much is written here already that nothing more fits. Tell the council by telephone. Nothing was changed.',
  )
}
