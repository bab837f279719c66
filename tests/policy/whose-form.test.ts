import { afterAll, expect, test } from 'vitest'
import { listCategoryChanges } from '#app/domain/catalogue/taxonomy/undo-change.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'
import { closeSearch } from '#search/current.ts'
import { aCategory } from '#tests/factories/catalogue.ts'
import { aKeeper } from '#tests/factories/taxonomy.ts'
import { answer, cookieOf } from './site.ts'

afterAll(closeSearch)

/** The form of a page that has such a button or field, as it came back. */
const formWith = (page: string, words: string) =>
  page.match(/<form[\s\S]*?<\/form>/g)?.find((form) => form.includes(words)) ?? ''

test('a refused move of a category is said above, and its name stays in the form for names', async () => {
  const { councilId, keeper } = await aKeeper()
  const cookie = await cookieOf(keeper.userId)
  const categoryId = await aCategory('Boats')
  const page = paths.councilCategory(councilId, categoryId)
  const refused = (await answer(page, { cookie, body: { intent: 'move', parentId: categoryId } })).text
  expect(refused).toContain('cannot stand under itself.')
  expect(formWith(refused, 'value="rename"')).not.toContain('cannot stand under itself.')
  expect(formWith(refused, 'value="rename"')).toMatch(/value="Boats/)
  const short = (await answer(page, { cookie, body: { intent: 'rename', name: '' } })).text
  expect(formWith(short, 'value="rename"')).toContain('role="alert"')
  expect(short.match(/role="alert"/g)).toHaveLength(1)
})

test('a change of categories that cannot be taken back is said above, not in the form for a new one', async () => {
  const { councilId, keeper, add } = await aKeeper()
  const cookie = await cookieOf(keeper.userId)
  await add()
  const [first] = await listCategoryChanges(db, councilId)
  await add()
  const page = paths.councilCategories(councilId)
  const refused = (await answer(page, { cookie, body: { intent: 'undo', changeId: first?.id ?? '' } })).text
  expect(refused).toContain('Take back the newest change first.')
  expect(formWith(refused, 'value="add"')).not.toContain('Take back the newest change first.')
  expect(formWith(refused, 'value="add"')).toMatch(/<input[^>]*value="shelf"[^>]*checked|checked[^>]*value="shelf"/)
})
