import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aMandate, aPerson, aUser } from '#tests/factories/people.ts'
import { endMandate } from '../../ordering/end-mandate.server.ts'
import { suspendMandate } from '../../people/mandate-states.server.ts'
import { aMember, anOrganisation } from '#tests/factories/people.ts'
import { moveClock } from '../../shared/clock.ts'
import { compareListings } from '../compare/compare.server.ts'
import { pauseListing } from '../listing-states.server.ts'
import {
  bringFromVisitor,
  keepListings,
  moveKept,
  nameShortlist,
  noteKept,
  removeKept,
  type Keeper,
} from './change-shortlist.server.ts'
import { endSharedLink, getSharedList, linksOf, shareShortlist } from './share-shortlist.server.ts'
import { getShortlist } from './shortlists.server.ts'

const slugOf = (listingId: string) => listingId.toLowerCase()
const titles = async ({ whose }: Keeper) => (await getShortlist(db, whose, null)).items.map(({ title }) => title)
const keep = (keeper: Keeper, ...ids: string[]) => transaction((tx) => keepListings(tx, keeper, ids.map(slugOf)))
const visitor = (key: string): Keeper => ({ actor: null, whose: { visitorKey: key } })

async function threeListings() {
  const made = [await aListing({ title: 'Tea' }), await aListing({ title: 'Walk' }), await aListing({ title: 'Swim' })]
  return made.map(({ listingId }) => listingId)
}

test('a visitor keeps things, names the list, writes beside them, moves them and takes them off', async () => {
  const [tea, walk, swim] = await threeListings()
  const mine = visitor('a key that is long enough')
  expect(await keep(mine, tea!, walk!)).toBe(2)
  expect(await keep(mine, walk!, swim!, 'not-there')).toBe(1)
  expect(await titles(mine)).toEqual(['Tea', 'Walk', 'Swim'])
  const [first, , last] = (await getShortlist(db, mine.whose, null)).items
  await transaction(async (tx) => {
    await nameShortlist(tx, mine, 'For Tuesdays')
    await noteKept(tx, mine, { itemId: first!.id, note: 'Ask about the stairs' })
    await moveKept(tx, mine, { itemId: last!.id, way: 'up' })
    await moveKept(tx, mine, { itemId: first!.id, way: 'up' })
  })
  expect(await titles(mine)).toEqual(['Tea', 'Swim', 'Walk'])
  await transaction((tx) => removeKept(tx, mine, last!.id))
  await transaction((tx) => removeKept(tx, mine, last!.id)) // pressed twice: it is off already
  const list = await getShortlist(db, mine.whose, null)
  expect(list).toMatchObject({ name: 'For Tuesdays', items: [{ note: 'Ask about the stairs' }, { title: 'Walk' }] })
  await expect(transaction((tx) => removeKept(tx, visitor('another key, also long'), first!.id))).rejects.toMatchObject(
    { code: 'not-found' },
  )
})

test('what is not shown just now cannot be kept', async () => {
  const { listingId } = await aListing({ title: 'Ice cream', hiddenBecause: 'season' })
  const mine = visitor('a key for what is out of season')
  expect(await keep(mine, listingId)).toBe(0)
  expect(await titles(mine)).toEqual([])
})

test('what left the shop stays on the list and says so', async () => {
  const { listingId, owner } = await aListing({ title: 'Away soon' })
  const mine = visitor('a key for what goes away')
  await keep(mine, listingId)
  await transaction((tx) => pauseListing(tx, owner, { listingId }))
  expect((await getShortlist(db, mine.whose, null)).items).toMatchObject([{ title: 'Away soon', isThere: false }])
})

test('a person’s list is theirs and of those who may shop for them, at their council’s rates; what was kept before signing in comes along', async () => {
  const joan = await aPerson({ name: 'Joan Reeve' })
  const [tea, walk] = await threeListings()
  const hers: Keeper = { actor: joan.actor, whose: { personId: joan.personId } }
  await keep(visitor('before she signed in, here'), walk!)
  await keep(hers, tea!)
  await transaction((tx) => bringFromVisitor(tx, hers, 'before she signed in, here'))
  expect(await titles(hers)).toEqual(['Tea', 'Walk'])
  expect(await titles(visitor('before she signed in, here'))).toEqual([])
  const stranger: Keeper = { actor: await aUser(), whose: hers.whose }
  await expect(keep(stranger, tea!)).rejects.toMatchObject({ code: 'not-found' })
  const looker = await aUser({ name: 'Looker' })
  await aMandate(joan, looker, ['see'])
  await expect(keep({ actor: looker, whose: hers.whose }, tea!)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(keep({ actor: null, whose: hers.whose }, tea!)).rejects.toMatchObject({ code: 'not-found' })
})

test('what has no place on a full list stays with the browser, and comes once something is taken off', async () => {
  const joan = await aPerson({ name: 'Joan Reeve' })
  const hers: Keeper = { actor: joan.actor, whose: { personId: joan.personId } }
  const key = 'kept much before she signed in'
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'micro' })
  const ids: string[] = []
  for (let place = 0; place < 42; place += 1)
    ids.push((await aListing({ organisationId, title: `Thing ${place}` })).listingId)
  for (let from = 0; from < 38; from += 12) await keep(hers, ...ids.slice(from, Math.min(from + 12, 38)))
  await keep(visitor(key), ...ids.slice(37))
  const bring = () => transaction((tx) => bringFromVisitor(tx, hers, key))
  const outcome = await bring()
  expect(await titles(hers)).toHaveLength(40)
  expect(outcome).toEqual({ brought: 3, left: 2 })
  expect((await titles(hers)).slice(37)).toEqual(['Thing 37', 'Thing 38', 'Thing 39'])
  expect(await titles(visitor(key))).toEqual(['Thing 40', 'Thing 41'])
  await expect(bring()).rejects.toThrow('You keep 40 things already. Take one off the list first. Nothing was changed.')
  const [first] = (await getShortlist(db, hers.whose, null)).items
  await transaction((tx) => removeKept(tx, hers, first!.id))
  expect(await bring()).toEqual({ brought: 1, left: 1 })
  expect(await titles(hers)).toHaveLength(40)
  expect(await titles(visitor(key))).toEqual(['Thing 41'])
})

test('a link shows the list until its day, or until it is ended with one press', async () => {
  const [tea] = await threeListings()
  const mine = visitor('a key of somebody who shares')
  await keep(mine, tea!)
  const share = (days: number) => transaction((tx) => shareShortlist(tx, mine, { forWhom: 'my sister', days }))
  const [week, month] = [await share(7), await share(30)]
  expect(await getSharedList(db, week)).toMatchObject({ name: 'What I keep', items: [{ title: 'Tea' }] })
  expect(await getSharedList(db, `${week}x`)).toBeNull()
  moveClock(8 * 24 * 60 * 60_000)
  try {
    expect([await getSharedList(db, week), (await getSharedList(db, month))?.items.length]).toEqual([null, 1])
    const links = await linksOf(db, mine.whose)
    expect(links).toHaveLength(1)
    await expect(
      transaction((tx) => endSharedLink(tx, visitor('somebody else altogether'), links[0]!.id)),
    ).rejects.toMatchObject({ code: 'not-found' })
    await transaction((tx) => endSharedLink(tx, mine, links[0]!.id))
    expect(await getSharedList(db, month)).toBeNull()
  } finally {
    moveClock(0)
  }
})

test('a link that was made by mandate is closed while the mandate rests, and ends with it', async () => {
  const joan = await aPerson({ name: 'Joan Reeve' })
  const practitioner = await aMember(joan.councilId, 'practitioner')
  const tom = await aUser({ name: 'Tom' })
  const { mandateId } = await aMandate(joan, tom, ['see', 'shop'])
  const [tea] = await threeListings()
  const toms: Keeper = { actor: tom, whose: { personId: joan.personId } }
  await keep(toms, tea!)
  const token = await transaction((tx) => shareShortlist(tx, toms, { forWhom: 'the planner', days: 30 }))
  const hers: Keeper = { actor: joan.actor, whose: toms.whose }
  const own = await transaction((tx) => shareShortlist(tx, hers, { forWhom: 'my son', days: 30 }))
  expect(await getSharedList(db, token)).not.toBeNull()
  await transaction((tx) => suspendMandate(tx, practitioner, { mandateId, reason: 'A worry' }))
  expect(await getSharedList(db, token)).toBeNull()
  await transaction((tx) => endMandate(tx, joan.actor, { mandateId }))
  expect([await getSharedList(db, token), (await getSharedList(db, own))?.items.length]).toEqual([null, 1])
  expect((await linksOf(db, toms.whose)).map(({ forWhom }) => forWhom)).toEqual(['my son'])
})

test('up to four listings stand side by side, each once', async () => {
  const ids = [...(await threeListings()), ...(await threeListings())]
  const slugs = [slugOf(ids[0]!), slugOf(ids[0]!), 'not-there', ...ids.slice(1).map(slugOf)]
  const found = await compareListings(db, { slugs, councilId: null, near: 'ZZ99' })
  expect(found.listings.map(({ title }) => title)).toEqual(['Tea', 'Walk', 'Swim'])
  expect(found).toMatchObject({ missing: 1, isTooMany: true, near: null, isNearUnknown: true })
  expect(found.listings[0]?.menu).toMatchObject([{ pence: 1650, unit: 'hour', isPrivate: false }])
})

test('of five that are asked for the first four are compared, and it is known that there were more', async () => {
  const ids = [...(await threeListings()), ...(await threeListings())].slice(0, 5)
  const compare = (some: string[]) => compareListings(db, { slugs: some.map(slugOf), councilId: null, near: null })
  const five = await compare(ids)
  expect(five.listings.map(({ slug }) => slug)).toEqual(ids.slice(0, 4).map(slugOf))
  expect(five).toMatchObject({ isTooMany: true, missing: 0 })
  const four = await compare([...ids.slice(0, 4), ids[0]!])
  expect(four.listings).toHaveLength(4)
  expect(four).toMatchObject({ isTooMany: false, missing: 0 })
})
