import { expect, test } from 'vitest'
import { anOrganisation } from '#tests/factories/people.ts'
import { db } from '#db/client.ts'
import { now } from '../shared/clock.ts'
import { getCouncil, listCouncils } from './council.server.ts'

test('a council that is suspended is nowhere to choose; the oldest looks after whoever says no other', async () => {
  const fernhill = await anOrganisation({ kind: 'council', name: 'Fernhill Borough Council' })
  const aldham = await anOrganisation({
    kind: 'council',
    name: 'Aldham Council',
    createdAt: new Date(Date.now() + 1000),
  })
  await anOrganisation({ kind: 'council', name: 'Gone Council', suspendedAt: now() })
  expect((await listCouncils(db)).map(({ id }) => id)).toEqual([aldham, fernhill])
  expect(await getCouncil(db)).toMatchObject({ id: fernhill, shortName: 'Fernhill' })
})
