/** Which listings changed, one after another: what is kept elsewhere remembers how many changes it has seen. */
export type ChangeLog = {
  total(): number
  /** the listings changed since then; null: too many to take in one by one, or forgotten */
  since(seen: number): Set<number> | null
  add(slots: number[]): void
}

const mostKept = 4000
/** So many are taken in one by one. */
export const mostAtOnce = 300

export function changeLog(): ChangeLog {
  let kept: number[] = []
  let forgotten = 0
  return {
    total: () => forgotten + kept.length,
    since(seen) {
      const missed = seen < forgotten ? null : new Set(kept.slice(seen - forgotten))
      return missed && missed.size <= mostAtOnce ? missed : null
    },
    add(slots) {
      kept = kept.concat(slots) // a whole index at once is too much for push
      if (kept.length <= mostKept) return
      forgotten += kept.length - mostAtOnce
      kept = kept.slice(-mostAtOnce)
    },
  }
}
