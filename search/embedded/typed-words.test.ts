import { expect, test } from 'vitest'
import { aDocument, anEmbeddedIndex } from '#tests/factories/search.ts'
import { startingSettings } from '../settings.ts'

test('a word that English knows was not mistyped, and is not the beginning of another because their stems are alike', async () => {
  const engine = await anEmbeddedIndex(
    { title: 'Skills for life' },
    { title: 'A carrot a day' },
    { title: 'A week on holiday' },
  )
  const total = async (text: string) => (await engine.search({ text })).total
  expect(await total('skiing')).toBe(0)
  expect(await engine.search({ text: 'parrot' })).toMatchObject({
    total: 0,
    nothingFor: ['parrot'],
    didYouMean: 'carrot',
  })
  expect(await total('vacination')).toBe(0) // nearer to vaccination than to vacation
  expect(await total('carot')).toBe(1)
  expect(await total('skil')).toBe(1)
})

test('a letter typed once instead of twice is put right, also where that makes a word; it is said', async () => {
  const engine = await anEmbeddedIndex({ title: 'Cooking together' }, { title: 'A poetry hour' })
  const found = await engine.search({ text: 'coking' })
  expect(found.hits.map(({ title }) => title)).toEqual(['Cooking together'])
  expect(found).toMatchObject({ didYouMean: 'cooking', notSaid: ['coking'], nothingFor: [] })
  expect(await engine.search({ text: 'cooking' })).toMatchObject({ total: 1, didYouMean: null, notSaid: [] })
  await engine.put([aDocument({ title: 'Coking coal' })])
  const said = await engine.search({ text: 'coking' })
  expect(said.hits.map(({ title }) => title)).toEqual(['Coking coal'])
  expect(said.notSaid).toEqual([])
})

test('what else is a word is only asked about: nobody who looks for a lottery is shown pots', async () => {
  const engine = await anEmbeddedIndex(
    { title: 'A pottery hour' },
    { title: 'A dinner' },
    { title: 'Mouse and keyboard' },
  )
  await engine.use({ ...startingSettings, meanings: [] })
  const asked = { total: 0, notSaid: [] }
  expect(await engine.search({ text: 'lottery' })).toMatchObject({ ...asked, didYouMean: 'pottery' })
  expect(await engine.search({ text: 'poetry' })).toMatchObject({ ...asked, didYouMean: null })
  expect(await engine.search({ text: 'mousse' })).toMatchObject({ ...asked, didYouMean: 'mouse' })
  expect(await engine.search({ text: 'sinner' })).toMatchObject({ ...asked, didYouMean: 'dinner' })
})

test('two words typed as one have to stand side by side', async () => {
  const engine = await anEmbeddedIndex(
    { title: 'Music by the weir', description: 'At the band stand' },
    { title: 'The band plays', description: 'Some stand, some sit' },
  )
  const { hits } = await engine.search({ text: 'bandstand' })
  expect(hits.map(({ title }) => title)).toEqual(['Music by the weir'])
})

test('a word that was only guessed is good enough: the page says for what it shows these', async () => {
  const engine = await anEmbeddedIndex({ title: 'Gardening' })
  const { total, didYouMean, isNothingQuite } = await engine.search({ text: 'gardning' })
  expect([total, didYouMean, isNothingQuite]).toEqual([1, 'gardening', false])
})

test('a search is completed by words that find something, the commonest first', async () => {
  const engine = await anEmbeddedIndex(
    { title: 'Garden days' },
    { title: 'Garden walks' },
    { title: 'Gardening for a living' },
    { title: 'Gales and galleries' },
  )
  expect(await engine.complete('ga')).toEqual(['garden', 'gales', 'galleries', 'gardening'])
  expect(await engine.complete('walks ga')).toEqual(['walks garden', 'walks gardening'])
  expect(await engine.complete('g')).toEqual([])
  expect(await engine.complete('xylo')).toEqual([])
})

test('what nobody has is not offered again, neither alone nor as what was meant', async () => {
  const engine = await anEmbeddedIndex({ title: 'Gardener at weekends' }, { title: 'Wives who garden' })
  const { nothingFor, suggestions } = await engine.search({ text: 'wiv gardener' })
  expect(nothingFor).toEqual(['wiv'])
  expect(suggestions.map((way) => way.kind === 'words' && way.words)).toEqual(['gardener'])
  expect((await engine.search({ text: 'gardner' })).didYouMean).toBe('gardener')
  expect((await engine.search({ text: 'gardner helicopter' })).didYouMean).toBeNull()
})
