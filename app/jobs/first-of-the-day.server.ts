import { createHmac, randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Day } from '#app/domain/shared/day.ts'

let day: Day | null = null
let secret = randomBytes(32)
const seen = new LRUCache<string, true>({ max: 100_000 })

/**
 * Whether a visitor does something for the first time on a day. Who it was is kept nowhere: only a hash in this process's
 * memory, with a secret that nobody knows. Both are thrown away when the day is over, and when the process ends.
 */
export function isFirstOfTheDay(on: Day, { visitor, does }: { visitor: string; does: string }): boolean {
  if (on !== day) {
    day = on
    secret = randomBytes(32)
    seen.clear()
  }
  const mark = createHmac('sha256', secret).update(`${visitor} ${does}`).digest('base64url').slice(0, 16)
  const isFirst = !seen.has(mark)
  seen.set(mark, true)
  return isFirst
}
