import { expect, test } from 'vitest'
import { anotherDaybook } from '#tests/setup/another-daybook.ts'

const names = async (daybook: Awaited<ReturnType<typeof anotherDaybook>>) =>
  (await daybook.published()).map(({ name }) => name).sort()

test('the catalogue read by another Daybook is the same catalogue there, and does not come back', async () => {
  const here = await anotherDaybook('here')
  const { seedOrganisations } = await import('#db/seed/organisations.ts')
  const { seedCatalogue } = await import('#db/seed/catalogue.ts')
  await here.transaction(async (tx) => {
    await seedOrganisations(tx)
    await seedCatalogue(tx)
  })
  const { postcodeDistricts } = await import('#db/schema/catalogue.ts')
  const districts = await here.db.select().from(postcodeDistricts)
  const there = await anotherDaybook('there')
  await there.withShelves()
  await there.transaction((tx) => tx.insert(postcodeDistricts).values(districts))
  const before = await here.published()
  expect(before.length).toBeGreaterThan(400)
  expect(await there.reads(here)).toMatchObject({ state: 'done', added: before.length, rejected: 0 })

  const copies = new Map((await there.published()).map((service) => [service['daybook_origin_id'], service]))
  for (const service of before)
    expect(withoutWhose(copies.get(service.id)), service.name).toEqual(withoutWhose(service))
  expect(await there.reads(here)).toMatchObject({ state: 'unchanged', unchanged: before.length })

  expect(await here.reads(there)).toMatchObject({ added: 0, rejected: before.length })
  expect((await here.published()).length).toBe(before.length)
}, 240_000)

test('three that read each other hold each service once, with the id of its first publisher', async () => {
  const [ash, birch, cedar] = [
    await anotherDaybook('ash'),
    await anotherDaybook('birch'),
    await anotherDaybook('cedar'),
  ]
  for (const daybook of [ash, birch, cedar]) await daybook.withShelves()
  await ash.aListing({ title: 'Tea in Ash', categoryId: 'cat_free-near-you' })
  await birch.aListing({ title: 'Walks in Birch', categoryId: 'cat_free-near-you' })
  await cedar.aListing({ title: 'Songs in Cedar', categoryId: 'cat_free-near-you' })
  for (let round = 0; round < 3; round++) {
    for (const reader of [ash, birch, cedar])
      for (const other of [ash, birch, cedar]) if (reader !== other) await reader.reads(other)
  }
  const all = ['Songs in Cedar', 'Tea in Ash', 'Walks in Birch']
  for (const daybook of [ash, birch, cedar]) expect(await names(daybook), daybook.name).toEqual(all)
  const origin = (await ash.published()).find(({ name }) => name === 'Tea in Ash')
  const copy = (await cedar.published()).find(({ name }) => name === 'Tea in Ash')
  expect(copy).toMatchObject({ daybook_origin_id: origin?.id, daybook_source: 'ash' })
  expect(origin).not.toHaveProperty('daybook_origin_id')
})

test('what was passed on gives way when its own publisher is read', async () => {
  const [ash, birch, cedar] = [
    await anotherDaybook('ash'),
    await anotherDaybook('birch'),
    await anotherDaybook('cedar'),
  ]
  for (const daybook of [ash, birch, cedar]) await daybook.withShelves()
  await ash.aListing({ title: 'Tea in Ash', categoryId: 'cat_free-near-you' })
  await birch.reads(ash)
  expect(await cedar.reads(birch)).toMatchObject({ added: 1 })
  expect(await cedar.reads(ash)).toMatchObject({ added: 1 })
  await cedar.reads(birch)
  expect(await cedar.reads(birch)).toMatchObject({ hidden: 1, rejected: 1 })
  const [copy, ...others] = await cedar.published()
  expect([copy?.['daybook_source'], others.length]).toEqual(['ash', 0])
})

const ofThisHouse = new Set([
  ...['id', 'organization_id', 'url', 'website', 'last_modified', 'daybook_is_unclaimed', 'daybook_can_be_ordered'],
  ...['daybook_source', 'daybook_source_date', 'daybook_origin_id', 'parent_id', 'taxonomy_id', 'term_uri'],
])

/** Without whose it is and when: ids, addresses, days of change, and what nobody may believe a stranger. */
function withoutWhose(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWhose)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !ofThisHouse.has(name))
      .map(([name, field]) => [
        name,
        name === 'daybook_provider_type' && field === 'in-house' ? 'independent' : withoutWhose(field),
      ]),
  )
}
