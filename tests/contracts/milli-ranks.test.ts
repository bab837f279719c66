import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openEmbedded } from '#search/embedded/open.ts'
import { settingsFrom } from '#search/settings.ts'
import { aDocument } from '#tests/factories/search.ts'

// Seventeen texts of Meilisearch's own tests, and the rank that each rule of ranking must give them for one search.
const file = '../shared/data/meilisearch/milli_test_set.ndjson'
const isHere = existsSync(file)
if (!isHere)
  console.warn('left out: the ranks of Meilisearch’s own tests, because ../shared/data/meilisearch is missing')

type Ranked = Record<'word_rank' | 'typo_rank' | 'proximity_rank' | 'attribute_rank' | 'exact_rank', number> & {
  id: string
  title: string
  description: string
}
const rules = ['word_rank', 'typo_rank', 'proximity_rank', 'attribute_rank', 'exact_rank'] as const

/** Objects one after another, written over several lines. */
function ranked(): Ranked[] {
  const objects = readFileSync(file, 'utf8').split(/(?<=^\})\s*$/m)
  return objects.filter((text) => text.trim() !== '').map((text) => JSON.parse(text) as Ranked)
}

/** The synonyms with which those ranks were made. */
const synonyms = 'hello > good morning\nworld > earth\namerica > the united states'

async function foundIn(texts: Ranked[], text: string) {
  const engine = openEmbedded(':memory:')
  await engine.use(settingsFrom({ synonyms, stopWords: '', weights: {} }))
  await engine.put(texts.map(({ id, title, description }) => aDocument({ listingId: id, title, description })))
  const { hits } = await engine.search({ text, pageSize: 50 })
  return hits.map(({ listingId }) => listingId)
}

test.runIf(isHere)('the set is whole', () => {
  expect(
    ranked()
      .map(({ id }) => id)
      .join(''),
  ).toBe('ABCDEFGHIJKLMNOPQ')
})

/*
 * Differs from Meilisearch's rules `words` and `typo`: it finds texts with some of the words after those with all, and
 * with mistakes after those without. Ours looks for all words (one that is missing makes another thing of it: "home help"
 * is not "help"), and takes a word for mistyped only where no text knows it: "hell" is not "hello" while there is one.
 */
test.runIf(isHere)('what has all the words without a mistake is found, and nothing else', async () => {
  const all = ranked()
  const expected = all.filter(({ word_rank, typo_rank }) => word_rank === 0 && typo_rank === 0).map(({ id }) => id)
  expect((await foundIn(all, 'hello world america')).sort()).toEqual(expected)
})

/*
 * Differs from `proximity` and `exactness`: ours does not reckon how near words stand to each other, nor whether a title
 * holds anything else. So a text comes first here where it is better by its attribute and worse by no rule.
 */
test.runIf(isHere)('what is found in titles comes before what is found in texts', async () => {
  const all = ranked()
  const order = await foundIn(all, 'hello world america')
  const found = all.filter(({ id }) => order.includes(id))
  const pairs = found.flatMap((first) =>
    found
      .filter(
        (second) => first.attribute_rank < second.attribute_rank && rules.every((rule) => first[rule] <= second[rule]),
      )
      .map((second) => [first.id, second.id] as const),
  )
  expect(pairs.length).toBeGreaterThanOrEqual(7)
  const wrong = pairs.filter(([first, second]) => order.indexOf(first) > order.indexOf(second))
  expect(wrong).toEqual([])
})

test.runIf(isHere)('a search of fewer words finds what Meilisearch finds one rank later', async () => {
  const all = ranked()
  const withTwo = all.filter(({ word_rank, typo_rank }) => word_rank <= 1 && typo_rank === 0).map(({ id }) => id)
  expect((await foundIn(all, 'hello world')).sort()).toEqual(withTwo)
})
