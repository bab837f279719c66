import { dice, type Dice } from '#db/seed/large/numbers.ts'
import { largeDistricts } from '#db/seed/large/places.ts'
import type { SearchDocument } from '#search/documents.ts'
import { wordsOf } from '#search/embedded/words.ts'
import type { SearchQuery } from '#search/query.ts'
import { startingSettings } from '#search/settings.ts'

/** Words with the number of listings they stand in. */
type Words = [word: string, listings: number][]

/** Collects the words of listings, but those that do not count. */
export function spokenWords() {
  const listingsOf = new Map<string, number>()
  const stops = new Set(startingSettings.stopWords)
  return {
    add(documents: readonly SearchDocument[]): void {
      for (const { title, summary, description, organisationName } of documents) {
        for (const word of new Set(wordsOf(`${title} ${summary} ${description} ${organisationName}`))) {
          if (word.length > 1 && !stops.has(word)) listingsOf.set(word, (listingsOf.get(word) ?? 0) + 1)
        }
      }
    },
    all: (): Words => [...listingsOf].sort(([one], [other]) => (one < other ? -1 : 1)),
  }
}

/**
 * One to three words with filters, places and sorts. Half of the words come as often as they stand in listings, the
 * others each as often as any other, so that most of these are rare; of the long ones every sixth is mistyped.
 */
export function someQueries(count: number, { seed, words }: { seed: number; words: Words }): Partial<SearchQuery>[] {
  const draw = drawerOf(words)
  return Array.from({ length: count }, (_, at) => {
    const chance = dice(seed * 100_000 + at)
    const near = chance.below(2) === 0 ? chance.of(largeDistricts).district : null
    const filter = chance.of(filters)(chance)
    return {
      text: Array.from({ length: 1 + chance.below(3) }, () => draw(chance)).join(' '),
      near,
      withinMiles: near && chance.below(2) === 0 ? chance.of([2, 5, 10, 15, 25]) : null,
      ...filter,
      ...(chance.below(4) === 0 ? { sort: chance.of(['price', 'distance', 'newest', 'name'] as const) } : {}),
    }
  })
}

function drawerOf(words: Words): (chance: Dice) => string {
  let sum = 0
  const sums = words.map(([, listings]) => (sum += listings))
  return (chance) => {
    const wanted = chance.below(sum)
    const at = chance.below(2) === 0 ? chance.below(words.length) : sums.findIndex((upTo) => upTo > wanted)
    const [word = ''] = words[at] ?? []
    return word.length >= 5 && chance.below(6) === 0 ? mistyped(word, chance) : word
  }
}

/** A letter is missing, twice there, or has changed places with the next. */
function mistyped(word: string, chance: Dice): string {
  const at = 1 + chance.below(word.length - 2)
  const [before, letter, next, rest] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)]
  return before + chance.of([next, letter + letter + next, next + letter]) + rest
}

const filters: ((chance: Dice) => Partial<SearchQuery>)[] = [
  () => ({}),
  () => ({}),
  (chance) => ({ maxPricePence: 500 + chance.below(5000) }),
  (chance) => ({ units: ['hour'], maxPricePence: 1000 + chance.below(3000) }),
  () => ({ isFree: true }),
  () => ({ providerTypes: ['micro', 'personal-assistant'] }),
  () => ({ units: ['session', 'day'] }),
  () => ({ kind: 'group' }),
]
