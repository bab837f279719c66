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

test('free groups without a day of their own stand below the days, a dozen at most, each once', async () => {
  const group = { kind: 'group', isFree: true, lineKind: null } as const
  for (let at = 0; at < 13; at++) await aListing({ ...group, title: `Group ${String.fromCharCode(65 + at)}` })
  const dated = await aListing({ ...group, title: 'A group with a day' })
  const over = await aListing({ ...group, title: 'A group whose day is over' })
  await aListing({ title: 'A paid group', kind: 'group' })
  await aListing({ title: 'A free activity', isFree: true, lineKind: null, kind: 'activity' })
  await aListing({ ...group, title: 'A paused group', state: 'paused' })
  const times = { startsMinute: 600, endsMinute: 660 }
  const days = [
    { listingId: dated.listingId, day: addDays(today(), 20) },
    { listingId: over.listingId, day: addDays(today(), -1) },
  ]
  await transaction((tx) => tx.insert(happenings).values(days.map((one) => ({ ...one, ...times, id: newId('hap') }))))

  const { groups } = await loader({
    request: new Request('http://localhost/community'),
    params: {},
    context: {} as never,
  })
  expect(groups.map(({ title }) => title)).toEqual([
    'A group whose day is over',
    ...Array.from({ length: 11 }, (_, at) => `Group ${String.fromCharCode(65 + at)}`),
  ])
})
