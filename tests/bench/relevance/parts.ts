import { createHash } from 'node:crypto'
import { wordsOf } from '#search/embedded/words.ts'
import type { JudgedSearch } from './judgement.ts'

/**
 * Whether a judged search is held back: words, meanings and weights are chosen by the other two thirds only, so that this
 * third tells how well people find whose searches nobody had in mind. It hangs on the words that were meant, in any order:
 * a search, its mistyped twin and the same search near a place are in one part. Whoever tunes reads none of this third.
 */
export function isHeldBack({ text, meant }: JudgedSearch): boolean {
  const words = wordsOf(meant ?? text)
    .sort()
    .join(' ')
  return createHash('sha256').update(words).digest().readUInt32BE() % 3 === 0
}
