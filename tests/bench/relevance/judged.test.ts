import { expect, test } from 'vitest'
import { firstCategories } from '#app/domain/catalogue/first-categories.ts'
import { groups } from '#db/seed/data/community/entry.ts'
import { providers } from '#db/seed/data/providers.ts'
import { catalogueRows } from '#db/seed/catalogue.ts'
import { idOf } from '#db/seed/names.ts'
import { gradesOf } from './judgement.ts'
import { judgedSearches } from './judged.ts'
import { isHeldBack } from './parts.ts'

/** Words that say nothing about what is looked for. */
const stopWords = new Set(
  'a an and am at be by can for from go going had have he her him his i in is it keeps me my of on or our out she so some somebody someone something the their them there they to up we what when where who with you your'.split(
    ' ',
  ),
)
const wordsOf = (text: string) =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !stopWords.has(word))

const { listings } = catalogueRows()
const organisations = new Map([...providers, ...groups].map(({ slug, name }) => [idOf('org', slug), name]))
const categories = new Map<string, string>(firstCategories.map(({ slug, name }) => [idOf('cat', slug), name]))

/** All the words of each listing that an engine is given. */
const texts = new Map(
  listings.map((listing) => [
    listing.slug,
    new Set(
      wordsOf(
        [
          ...[listing.title, listing.summary, listing.description, listing.whoFor],
          ...[organisations.get(listing.organisationId), categories.get(listing.categoryId)],
        ].join(' '),
      ),
    ),
  ]),
)
const answered = judgedSearches.filter(({ best }) => best.length > 0)
const sharesNoWord = answered.filter(({ text, meant, best }) => {
  const words = wordsOf(meant ?? text)
  return words.length > 0 && words.every((word) => best.every((slug) => !texts.get(slug)?.has(word)))
})
const share = (part: number) => part / judgedSearches.length

test('there are at least 200 judged searches, none of them twice', () => {
  expect(judgedSearches.length).toBeGreaterThanOrEqual(200)
  const asked = judgedSearches.map(({ text, near }) => `${text.toLowerCase()} ${near ?? ''}`)
  expect(new Set(asked).size).toBe(asked.length)
})

test('every judged listing stands in the demonstration', () => {
  const unknown = judgedSearches.flatMap((one) => [...gradesOf(one).keys()]).filter((slug) => !texts.has(slug))
  expect(unknown).toEqual([])
})

test('a third share no word with any listing that is exactly right', () => {
  expect(share(sharesNoWord.length)).toBeGreaterThanOrEqual(1 / 3)
})

test('a fifth have no right listing', () => {
  expect(share(judgedSearches.length - answered.length)).toBeGreaterThanOrEqual(1 / 5)
})

test('many have typing mistakes, and some a place', () => {
  const mistyped = judgedSearches.filter(({ meant }) => meant !== undefined)
  expect(mistyped.length).toBeGreaterThanOrEqual(40)
  for (const { text, meant } of mistyped) expect(text).not.toBe(meant)
  expect(judgedSearches.filter(({ near }) => near).length).toBeGreaterThanOrEqual(10)
})

test('a third is held back, of every sort; mistakes and places do not part the same search', () => {
  const heldBack = judgedSearches.filter(isHeldBack)
  expect(share(heldBack.length)).toBeGreaterThan(0.28)
  expect(share(heldBack.length)).toBeLessThan(0.38)
  expect(heldBack.filter(({ best }) => best.length === 0).length).toBeGreaterThanOrEqual(25)
  expect(heldBack.filter(({ meant }) => meant !== undefined).length).toBeGreaterThanOrEqual(15)
  const parts = (text: string) =>
    new Set(judgedSearches.filter(({ text: said, meant }) => (meant ?? said) === text).map(isHeldBack))
  for (const { text, meant } of judgedSearches) expect(parts(meant ?? text).size).toBe(1)
})
