import { everything, type SearchQuery } from '../query.ts'
import { totals, type Where } from './asking.ts'

type Ask<Answer> = {
  query: SearchQuery
  ask: (query: SearchQuery) => Promise<Answer>
  isEmpty: (answer: Answer) => boolean
}

/** Asks; and once more with one word less, where the rule of the embedded engine allows it and nothing was found. */
export async function askInTheEnd<Answer>(where: Where, { query, ask, isEmpty }: Ask<Answer>) {
  const answer = await ask(query)
  const text = isEmpty(answer) ? await oneWordLess(where, query) : null
  if (text === null) return { answer, query, isLess: false }
  const less = { ...query, text }
  return { answer: await ask(less), query: less, isLess: true }
}

/**
 * Of three or more telling words one may be missing, where no listing at all has them all: not the rarest, not one that
 * nobody has, nor one that the list of meanings knows. The embedded engine takes what any of them leaves; one search of
 * the server has one text, so here it is the word without which most is found. Null: none may be missing.
 */
async function oneWordLess(where: Where, { text, day, forCouncilId }: SearchQuery): Promise<string | null> {
  const terms = where.read(text)
  const telling = terms.filter(({ isLittle }) => !isLittle)
  const asked = telling.length > 0 ? telling : terms
  if (asked.length < 3) return null
  const alone = (one: string) => ({ query: { ...everything, day: day ?? '', forCouncilId, text: one }, place: null })
  const without = asked.map((left) =>
    terms
      .filter((term) => term !== left)
      .map(({ words }) => words)
      .join(' '),
  )
  const found = await totals(where, [text, ...asked.map(({ words }) => words), ...without].map(alone))
  const [all = 0, ...rest] = found
  const [sizes, left] = [rest.slice(0, asked.length), rest.slice(asked.length)]
  if (all > 0 || sizes.includes(0)) return null
  const rarest = sizes.indexOf(Math.min(...sizes))
  const [best] = asked
    .map(({ others }, at) => ({ text: without[at] ?? '', found: left[at] ?? 0, isNamed: others.length > 0, at }))
    .filter((one) => one.at !== rarest && !one.isNamed && one.found > 0)
    .sort((a, b) => b.found - a.found)
  return best?.text ?? null
}
