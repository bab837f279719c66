import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { approvalRules } from '#db/schema/listing-versions.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { anOrganisation } from '#tests/factories/people.ts'
import { anAgreedRate, ratesBetween } from '#tests/factories/rates.ts'
import { aKeeper, coveredBy } from '#tests/factories/taxonomy.ts'
import { councilToAsk, setApprovalRule } from '../versions/approval-rules.server.ts'
import { moveCategory, regulateCategory } from './change-categories.server.ts'
import { getOwnCategory } from './category-page.server.ts'
import { goesAlong } from './goes-along.ts'
import { mergeCategory } from './merge-categories.server.ts'
import { listTaxonomy } from './taxonomy.server.ts'

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
  const says = (who: Pick<typeof other, 'councilId' | 'keeper'>, categoryId: string, needs: boolean) =>
    transaction((tx) =>
      setApprovalRule(tx, who.keeper, { councilId: who.councilId, subject: `category:${categoryId}`, needs }),
    )
  await says(other, ruled, true)
  await says(other, home, false)
  await says({ councilId, keeper }, ruled, true)
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
  expect(goesAlong({ ...here, rates: 0, pots: 1, isRead: false }, null)).toBe(
    'One pot has a rule about it or what is above it: this rule goes on holding for it.',
  )
  expect(goesAlong({ ...here, rates: 2, pots: 3 }, null)).toBe(
    '3 pots have a rule about it or what is above it: these rules go on holding for it. 2 agreed rates go on for what stands there now. No price changes. You go on reading it before it is shown.',
  )
})
