import { expect, test } from 'vitest'
import type { SearchEngine } from '#search/engine.ts'
import type { SearchQuery } from '#search/query.ts'
import { aDocument } from '#tests/factories/search.ts'

const day = '2026-11-22'

/** What an engine does with three words or more that no listing has all of. */
export function findsWithOneWordLess(open: () => Promise<SearchEngine>): void {
  const engineWith = async (...documents: Parameters<typeof aDocument>[0][]) => {
    const engine = await open()
    await engine.put(documents.map((document) => aDocument(document)))
    const search = async (query: Partial<SearchQuery>) => {
      const { hits, isNothingQuite } = await engine.search({ day, ...query })
      return [hits.map(({ title }) => title), isNothingQuite]
    }
    return { engine, search }
  }
  const kennels = [
    { title: 'Dog walks', description: 'By the water, for dogs' },
    { title: 'Kennel work', description: 'With dogs', slug: 'kennel-work', listingId: 'lst_kennel' },
    { title: 'Water' },
  ]

  test('of three telling words one may be missing, but not the rarest; it is said that nothing is quite that', async () => {
    const { search } = await engineWith(...kennels)
    expect(await search({ text: 'dog kennel water' })).toEqual([['Kennel work'], true])
    expect(await search({ text: 'dog kennel' })).toEqual([['Kennel work'], false])
    expect(await search({ text: 'kennel water' })).toEqual([[], false]) // of two none
    expect(await search({ text: 'dog kennel helicopter' })).toEqual([[], false]) // nobody has it
  })

  test('what was found so is explained, named with all that a text finds, and narrowed by filters', async () => {
    const { engine, search } = await engineWith(...kennels)
    expect(await engine.explain({ day, text: 'dog kennel water' }, 'kennel-work')).toMatchObject({ rank: 1, total: 1 })
    expect(await engine.idsOf('dog kennel water')).toEqual(['lst_kennel'])
    expect(await search({ text: 'dog kennel water', kind: 'activity' })).toEqual([[], false])
  })

  test('where filters alone leave nothing, all words stay', async () => {
    const { search } = await engineWith(...kennels, { title: 'Dog kennels by the water', kind: 'activity' })
    expect(await search({ text: 'dog kennel water' })).toEqual([['Dog kennels by the water'], false])
    expect(await search({ text: 'dog kennel water', kind: 'service' })).toEqual([[], false])
  })

  test('what the list of meanings knows names what is looked for: it may not be missing', async () => {
    const { search } = await engineWith(
      { title: 'Walk a friendly dog', description: 'By the kennels' },
      { title: 'A week away', description: 'On the water' },
    )
    expect((await search({ text: 'dog kennels water' }))[0]).toEqual(['Walk a friendly dog'])
    expect((await search({ text: 'dog kennels holiday' }))[0]).toEqual([])
  })
}
