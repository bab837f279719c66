import { wordsOf, type SaidPart } from './words-of.ts'
import type { ListingContent } from '#db/schema/listing-versions.ts'

/** A run of words that both texts have, or only the one before, or only the one after. */
export type Run = { in: 'both' | 'before' | 'after'; text: string }
export type Difference = { key: string; label: string; before: Run[]; after: Run[] }

/** The parts in which two contents differ, each with its words marked. `before` null: there is nothing yet to compare with. */
export function compare(
  before: ListingContent | null,
  after: ListingContent,
  nameOf: (id: string) => string,
): Difference[] {
  const old = new Map((before ? wordsOf(before, nameOf) : []).map((part): [string, SaidPart] => [part.key, part]))
  return wordsOf(after, nameOf, before)
    .filter(({ key, words }) => words !== (old.get(key)?.words ?? ''))
    .map(({ key, label, words }) => {
      const runs = wordDifference(old.get(key)?.words ?? '', words)
      return {
        ...{ key, label },
        before: runs.filter((run) => run.in !== 'after'),
        after: runs.filter((run) => run.in !== 'before'),
      }
    })
}

/** The longest words in common stay; what is left on either side is marked. */
export function wordDifference(before: string, after: string): Run[] {
  const [old, fresh] = [wordsIn(before), wordsIn(after)]
  const common = commonTable(old, fresh)
  const runs: Run[] = []
  const add = (where: Run['in'], text: string) => {
    const last = runs.at(-1)
    if (last?.in === where) last.text += text
    else runs.push({ in: where, text })
  }
  let [a, b] = [0, 0]
  while (a < old.length || b < fresh.length) {
    const [one, other] = [old[a], fresh[b]]
    if (one !== undefined && one === other) {
      add('both', one)
      a += 1
      b += 1
    } else if (other === undefined || (one !== undefined && lengthAt(common, a + 1, b) >= lengthAt(common, a, b + 1))) {
      add('before', one ?? '')
      a += 1
    } else {
      add('after', other)
      b += 1
    }
  }
  return runs
}

/** Words with the space after them, so that put together they are the text again. */
function wordsIn(text: string): string[] {
  return text.match(/\S+\s*|\s+/g) ?? []
}

type Table = { width: number; lengths: Uint16Array }

/** How many words the ends of both texts have in common, from each place on. */
function commonTable(old: string[], fresh: string[]): Table {
  const table = { width: fresh.length + 1, lengths: new Uint16Array((old.length + 1) * (fresh.length + 1)) }
  for (let a = old.length - 1; a >= 0; a--) {
    for (let b = fresh.length - 1; b >= 0; b--) {
      const same = old[a] === fresh[b]
      table.lengths[a * table.width + b] = same
        ? lengthAt(table, a + 1, b + 1) + 1
        : Math.max(lengthAt(table, a + 1, b), lengthAt(table, a, b + 1))
    }
  }
  return table
}

function lengthAt({ width, lengths }: Table, a: number, b: number): number {
  return lengths[a * width + b] ?? 0
}
