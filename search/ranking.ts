/** One thing that counts for where a result stands. */
export type RankingRule = {
  /** in a person's words */
  title: string
  why: string
  /** points, or percent of points, when no council said otherwise; and between what a council may choose */
  weight: number
  least: number
  most: number
  unit: 'points' | 'percent'
}

/**
 * All that counts for the order of what was found, and how much. A result's points are added up: for each word the best
 * place where it stands, then nearness, then what is known of who offers it. This is the only table of them.
 */
export const rankingRules = {
  title: points('The word stands in the title', 80, 'A title says best what something is.'),
  category: points('The word is in the name of the category', 50, 'Somebody put it there on purpose.'),
  name: points('The word is in the name of who offers it', 50, 'People look for names they know.'),
  summary: points('The word stands in the short line on the card', 30, 'It is about this, among other things.'),
  text: points('The word stands somewhere in the text', 10, 'It may only be said in passing.'),
  several: points('It is said in several words', 20, 'Half of these points for two words that mean it, all for three.'),
  beginning: percent('Only the beginning of the word was typed', 60, 'It may be the start of another word.'),
  synonym: percent('Another word for the same thing', 50, 'It means the same, yet is not what was typed.'),
  mistyped: percent('A word that was probably meant', 40, 'We guess that it was mistyped, and may be wrong.'),
  near: points('Near the place', 25, 'All of these points next door, fewer farther away, none from 100 miles.'),
  comes: points('Comes to the place', 5, 'It says that it goes there.'),
  claimed: points('Looked after by who offers it', 5, 'It was not only copied from a list.'),
  checked: points('Checked', 2, 'All that its council asks for was looked at and still holds.'),
  reviewed: points('People say good things', 3, 'All of these points with ten reviews of five stars.'),
  current: points('Said to be still right', 20, 'Who offers it answers when we ask, twice a year.'),
  small: points('A very small provider', 1, 'So that large ones do not bury people who work alone.'),
} as const satisfies Record<string, RankingRule>

export type RuleName = keyof typeof rankingRules
export type RankingWeights = Record<RuleName, number>

export const ruleNames = Object.keys(rankingRules).filter((name): name is RuleName => name in rankingRules)

/** Whole weights from what a council chose: a rule that it says nothing of, or too much, counts as usual or as far as allowed. */
export function weightsFrom(chosen: Record<string, number>): RankingWeights {
  const of = (name: RuleName) => {
    const { least, most, weight } = rankingRules[name]
    return Math.min(most, Math.max(least, Math.round(chosen[name] ?? weight)))
  }
  return {
    ...{ title: of('title'), category: of('category'), name: of('name'), summary: of('summary'), text: of('text') },
    ...{ beginning: of('beginning'), synonym: of('synonym'), mistyped: of('mistyped') },
    ...{ near: of('near'), comes: of('comes') },
    ...{ claimed: of('claimed'), checked: of('checked'), reviewed: of('reviewed'), small: of('small') },
    ...{ several: of('several'), current: of('current') },
  }
}

export const usualWeights = weightsFrom({})

/**
 * Where a word tells what a listing is; what stands in the text alone may only be said in passing. A result is quite what
 * was asked when it has every telling word, as typed, as probably meant or by another word for it, and one of them at
 * least stands in one of these places. Where no result is, the page says above what comes nearest that nothing is quite
 * right. Of the judged searches to tune by that have a right listing on the first page, that is said of 1 in 100; were
 * each word wanted in these places, it would be said of 3 in 100.
 */
export const tellingPlaces = ['title', 'category', 'name', 'summary'] as const satisfies RuleName[]

/** Near counts for less and less: of its points, so many in a hundred within each of these miles. */
export const nearness = [
  { miles: 1, percent: 100 },
  { miles: 2, percent: 90 },
  { miles: 3, percent: 80 },
  { miles: 5, percent: 65 },
  { miles: 10, percent: 45 },
  { miles: 15, percent: 30 },
  { miles: 25, percent: 18 },
  { miles: 50, percent: 8 },
  { miles: 100, percent: 3 },
]

function points(title: string, weight: number, why: string) {
  return { title, weight, why, least: 0, most: 200, unit: 'points' as const }
}

function percent(title: string, weight: number, why: string) {
  return { title, weight, why, least: 0, most: 100, unit: 'percent' as const }
}
