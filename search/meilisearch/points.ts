import type { Place } from '../documents.ts'
import { partsOfWord, type Part } from '../embedded/explain.ts'
import type { Reason } from '../embedded/matching.ts'
import { editDistance, mistakesAllowed } from '../embedded/spelling.ts'
import { columns, type Column } from '../embedded/store.ts'
import { nearness, tellingPlaces, type RankingWeights } from '../ranking.ts'
import { milesBetween } from './places.ts'
import { knownRules, type Variant } from './variants.ts'
import type { AskedTerm } from './terms.ts'

export type Ground = { terms: readonly AskedTerm[]; place: Place | null; weights: RankingWeights }
type Worded = Pick<Variant, 'words'>
type Way = { by: Reason['by']; words: string; column: Column; points: number }

/** What a listing gets by the council's table, rule by rule: by these it is put in order, and explained. */
export function partsOf(variant: Variant, ground: Ground): Part[] {
  const { terms, place, weights } = ground
  const about = [
    ...terms.flatMap((term) => reasonOf(variant, term, weights)).flatMap(partsOfWord),
    ...(place ? partsOfPlace(variant, place, weights) : []),
    ...knownRules.map((rule) => part(rule, variant[rule] * weights[rule])),
  ]
  return about.filter(({ points }) => points > 0)
}

export function pointsOf(variant: Variant, ground: Ground): number {
  return partsOf(variant, ground).reduce((sum, { points }) => sum + points, 0)
}

/** Something has the words of a search, and nothing says one of them where it tells what a listing is. */
export function areAllInPassing(found: readonly Worded[], { terms, weights }: Ground): boolean {
  const telling = terms.filter(({ isLittle }) => !isLittle)
  const asked = telling.length > 0 ? telling : terms
  const areInPassing = (variant: Worded) => {
    const ways = asked.flatMap((term) => waysOf(variant, term, weights))
    return ways.length > 0 && ways.every(({ column }) => !tellingPlaces.some((place) => place === column))
  }
  return found.length > 0 && found.every(areInPassing)
}

/** The best way and place in which a listing has a word; none: Meilisearch found it without. */
function reasonOf(variant: Variant, term: AskedTerm, weights: RankingWeights): Reason[] {
  const ways = waysOf(variant, term, weights)
  const [best] = [...ways].sort((one, other) => other.points - one.points)
  if (!best) return []
  const said = ways.filter(({ by }) => by !== 'beginning').length
  const several = said >= 3 ? weights.several : said === 2 ? weights.several / 2 : 0
  return [{ word: term.words, column: best.column, by: best.by, words: best.words, points: best.points, several }]
}

function waysOf(variant: Worded, term: AskedTerm, weights: RankingWeights): Way[] {
  const { words, forms, others, isBegun } = term
  const [form = ''] = forms
  const way = (by: Way['by'], said: string, column: Column | null): Way[] =>
    column === null ? [] : [{ by, words: said, column, points: weights[column] * shareOf(by, weights) }]
  const all = [
    ...way('said', words, whereAll(variant, forms)),
    ...(isBegun
      ? way(
          'beginning',
          words,
          where(variant, (text) => text.includes(` ${form}`)),
        )
      : []),
    ...others.flatMap((other) =>
      way(
        'synonym',
        other.words,
        where(variant, (text) => text.includes(` ${other.form} `)),
      ),
    ),
  ]
  return all.length > 0 || forms.length !== 1 ? all : mistyped(variant, term, way)
}

/** The word that is meant stands in the form of the index, as does the one that was typed. */
function mistyped(
  variant: Worded,
  { words, forms }: AskedTerm,
  way: (by: Way['by'], said: string, column: Column | null) => Way[],
): Way[] {
  const [form = ''] = forms
  const allowed = mistakesAllowed(words)
  if (allowed === 0) return []
  const isNear = (word: string) => editDistance(form, word, allowed) <= allowed
  const column = where(variant, (text) => text.split(' ').some(isNear))
  const meant = column && textIn(variant, column).split(' ').find(isNear)
  return meant ? way('mistyped', meant, column) : []
}

function shareOf(by: Way['by'], weights: RankingWeights): number {
  return by === 'said' ? 1 : weights[by] / 100
}

/** The best place in which something stands. */
function where(variant: Worded, isIn: (text: string) => boolean): Column | null {
  return columns.find((column) => isIn(textIn(variant, column))) ?? null
}

/** Words that stand in different places stand somewhere in the text. */
function whereAll(variant: Worded, forms: readonly string[]): Column | null {
  const holds = (text: string, form: string) => text.includes(` ${form} `)
  const together = where(variant, (text) => forms.every((form) => holds(text, form)))
  if (together) return together
  return forms.every((form) => where(variant, (text) => holds(text, form)) !== null) ? 'text' : null
}

function textIn({ words }: Worded, column: Column): string {
  return ` ${words[column]} `
}

function partsOfPlace(variant: Variant, place: Place, weights: RankingWeights): Part[] {
  const comes = variant.serves.includes(place.district)
  const miles = milesTo(variant, place) ?? (comes ? 0 : Infinity)
  const share = nearness.find((step) => miles <= step.miles)?.percent ?? 0
  return [part('near', (weights.near * share) / 100), part('comes', comes ? weights.comes : 0)]
}

function part(rule: Part['rule'], points: number): Part {
  return { rule, word: null, how: null, points }
}

/** Null: it has no place of its own. */
export function milesTo({ card }: Variant, place: Place): number | null {
  const { latitude, longitude } = card
  return latitude === null || longitude === null ? null : milesBetween(place, { latitude, longitude })
}
