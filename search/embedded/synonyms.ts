import type { Meaning } from '../settings.ts'
import { littleWords } from '../words/starting-stop-words.ts'
import { stemOf } from './stems.ts'
import { isStopBy, wordsOf } from './words.ts'

/** A thing that somebody looks for: a word, or words that belong together, and what else is looked for then. */
export type Term = {
  words: string[]
  others: string[][]
  /** it counts where it stands, but what is found need not have it */
  isLittle: boolean
  /** typed as one word: these have to stand side by side */
  isTogether?: boolean
}

type Entry = { words: string[]; stems: string[]; others: string[][] }
/** A thing of the list in a text: from this word to before that one. */
type Known = { entry: Entry; from: number; end: number }

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
const whose = new Set('a an the my our your his her their its some any this that'.split(' '))

export function thesaurusOf({ meanings, stopWords }: { meanings: Meaning[]; stopWords: string[] }): Thesaurus {
  const byFirstStem = entriesByFirstStem(meanings)
  const known = new Set(meanings.flatMap(({ from }) => from).flatMap(wordsOf))
  const knownStems = new Set([...known].map(stemOf))
  const isStop = isStopBy(stopWords)

  /** Where a known thing ends that begins at this word; whose it is may stand within: "wash my hair". */
  function endOf(entry: Entry, words: string[], position: number): number | null {
    let at = position
    for (const [number, stem] of entry.stems.entries()) {
      if (number > 0 && whose.has(words[at] ?? '') && stemOf(words[at] ?? '') !== stem) at++
      const word = words[at++]
      if (word === undefined || stemOf(word) !== stem) return null
    }
    return at
  }

  /** The known things in a text, the longest first, each word in one of them only. */
  function entriesIn(words: string[]): Map<number, Known> {
    const all = words.flatMap((word, from): Known[] =>
      (byFirstStem.get(stemOf(word)) ?? []).flatMap((entry) => {
        const end = endOf(entry, words, from)
        return end === null ? [] : [{ entry, from, end }]
      }),
    )
    const taken = new Map<number, Known>()
    for (const one of all.sort((a, b) => b.entry.stems.length - a.entry.stems.length || a.from - b.from)) {
      if ([...taken.values()].every(({ from, end }) => one.end <= from || one.from >= end)) taken.set(one.from, one)
    }
    return taken
  }

  return {
    isStop,
    knows: (word) => knownStems.has(stemOf(word)),
    words: [...known],
    termsOf(words) {
      const terms: Term[] = []
      const known = entriesIn(words)
      for (let position = 0; position < words.length;) {
        const { entry, end = position + 1 } = known.get(position) ?? {}
        const said = words.slice(position, end)
        const word = words[position] ?? ''
        position = end
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
