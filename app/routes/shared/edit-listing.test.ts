import { expect, test } from 'vitest'
import { aKeeper } from '#tests/factories/taxonomy.ts'
import { editorLists } from './edit-listing.server.ts'

test('the form offers what is open to new listings, and what this one has already', async () => {
  const { add, close } = await aKeeper()
  const [closed, another] = [await add(), await add()]
  await add() // one that stays open
  const [closedFor, open] = [await add('For', null, 'specialism'), await add('For', null, 'specialism')]
  for (const id of [closed, another, closedFor]) await close(id)
  const ids = (options: readonly { id: string }[]) => options.map(({ id }) => id)
  const own = await editorLists({ categoryId: closed, specialismIds: [closedFor] })
  expect(ids(own.categories)).toContain(closed)
  expect(ids(own.categories)).not.toContain(another)
  expect(ids(own.specialisms)).toEqual(expect.arrayContaining([closedFor, open]))
  const fresh = await editorLists()
  expect(ids(fresh.categories)).not.toContain(closed)
  expect(ids(fresh.specialisms)).not.toContain(closedFor)
})
