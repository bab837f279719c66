import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { approvalRules, listingSpecialisms } from '#db/schema/listing-versions.ts'
import { auditEvents, outbox } from '#db/schema/shared.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aCouncil, aMember, anOrganisation } from '#tests/factories/people.ts'
import { anAgreedRate, ratesBetween } from '#tests/factories/rates.ts'
import { aKeeper, coveredBy, shelfOf } from '#tests/factories/taxonomy.ts'
import { newSlugOf } from '../categories.server.ts'
import { getListing } from '../listings.server.ts'
import { councilToAsk, setApprovalRule } from '../versions/approval-rules.server.ts'
import {
  moveCategory,
  orderCategory,
  regulateCategory,
  renameCategory,
  retireCategory,
} from './change-categories.server.ts'
import { getOwnCategory } from './category-page.server.ts'
import { goesAlong } from './goes-along.ts'
import { mergeCategory } from './merge-categories.server.ts'
import { currentId, inTree, listTaxonomy } from './taxonomy.server.ts'
import { listCategoryChanges, undoCategoryChange } from './undo-change.server.ts'

test('a merge moves every listing, the old address leads on, and taking it back puts all back', async () => {
  const { councilId, keeper, add, undo } = await aKeeper()
  const [cleaning, home] = [await add('Cleaning'), await add('Home')]
  const child = await add('Windows', cleaning)
  const one = await aListing({ categoryId: cleaning })
  const other = await aListing({ categoryId: cleaning, state: 'draft' })
  const stays = await aListing({ categoryId: home })
  const { slug } = (await listTaxonomy(db)).find(({ id }) => id === cleaning) ?? { slug: '' }
  const merge = () => transaction((tx) => mergeCategory(tx, keeper, { councilId, categoryId: cleaning, intoId: home }))
  expect(await merge()).toEqual({ moved: 2 })
  expect([await shelfOf(one.listingId), await shelfOf(other.listingId)]).toEqual([home, home])
  const taxonomy = await listTaxonomy(db)
  expect(taxonomy.find(({ id }) => id === child)?.parentId).toBe(home)
  expect(await newSlugOf(db, slug)).toBe(taxonomy.find(({ id }) => id === home)?.slug)
  expect(inTree(taxonomy, 'shelf').map(({ id }) => id)).not.toContain(cleaning)
  const work = await db.select({ payload: outbox.payload }).from(outbox).where(eq(outbox.kind, 'search'))
  expect(work.map(({ payload }) => payload['listingId'])).toEqual(
    expect.arrayContaining([one.listingId, stays.listingId]),
  )
  await transaction((tx) => tx.update(listings).set({ categoryId: child }).where(eq(listings.id, other.listingId)))
  await undo()
  expect([await shelfOf(one.listingId), await shelfOf(other.listingId)]).toEqual([cleaning, child]) // what its provider chose since stays
  expect(await shelfOf(stays.listingId)).toBe(home)
  expect(await newSlugOf(db, slug)).toBeNull()
  const written = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, cleaning))
  expect(written.map(({ verb }) => verb)).toEqual(
    expect.arrayContaining(['add a category', 'merge a category', 'took back a change of a category']),
  )
})

test('people whom a listing is for are merged too: nobody is named twice, and it can be taken back', async () => {
  const { councilId, keeper, add, undo } = await aKeeper()
  const [memory, dementia] = [await add('Memory', null, 'specialism'), await add('Dementia', null, 'specialism')]
  const [both, first] = [await aListing(), await aListing()]
  await transaction(async (tx) => {
    for (const categoryId of [memory, dementia])
      await tx.insert(listingSpecialisms).values({ listingId: both.listingId, categoryId })
    await tx.insert(listingSpecialisms).values({ listingId: first.listingId, categoryId: memory })
  })
  const meant = async (id: string) => (await getListing(db, id))?.specialisms.map((one) => one.id)
  await transaction((tx) => mergeCategory(tx, keeper, { councilId, categoryId: memory, intoId: dementia }))
  expect([await meant(both.listingId), await meant(first.listingId)]).toEqual([[dementia], [dementia]])
  await undo()
  expect([(await meant(both.listingId))?.sort(), await meant(first.listingId)]).toEqual([
    [memory, dementia].sort(),
    [memory],
  ])
})

test('a rule about a parent covers its children, and goes on covering what is moved away or merged', async () => {
  const { councilId, keeper, add, undo } = await aKeeper()
  const [home, out] = [await add('Home'), await add('Out')]
  const cleaning = await add('Cleaning', home)
  expect(await coveredBy(cleaning)).toEqual([cleaning, home])
  await transaction((tx) => moveCategory(tx, keeper, { councilId, categoryId: cleaning, parentId: out }))
  expect((await coveredBy(cleaning)).sort()).toEqual([cleaning, out, home].sort())
  const walks = await add('Walks')
  await transaction((tx) => mergeCategory(tx, keeper, { councilId, categoryId: cleaning, intoId: walks }))
  expect((await coveredBy(walks)).sort()).toEqual([walks, cleaning, out, home].sort())
  await undo()
  expect(await coveredBy(walks)).toEqual([walks])
  await undo() // Walks was added
  await undo()
  expect(await coveredBy(cleaning)).toEqual([cleaning, home])
})

/** Whether the council reads what a small provider says on a shelf. */
async function isRead(councilId: string, categoryId: string): Promise<boolean> {
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'micro', councilId })
  return (await councilToAsk(db, { organisationId, categoryId })) !== null
}

test('what is read before it is shown is read where it was put, for each council, until the change is taken back', async () => {
  const { councilId, keeper, add, undo } = await aKeeper()
  const other = await aKeeper()
  const [ruled, home, out] = [await add('Ruled'), await add('Home'), await add('Out')]
  const below = await add('Below', ruled)
  const says = (who: typeof other, categoryId: string, needs: boolean) =>
    transaction((tx) =>
      setApprovalRule(tx, who.keeper, { councilId: who.councilId, subject: `category:${categoryId}`, needs }),
    )
  await says(other, ruled, true)
  await says(other, home, false)
  await says({ councilId, keeper, add, undo }, ruled, true)
  const rows = () => db.select().from(approvalRules).orderBy(approvalRules.councilId, approvalRules.subject)
  const before = await rows()
  await transaction((tx) => moveCategory(tx, keeper, { councilId, categoryId: below, parentId: out }))
  expect([await isRead(councilId, below), await isRead(councilId, out)]).toEqual([true, false])
  await transaction((tx) => mergeCategory(tx, keeper, { councilId, categoryId: ruled, intoId: home }))
  for (const id of [councilId, other.councilId]) expect(await isRead(id, home)).toBe(true)
  await says(other, home, false) // said again since: that holds
  expect(await isRead(other.councilId, home)).toBe(false)
  await undo()
  await undo()
  expect(await rows()).toEqual(before)
})

test('regulated care stays it when it is moved or put into another category, and that one is as it was when it is taken back', async () => {
  const { councilId, keeper, add, undo } = await aKeeper()
  const [care, home] = [await add('Care'), await add('Home')]
  const washing = await add('Washing', care)
  await transaction((tx) => regulateCategory(tx, keeper, { councilId, categoryId: care, isRegulated: true }))
  await transaction((tx) => moveCategory(tx, keeper, { councilId, categoryId: washing, parentId: home }))
  expect([await isRead(councilId, washing), await isRead(councilId, home)]).toEqual([true, false])
  await undo()
  await transaction((tx) => mergeCategory(tx, keeper, { councilId, categoryId: care, intoId: home }))
  expect([await isRead(councilId, washing), await isRead(councilId, home)]).toEqual([true, true])
  await undo()
  const flags = async () =>
    (await listTaxonomy(db)).filter(({ id }) => [care, home, washing].includes(id)).map((one) => one.isRegulated)
  expect(await flags()).toEqual([true, false, false])
})

test('moving a category sends its listings, and those below it, to search', async () => {
  const { councilId, keeper, add } = await aKeeper()
  const [home, walks] = [await add('Home'), await add('Walks')]
  const below = await add('Long walks', walks)
  const ids = [await aListing({ categoryId: walks }), await aListing({ categoryId: below })].map((one) => one.listingId)
  const elsewhere = await aListing({ categoryId: home })
  const sent = async () =>
    (await db.select({ payload: outbox.payload }).from(outbox).where(eq(outbox.kind, 'search'))).map(
      ({ payload }) => payload['listingId'],
    )
  await transaction((tx) => tx.delete(outbox))
  await transaction((tx) => moveCategory(tx, keeper, { councilId, categoryId: walks, parentId: home }))
  expect((await sent()).sort()).toEqual(ids.sort())
  expect(await sent()).not.toContain(elsewhere.listingId)
})

test('what cannot be is refused with a sentence, and only the newest change is taken back', async () => {
  const { councilId, keeper, add } = await aKeeper()
  const top = await add('Top')
  const middle = await add('Middle', top)
  const low = await add('Low', middle)
  const move = (categoryId: string, parentId: string | null) =>
    transaction((tx) => moveCategory(tx, keeper, { councilId, categoryId, parentId }))
  await expect(move(top, low)).rejects.toThrow('cannot stand under itself')
  await expect(add('Too deep', low)).rejects.toThrow('three deep')
  const merge = (categoryId: string, intoId: string) =>
    transaction((tx) => mergeCategory(tx, keeper, { councilId, categoryId, intoId }))
  await expect(merge(top, low)).rejects.toThrow('into itself')
  const [side, deep] = [await add('Side'), await add('Deep', await add('Beside'))]
  await add('Under', side)
  await expect(merge(top, deep)).rejects.toThrow('three deep')
  const people = await add('People', null, 'specialism')
  await expect(merge(low, people)).rejects.toThrow('same list')
  const name = (await listTaxonomy(db)).find(({ id }) => id === top)?.name ?? ''
  const other = await add('Other')
  const rename = () => transaction((tx) => renameCategory(tx, keeper, { councilId, categoryId: other, name }))
  await expect(rename()).rejects.toThrow('already')
  const changes = await listCategoryChanges(db, councilId)
  const undo = () => transaction((tx) => undoCategoryChange(tx, keeper, { councilId, changeId: changes[2]?.id ?? '' }))
  await expect(undo()).rejects.toThrow('newest change first')
})

test('categories are kept by commissioners and administrators of the council alone', async () => {
  const { councilId, add } = await aKeeper()
  const categoryId = await add()
  const finance = await aMember(councilId, 'finance')
  const stranger = await aMember(await aCouncil('Otherham'), 'admin')
  const { owner } = await aListing({ categoryId })
  for (const [actor, code] of [
    [finance, 'forbidden'],
    [stranger, 'not-found'],
    [owner, 'not-found'],
  ] as const) {
    const rename = () => transaction((tx) => renameCategory(tx, actor, { councilId, categoryId, name: 'Mine' }))
    await expect(rename()).rejects.toMatchObject({ code })
  }
})

test('order, closing and opening again', async () => {
  const { councilId, keeper, add, undo } = await aKeeper()
  const parent = await add()
  const [first, second] = [await add('A', parent), await add('B', parent)]
  const shown = async () =>
    inTree(await listTaxonomy(db), 'shelf')
      .filter((one) => one.parentId === parent)
      .map(({ id }) => id)
  await transaction((tx) => orderCategory(tx, keeper, { councilId, categoryId: second, way: 'up' }))
  expect(await shown()).toEqual([second, first])
  await transaction((tx) => retireCategory(tx, keeper, { councilId, categoryId: second, isRetired: true }))
  expect(await shown()).toEqual([first])
  await undo()
  await undo()
  expect(await shown()).toEqual([first, second])
})

test('what was merged twice is found where it is now', () => {
  const of = (id: string, mergedIntoId: string | null) => ({ id, mergedIntoId })
  expect(currentId([of('a', 'b'), of('b', 'c'), of('c', null)], 'a')).toBe('c')
})

test('before the yes it is said what goes along: rates, pots, what is read and regulated care', async () => {
  const { councilId, keeper, add } = await aKeeper()
  const [care, home] = [await add('Care'), await add('Home')]
  const { providerId, owner } = await aListing({ categoryId: care })
  await anAgreedRate(await ratesBetween({ providerId, owner }, councilId), { scope: 'category', categoryId: care })
  await transaction((tx) => regulateCategory(tx, keeper, { councilId, categoryId: care, isRegulated: true }))
  const page = await getOwnCategory(db, keeper, { councilId, categoryId: care })
  expect(page).toMatchObject({ rates: 1, isRead: true, isCare: true })
  expect(page?.places.find(({ id }) => id === home)).toMatchObject({ isRead: false, isCare: false })
  const here = { name: 'Care', rates: 1, pots: 0, isRead: true, isCare: true }
  expect(goesAlong(here, { name: 'Home', isRead: false, isCare: false })).toBe(
    'One agreed rate goes on for what stands there now. No price changes. What is put into Home later needs a rate of its own. Care is regulated care, so all of Home will be regulated care too. You read Care before it is shown, so you will read all of Home too.',
  )
  expect(goesAlong({ ...here, rates: 2, pots: 3 }, null)).toBe(
    '3 pots have a rule about it or what is above it: these rules go on holding for it. 2 agreed rates go on for what stands there now. No price changes. You go on reading it before it is shown.',
  )
})
