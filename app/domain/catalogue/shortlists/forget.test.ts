import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { shortlists } from '#db/schema/shortlists.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aPerson } from '#tests/factories/people.ts'
import { moveClock } from '../../shared/clock.ts'
import { keepListings, noteKept, type Keeper } from './change-shortlist.server.ts'
import { forgetVisitorLists } from './nightly.server.ts'
import { shareShortlist } from './share-shortlist.server.ts'
import { getShortlist } from './shortlists.server.ts'
import { visitorListDays } from './visitor-list.ts'

const visitor = (key: string): Keeper => ({ actor: null, whose: { visitorKey: `${key}, long enough for a key` } })
const kept = async ({ whose }: Keeper) => (await getShortlist(db, whose, null)).items
const after = async (days: number, work: () => Promise<void>) => {
  moveClock(days * 24 * 60 * 60_000)
  await work().finally(() => moveClock(0))
}
const tonight = async () => {
  while (await transaction(forgetVisitorLists));
}

test('a visitor’s list is forgotten with its notes and links so many days after its last change, and a person’s is not', async () => {
  const { listingId } = await aListing()
  const person = await aPerson()
  const hers: Keeper = { actor: person.actor, whose: { personId: person.personId } }
  const [mine, busy] = [visitor('mine'), visitor('busy')]
  for (const keeper of [mine, busy, hers])
    await transaction((tx) => keepListings(tx, keeper, [listingId.toLowerCase()]))
  await transaction((tx) => shareShortlist(tx, mine, { forWhom: 'my sister', days: 7 }))

  await after(visitorListDays - 1, async () => {
    await tonight()
    const [thing] = await kept(busy)
    await transaction((tx) => noteKept(tx, busy, { itemId: thing?.id ?? '', note: 'Ask about the stairs' }))
  })
  expect(await kept(mine)).toHaveLength(1)
  await after(visitorListDays + 1, tonight)
  expect(await kept(mine)).toEqual([])
  expect(await kept(busy), 'was changed since').toHaveLength(1)
  expect(await kept(hers)).toHaveLength(1)
  expect((await db.select().from(shortlists)).map(({ personId }) => personId).sort()).toEqual(
    [person.personId, null].sort(),
  )
})
