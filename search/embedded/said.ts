import type { Mark } from './marks.ts'
import { stemOf } from './stems.ts'
import type { Term } from './synonyms.ts'
import { wordsOf } from './words.ts'

/** A word as it was typed, and what it probably means where nothing knows it. */
export type Said = {
  typed: string
  meant: string
  others: string[]
  /** it is a word, but nobody here has it: what is only asked, in case it was mistyped all the same */
  offered?: string | undefined
}

/** What was typed as one word is looked for as one thing: "daycentre" is no day at some centre. */
export function wholeAgain(terms: Term[], said: Said[]): Term[] {
  const parted = said.filter(({ meant }) => meant.includes(' ')).map(({ meant }) => meant)
  return terms.reduce<Term[]>((whole, term) => {
    const before = whole.at(-1)
    const both = [...(before?.words ?? []), ...term.words]
    if (!before || !parted.includes(both.join(' '))) return [...whole, term]
    return [...whole.slice(0, -1), { words: both, others: [], isLittle: false, isTogether: true }]
  }, [])
}

/** The text as it was typed, with the mistyped words put right. */
export function corrected(text: string, said: Said[]): string {
  const right = new Map(said.map(({ typed, meant, offered }) => [typed, meant === typed ? (offered ?? meant) : meant]))
  return text
    .trim()
    .toLowerCase()
    .replace(/[\p{L}\p{N}]+/gu, (word) => right.get(word) ?? word)
}

/** What is to be marked: words that were meant, in any form; what means the same, as a whole; and the beginning of a word. */
export function marksOf(
  terms: { term: Term; how: { isLast: boolean; guesses: string[] } }[],
  isStop: (word: string) => boolean,
): Mark[] {
  const singly = ({ words, isTogether }: Term) => (isTogether ? [words] : words.map((word) => [word]))
  const all = terms.flatMap(({ term, how }) => [...singly(term), ...term.others, ...how.guesses.map(wordsOf)])
  const last = terms.at(-1)?.term.words.at(-1)
  return [
    ...all.filter((words) => !words.every(isStop)).map((words) => ({ stems: words.map(stemOf) })),
    ...(last !== undefined && !isStop(last) ? [{ begins: last }] : []),
  ]
}
