import { expect, test } from 'vitest'
import type { SearchEngine } from '#search/engine.ts'
import type { SearchQuery } from '#search/query.ts'
import { startingSettings } from '#search/settings.ts'
import { aDocument } from '#tests/factories/search.ts'

const day = '2026-11-22'
const documents = [
  aDocument({ title: 'Choir', summary: 'Songs for everybody', description: 'With biscuits, at the church hall' }),
  aDocument({ title: 'Falconry', summary: 'Birds of prey', description: 'Songs are sung', kind: 'activity' }),
  aDocument({ title: 'Coffee morning', organisationName: 'Church friends', categoryName: 'Company' }),
]

/** What an engine says when what it found is only near to what was asked. */
export function saysWhenNothingIsQuite(open: () => Promise<SearchEngine>): void {
  const filled = async () => {
    const engine = await open()
    await engine.use({ ...startingSettings, meanings: [{ from: ['melodies', 'singing'], to: ['songs'] }] })
    await engine.put(documents)
    return async (query: Partial<SearchQuery>) => {
      const { total, isNothingQuite } = await engine.search({ day, ...query })
      return [total, isNothingQuite]
    }
  }

  test('what says a word only in passing is not quite what was asked, and that is said', async () => {
    const ask = await filled()
    expect(await ask({ text: 'biscuits' })).toEqual([1, true])
    expect(await ask({ text: 'biscuits hall' })).toEqual([1, true])
    expect(await ask({ text: 'choir biscuits' })).toEqual([1, false])
    expect(await ask({ text: 'choir for my mum' })).toEqual([1, false])
    expect(await ask({ text: 'songs' })).toEqual([2, false])
    expect(await ask({ text: 'church' })).toEqual([2, false]) // the name of who offers it
    expect(await ask({ text: 'company coffee' })).toEqual([1, false]) // the name of the category
  })

  test('another word for it, or the beginning of it, is as good', async () => {
    const ask = await filled()
    expect(await ask({ text: 'melodies' })).toEqual([2, false])
    expect(await ask({ text: 'falcon' })).toEqual([1, false])
    expect(await ask({ text: 'bisc' })).toEqual([1, true])
  })

  test('it is said of what is shown: filters count, the page and the order do not', async () => {
    const ask = await filled()
    expect(await ask({ text: 'songs', kind: 'activity' })).toEqual([1, true])
    expect(await ask({ text: 'songs', kind: 'service' })).toEqual([1, false])
    expect(await ask({ text: 'songs', sort: 'name', page: 2, pageSize: 1 })).toEqual([2, false])
    expect(await ask({ text: 'biscuits', sort: 'newest' })).toEqual([1, true])
  })

  test('where nothing was asked or nothing is found, there is nothing to say', async () => {
    const ask = await filled()
    expect(await ask({})).toEqual([3, false])
    expect(await ask({ text: ' - ' })).toEqual([3, false])
    expect(await ask({ text: 'helicopter' })).toEqual([0, false])
  })
}
