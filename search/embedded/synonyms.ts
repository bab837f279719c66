import type { Meaning } from '../settings.ts'
import { littleWords } from '../words/starting-stop-words.ts'
import { stemOf } from './stems.ts'
import { plain, wordsOf } from './words.ts'

/** A thing that somebody looks for: a word, or words that belong together, and what else is looked for then. */
export type Term = {
  words: string[]
  others: string[][]
  /** it counts where it stands, but what is found need not have it */
  isLittle: boolean
}

type Entry = { words: string[]; stems: string[]; others: string[][] }

/** What a council's words mean, ready to be asked. */
export type Thesaurus = {
  termsOf(words: string[]): Term[]
  isStop(word: string): boolean
  /** It stands in the list, in whatever form. */
  knows(word: string): boolean
  /** all single words of the list, as they are written */
  words: string[]
}

const little = new Set(wordsOf(littleWords))

export function thesaurusOf({ meanings, stopWords }: { meanings: Meaning[]; stopWords: string[] }): Thesaurus {
  const stops = new Set(stopWords.map(plain))
  const byFirstStem = entriesByFirstStem(meanings)
  const known = new Set(meanings.flatMap(({ from }) => from).flatMap(wordsOf))
  const knownStems = new Set([...known].map(stemOf))
  const isStop = (word: string) => stops.has(word)

  /** The longest known thing that begins at this word. */
  function entryAt(words: string[], position: number): Entry | undefined {
    const stems = words.slice(position, position + 6).map(stemOf)
    return byFirstStem.get(stems[0] ?? '')?.find((entry) => entry.stems.every((stem, offset) => stems[offset] === stem))
  }

  return {
    isStop,
    knows: (word) => knownStems.has(stemOf(word)),
    words: [...known],
    termsOf(words) {
      const terms: Term[] = []
      for (let position = 0; position < words.length;) {
        const word = words[position] ?? ''
        const entry = entryAt(words, position)
        const said = words.slice(position, position + (entry?.words.length ?? 1))
        position += said.length
        if (said.every(isStop) && said.length === 1) continue
        terms.push({ words: said, others: entry?.others ?? [], isLittle: said.length === 1 && little.has(word) })
      }
      return terms
    },
  }
}

/** By the stem of the first word, the longest first. What stands in several lines means all of them. */
function entriesByFirstStem(meanings: Meaning[]): Map<string, Entry[]> {
  const byStems = new Map<string, Entry>()
  for (const { from, to } of meanings) {
    for (const one of from) {
      const words = wordsOf(one)
      const stems = words.map(stemOf)
      const key = stems.join(' ')
      const entry = byStems.get(key) ?? { words, stems, others: [] }
      const known = new Set([key, ...entry.others.map((other) => other.map(stemOf).join(' '))])
      for (const other of to.map(wordsOf)) {
        const otherKey = other.map(stemOf).join(' ')
        if (!known.has(otherKey)) entry.others.push(other)
        known.add(otherKey)
      }
      byStems.set(key, entry)
    }
  }
  const byFirst = new Map<string, Entry[]>()
  for (const entry of byStems.values()) {
    const first = entry.stems[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), entry])
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.stems.length - a.stems.length)
  return byFirst
}
