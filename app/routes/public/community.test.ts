import { expect, test } from 'vitest'
import { addDays, today } from '#app/domain/shared/day.ts'
import { newId } from '#app/domain/shared/id.ts'
import { paths } from '#app/paths.ts'
import { transaction } from '#db/client.ts'
import { happenings } from '#db/schema/catalogue.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { loader } from './community.tsx'

async function shownAt(query: Parameters<typeof paths.community>[0]): Promise<string[]> {
  const request = new Request(`http://localhost${paths.community(query)}`)
  const page = await loader({ request, params: {}, context: {} as never })
  return page.happenings.map(({ title, day }) => `${title}, ${day}`)
}

test('however much is on first, what is on later or costs nothing is found on its day', async () => {
  const [first, later] = [today(), addDays(today(), 3)]
  const { listingId: paid } = await aListing({ title: 'Swimming' })
  const { listingId: free } = await aListing({ title: 'Choir', isFree: true, lineKind: null })
  const on = (listingId: string, day: string, startsMinute: number) => ({
    ...{ id: newId('hap'), listingId, day, startsMinute, endsMinute: startsMinute + 60 },
  })
  const full = Array.from({ length: 300 }, (_, place) => on(paid, first, place))
  await transaction((tx) =>
    tx.insert(happenings).values([...full, on(free, first, 1200), on(paid, later, 600), on(free, later, 660)]),
  )
  expect(await shownAt({ day: later })).toEqual([`Swimming, ${later}`, `Choir, ${later}`])
  expect(await shownAt({ day: later, free: 'yes' })).toEqual([`Choir, ${later}`])
  expect(await shownAt({ free: 'yes' })).toEqual([`Choir, ${first}`])
})
