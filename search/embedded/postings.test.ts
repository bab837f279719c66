import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aDocument } from '#tests/factories/search.ts'
import { slotsOf } from './bits.ts'
import { changeLog } from './change-log.ts'
import { postingsOf, type Planes } from './postings.ts'
import { openStore } from './store.ts'

/** An index whose changes are noted one by one; so small a capacity that most words count as common. */
function anIndex(capacity = 64) {
  const store = openStore(':memory:')
  const changes = changeLog()
  const ground = { store, changes, capacity: () => capacity }
  return {
    ...{ store, changes },
    postings: postingsOf(ground),
    fresh: () => postingsOf(ground),
    put(listing: number, words: { title: string; summary?: string } | null) {
      const listingId = `lst_${listing}`
      if (words) store.put([aDocument({ listingId, categoryName: 'Care', ...words })], '')
      else store.remove([listingId])
      const [last] = [...store.changesSince(store.lastSequence() - 1)]
      if (last) changes.add([last.slot])
    },
  }
}

const said = (planes: Planes) => planes.map(({ column, bits }) => [column, [...slotsOf(bits)]])

test('after whatever changes, what was kept is what the index says anew', () => {
  const title = fc.constantFrom('Garden days', 'Walks with a dog', 'Gardens for dogs', 'Lunch')
  const words = fc.option(fc.record({ title, summary: fc.constantFrom('', 'A garden', 'Somebody walks') }))
  const change = fc.tuple(fc.integer({ min: 0, max: 30 }), words)
  const round = fc.array(change, { maxLength: 12 })
  const expressions = ['"garden"', '"dog"', '"gard" *', '"garden" AND "dog"', '"garden days"', '"lunch" OR "walks"']
  fc.assert(
    fc.property(fc.array(round, { minLength: 2, maxLength: 5 }), fc.constantFrom(64, 2000), (rounds, capacity) => {
      const { store, postings, fresh, put } = anIndex(capacity)
      for (const changes of rounds) {
        for (const [listing, now] of changes) put(listing, now)
        for (const expression of expressions) {
          expect(said(postings.find(expression)), expression).toEqual(said(fresh().find(expression)))
        }
      }
      store.close()
    }),
    { numRuns: 60 },
  )
})

test('what a change does not touch is not made anew, and what somebody holds is not changed', () => {
  const { put, postings, store } = anIndex()
  for (let listing = 1; listing <= 9; listing++) put(listing, { title: 'Garden days', summary: 'With a dog' })
  put(10, { title: 'Dogs' })
  const [garden, dog] = [postings.find('"garden"'), postings.find('"dog"')]
  const held = said(dog)

  put(10, { title: 'Cats' })
  const [gardenNow, dogNow] = [postings.find('"garden"'), postings.find('"dog"')]
  expect(gardenNow[0]?.bits).toBe(garden[0]?.bits)
  expect(said(dog)).toEqual(held)
  expect(said(dogNow)).toEqual([['summary', [1, 2, 3, 4, 5, 6, 7, 8, 9]]])
  expect(dogNow[0]?.bits).toBe(dog.find(({ column }) => column === 'summary')?.bits)
  store.close()
})
