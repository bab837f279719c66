import { and, desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { prices } from '#db/schema/catalogue.ts'
import { auditEvents, outbox } from '#db/schema/shared.ts'
import { aCategory, aListing } from '#tests/factories/catalogue.ts'
import { aMember, anOrganisation, aPerson } from '#tests/factories/people.ts'
import { addDays, today } from '../shared/day.ts'
import { Refusal } from '../shared/refusal.ts'
import { catalogueVersion } from '../shared/stamps.server.ts'
import { pauseListing, publishListing, withdrawListing } from './listing-states.server.ts'
import { ListingForm } from './listing-form.ts'
import { getListing, getOwnListing, listListingsOf } from './listings.server.ts'
import { priceFor } from './price-for.server.ts'
import { listOwnPrices, setPrices } from './set-prices.server.ts'
import { changeListing, createListing } from './write-listing.server.ts'

async function aFilledForm(about: Record<string, unknown> = {}) {
  return ListingForm.parse({
    ...{ categoryId: await aCategory(), kind: 'service', lineKind: 'visits', title: 'Tea and a chat' },
    ...{ summary: 'An hour of good company', description: 'We sit, drink tea and talk.', districtsServed: 'FH1, fh2' },
    ...about,
  })
}

async function aProvider() {
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'micro' })
  return { organisationId, owner: await aMember(organisationId, 'owner') }
}

const line = { unit: 'hour' as const, label: 'Any time', band: 'any' as const, pence: 1650, vatBasisPoints: 0 }

test('a new listing is a draft; with a price it can be shown, paused and taken away', async () => {
  const { organisationId, owner } = await aProvider()
  const form = await aFilledForm()
  const { listingId, slug } = await transaction((tx) => createListing(tx, owner, { ...form, organisationId }))
  expect(slug).toMatch(/^tea-and-a-chat/)
  expect(await getListing(db, slug)).toBeNull()
  await expect(transaction((tx) => publishListing(tx, owner, { listingId }))).rejects.toThrow('Give it a price first')
  await transaction((tx) => setPrices(tx, owner, { listingId, councilId: null, from: today(), lines: [line] }))
  await transaction((tx) => publishListing(tx, owner, { listingId }))
  const shown = await getListing(db, slug)
  expect(shown).toMatchObject({ title: 'Tea and a chat', districtsServed: ['FH1', 'FH2'], menu: [{ pence: 1650 }] })
  await transaction((tx) => pauseListing(tx, owner, { listingId }))
  expect(await getListing(db, listingId)).toBeNull()
  await transaction((tx) => withdrawListing(tx, owner, { listingId }))
  await expect(transaction((tx) => publishListing(tx, owner, { listingId }))).rejects.toThrow(Refusal)
  expect(await listListingsOf(db, owner, organisationId)).toEqual([])
})

test('a rate for the people of one council is no price for everybody, nor is one that was put aside before it began', async () => {
  const councilId = await anOrganisation({ kind: 'council' })
  const rateOnly = await aListing({ state: 'draft', price: { councilId } })
  const aside = { validFrom: addDays(today(), 9), validTo: addDays(today(), 3) }
  const putAside = await aListing({ state: 'draft', price: aside })
  for (const { owner, listingId } of [rateOnly, putAside])
    await expect(transaction((tx) => publishListing(tx, owner, { listingId }))).rejects.toThrow('Give it a price first')
})

test('two listings of one name have two addresses', async () => {
  const { organisationId, owner } = await aProvider()
  const form = await aFilledForm({ title: 'Same Name Twice' })
  const make = () => transaction((tx) => createListing(tx, owner, { ...form, organisationId }))
  expect([(await make()).slug, (await make()).slug]).toEqual(['same-name-twice', 'same-name-twice-2'])
})

test('nobody else can change, see or price a listing', async () => {
  const { listingId, providerId } = await aListing({ state: 'draft' })
  const { owner: stranger } = await aProvider()
  const { actor: person } = await aPerson()
  for (const actor of [stranger, person]) {
    await expect(getOwnListing(db, actor, listingId)).rejects.toThrow('nothing here')
    await expect(listListingsOf(db, actor, providerId)).rejects.toThrow('nothing here')
    await expect(listOwnPrices(db, actor, listingId)).rejects.toThrow('nothing here')
    const form = await aFilledForm()
    for (const attempt of [
      () => transaction((tx) => changeListing(tx, actor, { ...form, listingId })),
      () => transaction((tx) => publishListing(tx, actor, { listingId })),
      () => transaction((tx) => withdrawListing(tx, actor, { listingId })),
      () => transaction((tx) => setPrices(tx, actor, { listingId, councilId: null, from: today(), lines: [] })),
      () => transaction((tx) => createListing(tx, actor, { ...form, organisationId: providerId })),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
    }
  }
})

test('a change is written in the book, sent to the search index, and makes public pages new', async () => {
  const { listingId, owner } = await aListing()
  const before = await catalogueVersion(db)
  const form = await aFilledForm({ title: 'New name' })
  await transaction((tx) => changeListing(tx, owner, { ...form, listingId }))
  expect(Number(await catalogueVersion(db))).toBe(Number(before) + 1)
  const [written] = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, listingId))
  expect(written).toMatchObject({ verb: 'changed a listing', actorUserId: owner.userId })
  const [work] = await db
    .select()
    .from(outbox)
    .where(eq(outbox.kind, 'search'))
    .orderBy(desc(outbox.createdAt))
    .limit(1)
  expect(work?.payload).toEqual({ listingId })
})

test('a new price counts from its day; the old one until the day before; the same one goes on', async () => {
  const { listingId, owner } = await aListing({ morePrices: [{ unit: 'half-hour', pence: 900 }] })
  const from = addDays(today(), 10)
  const lines = [
    { ...line, pence: 1800 },
    { ...line, unit: 'half-hour' as const, pence: 900 },
  ]
  await transaction((tx) => setPrices(tx, owner, { listingId, councilId: null, from, lines }))
  const asked = { listingId, unit: 'hour', label: 'Any time', councilId: null } as const
  expect(await priceFor(db, { ...asked, day: addDays(from, -1) })).toMatchObject([{ pence: 1650 }])
  expect(await priceFor(db, { ...asked, day: from })).toMatchObject([{ pence: 1800 }])
  const halves = await db
    .select()
    .from(prices)
    .where(and(eq(prices.listingId, listingId), eq(prices.unit, 'half-hour')))
  expect(halves).toMatchObject([{ validTo: null }])
  await transaction((tx) => setPrices(tx, owner, { listingId, councilId: null, from: today(), lines: [] }))
  expect(await priceFor(db, { ...asked, day: from })).toEqual([])
})

test('prices do not change in the past, and no line stands twice on a menu', async () => {
  const { listingId, owner } = await aListing()
  const set = (from: string, lines: (typeof line)[]) =>
    transaction((tx) => setPrices(tx, owner, { listingId, councilId: null, from, lines }))
  await expect(set(addDays(today(), -1), [line])).rejects.toThrow('in the past')
  await expect(set(today(), [line, { ...line, pence: 1 }])).rejects.toThrow('two prices')
})

test('a broker puts nothing on the shelves, and a community group nothing that is ordered', async () => {
  const ordered = await aFilledForm()
  const free = await aFilledForm({ lineKind: 'free' })
  const broker = await anOrganisation({ kind: 'broker' })
  const kofi = await aMember(broker, 'owner')
  await expect(transaction((tx) => createListing(tx, kofi, { ...free, organisationId: broker }))).rejects.toMatchObject(
    { code: 'not-found' },
  )
  const organisationId = await anOrganisation({ kind: 'community' })
  const owner = await aMember(organisationId, 'owner')
  await expect(transaction((tx) => createListing(tx, owner, { ...ordered, organisationId }))).rejects.toMatchObject({
    code: 'not-allowed',
    field: 'lineKind',
  })
  const { listingId } = await transaction((tx) => createListing(tx, owner, { ...free, organisationId }))
  await expect(transaction((tx) => changeListing(tx, owner, { ...ordered, listingId }))).rejects.toMatchObject({
    field: 'lineKind',
  })
  await transaction((tx) => changeListing(tx, owner, { ...free, title: 'Tea for all', listingId }))
})
