import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { aCouncil, aMember } from '#tests/factories/people.ts'
import { recordSearches } from '../catalogue/record-searches.server.ts'
import { listNotFoundSearches } from './not-found-searches.server.ts'

test('commissioners see what was not found, and never a number below five', async () => {
  const organisationId = await aCouncil()
  const commissioner = await aMember(organisationId, 'commissioner')
  const note = (district: string, found = 0) => ({
    ...{ day: '2026-11-22', words: [{ word: 'riding', isInIndex: true }], filters: 'category=things-to-do' },
    ...{ district, found, visitor: 'v' },
  })
  const notes = [
    ...Array.from({ length: 6 }, () => note('FH2')),
    note('FH3'),
    ...Array.from({ length: 9 }, () => note('FH4', 2)),
  ]
  await transaction((tx) => recordSearches(tx, notes, 'secret'))
  const asked = { organisationId, from: '2026-01-01', to: '2026-12-31' }
  expect(await listNotFoundSearches(db, commissioner, asked)).toEqual({
    rows: [{ month: '2026-11', category: 'things-to-do', district: 'FH2', times: 6 }],
    emptied: [],
    hasHidden: true,
    words: [{ words: 'riding', times: 7 }],
  })
  expect((await listNotFoundSearches(db, commissioner, { ...asked, from: '2026-12-01' })).rows).toEqual([])
  const officer = await aMember(organisationId, 'finance')
  await expect(listNotFoundSearches(db, officer, asked)).rejects.toMatchObject({ code: 'forbidden' })
  const stranger = await aMember(await aCouncil(), 'commissioner')
  await expect(listNotFoundSearches(db, stranger, asked)).rejects.toMatchObject({ code: 'not-found' })
})
