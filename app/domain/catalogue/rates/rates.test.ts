import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { auditEvents, outbox } from '#db/schema/shared.ts'
import { aCategory, aListing } from '#tests/factories/catalogue.ts'
import { aCouncil, aMember, aPerson } from '#tests/factories/people.ts'
import { anAgreedRate, anOfferedRate, ratesBetween } from '#tests/factories/rates.ts'
import { addDays, today } from '../../shared/day.ts'
import { catalogueVersion } from '../../shared/stamps.server.ts'
import { comingPricesOf } from '../coming-prices.server.ts'
import { priceFor } from '../price-for.server.ts'
import { priceListOf } from '../price-lists.server.ts'
import { mergeCategory } from '../taxonomy/merge-categories.server.ts'
import { listCategoryChanges, undoCategoryChange } from '../taxonomy/undo-change.server.ts'
import { acceptRate, counterRate, endRate, refuseRate, takeBackRate } from './answer-rate.server.ts'
import { offerRate } from './offer-rate.server.ts'
import { effectOf } from './rate-effect.server.ts'
import { getRate, listRates } from './rates.server.ts'

const asked = { unit: 'hour', label: 'Any time' } as const

async function aMarket() {
  const listing = await aListing()
  const councilId = await aCouncil()
  return { ...listing, ...(await ratesBetween(listing, councilId)), person: await aPerson({ councilId }) }
}

test('a rate counts when the other side has said yes, for the people of that council and nobody else', async () => {
  const { person, listingId, ...sides } = await aMarket()
  const rateId = await anOfferedRate(sides)
  const pays = (personId: string) => priceFor(db, { ...asked, listingId, personId, day: today() })
  expect(await pays(person.personId)).toMatchObject([{ pence: 1650, isPrivate: false }])

  const before = await catalogueVersion(db)
  const which = { rateId, side: 'council' as const, organisationId: sides.councilId }
  await transaction((tx) => acceptRate(tx, sides.commissioner, which))
  expect(await pays(person.personId)).toMatchObject([{ pence: 1485, isPrivate: true, publicPence: 1650 }])
  expect(await pays((await aPerson()).personId)).toMatchObject([{ pence: 1650, isPrivate: false, publicPence: null }])
  expect(await priceFor(db, { ...asked, listingId, councilId: null, day: today() })).toMatchObject([{ pence: 1650 }])
  expect(await catalogueVersion(db)).not.toBe(before)
  const [last] = await db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.subjectId, rateId))
    .orderBy(desc(auditEvents.id))
  expect(last).toMatchObject({ verb: 'accepted a rate', organisationId: sides.councilId })
})

test('a rate for everything that a provider sells holds for what it puts up later', async () => {
  const { person, ...sides } = await aMarket()
  await anAgreedRate(sides)
  const later = await aListing({ organisationId: sides.providerId, price: { pence: 2000 } })
  const found = await priceFor(db, { ...asked, listingId: later.listingId, personId: person.personId, day: today() })
  expect(found).toMatchObject([{ pence: 1800, isPrivate: true }])
})

test('one thing comes before its category, and that before everything; of two for the same the later yes counts', async () => {
  const { person, listingId, categoryId, ...sides } = await aMarket()
  const rateOf = async (pence: number, about: object) =>
    anAgreedRate(sides, {
      terms: { kind: 'prices', lines: [{ unit: 'hour', group: '1 to 1', label: null, band: null, pence }] },
      ...about,
    })
  const pays = async () =>
    (await priceFor(db, { ...asked, listingId, personId: person.personId, day: today() }))[0]?.pence
  await rateOf(1400, { scope: 'listing', listingId })
  await rateOf(1300, { scope: 'category', categoryId })
  await rateOf(1200, {})
  expect(await pays()).toBe(1400)
  await new Promise((done) => setTimeout(done, 5))
  await rateOf(1450, { scope: 'listing', listingId })
  expect(await pays()).toBe(1450)
})

test('what an offer makes of a price stands beside what the people of the council pay without it', async () => {
  const { listingId, categoryId, ...sides } = await aMarket()
  const shelf = await anAgreedRate(sides, { scope: 'category', categoryId })
  expect(await effectOf(db, { id: shelf })).toMatchObject([{ publicPence: 1650, withoutPence: 1650, pence: 1485 }])
  const terms = { kind: 'per cent off' as const, basisPoints: 2000 }
  const all = await anOfferedRate(sides, { terms })
  expect(await effectOf(db, { id: all })).toMatchObject([{ publicPence: 1650, withoutPence: 1485, pence: 1485 }])
  const particular = await anOfferedRate(sides, { terms, scope: 'listing', listingId })
  expect(await effectOf(db, { id: particular })).toMatchObject([{ withoutPence: 1485, pence: 1320 }])
})

test('a rate for a category goes on holding when the council puts the category into another one, and that into a third', async () => {
  const { person, listingId, categoryId, ...sides } = await aMarket()
  const id = await anAgreedRate(sides, { scope: 'category', categoryId })
  const pays = async () =>
    (await priceFor(db, { ...asked, listingId, personId: person.personId, day: today() }))[0]?.pence
  expect(await pays()).toBe(1485)
  const { councilId, commissioner } = sides
  const merge = (from: string, intoId: string) =>
    transaction((tx) => mergeCategory(tx, commissioner, { councilId, categoryId: from, intoId }))
  const [second, third] = [await aCategory('Walks'), await aCategory('Company')]
  await merge(categoryId, second)
  expect(await pays()).toBe(1485)
  await merge(second, third)
  expect(await pays()).toBe(1485)
  expect((await priceListOf(db, listingId)).rates).toHaveLength(1)
  expect(await effectOf(db, { id })).toMatchObject([{ publicPence: 1650, pence: 1485 }])
  for (const times of [2, 1]) {
    const [last] = (await listCategoryChanges(db, councilId)).filter(({ canUndo }) => canUndo)
    await transaction((tx) => undoCategoryChange(tx, commissioner, { councilId, changeId: last?.id ?? '' }))
    expect([times, await pays()]).toEqual([times, 1485])
  }
})

test('a council begins: it offers a rate, the provider says yes, and its people pay it', async () => {
  const { person, listingId, ...sides } = await aMarket()
  const { councilId, providerId, commissioner, owner } = sides
  const offer = () =>
    transaction((tx) =>
      offerRate(tx, commissioner, {
        ...{ side: 'council', organisationId: councilId, otherId: providerId },
        ...{ scope: 'listing', listingId, categoryId: null, words: 'For the whole year' },
        ...{ terms: { kind: 'per cent off', basisPoints: 2_000 }, fromDay: today(), toDay: null },
      }),
    )
  const { rateId } = await offer()
  const council = { side: 'council' as const, organisationId: councilId }
  const provider = { side: 'provider' as const, organisationId: providerId }
  expect(await getRate(db, owner, { ...provider, rateId })).toMatchObject({ state: 'offered', offeredBy: 'council' })
  const own = () => transaction((tx) => acceptRate(tx, commissioner, { ...council, rateId }))
  await expect(own()).rejects.toThrow('your own offer')
  const pays = async () =>
    (await priceFor(db, { ...asked, listingId, personId: person.personId, day: today() }))[0]?.pence
  expect(await pays()).toBe(1650)
  await transaction((tx) => acceptRate(tx, owner, { ...provider, rateId }))
  expect(await pays()).toBe(1320)
  const mails = await db.select().from(outbox).where(eq(outbox.kind, 'mail'))
  const mailOf = (one: object) => (one as { email?: string }).email
  const theirs = [mailOf(owner), mailOf(commissioner)]
  const told = mails
    .map(({ payload }) => [payload['to'], payload['subject']])
    .filter(([to]) => theirs.includes(String(to)))
  expect(told).toEqual([
    [mailOf(owner), 'Fernhill Borough Council offers you a rate'],
    [mailOf(commissioner), 'Bright Days says yes to your rate'],
  ])
  const staff = await aMember(providerId, 'staff')
  const second = await offer()
  const byStaff = () => transaction((tx) => acceptRate(tx, staff, { ...provider, rateId: second.rateId }))
  await expect(byStaff()).rejects.toMatchObject({ code: 'forbidden' })
})

test('the other side is written to: offered, accepted, refused, taken back, ended', async () => {
  const { person: _, listingId: _id, ...sides } = await aMarket()
  const council = { side: 'council' as const, organisationId: sides.councilId }
  const provider = { side: 'provider' as const, organisationId: sides.providerId }
  const [first, second] = [await anOfferedRate(sides), await anOfferedRate(sides)]
  await transaction((tx) => acceptRate(tx, sides.commissioner, { ...council, rateId: first }))
  await transaction((tx) => refuseRate(tx, sides.commissioner, { ...council, rateId: second, reason: 'Too dear' }))
  const third = await anOfferedRate(sides)
  await transaction((tx) => takeBackRate(tx, sides.owner, { ...provider, rateId: third }))
  const lastDay = addDays(today(), 30)
  await transaction((tx) => endRate(tx, sides.owner, { ...provider, rateId: first, lastDay, reason: 'Wages rise' }))
  const mails = (await db.select().from(outbox).where(eq(outbox.kind, 'mail'))).map(
    ({ payload }) => payload as { to: string; subject: string; lines: string[] },
  )
  const to = (one: { email?: string }) => mails.filter((mail) => mail.to === one.email).map(({ subject }) => subject)
  expect(to(sides.commissioner as { email?: string })).toEqual([
    ...['Bright Days offers you a rate', 'Bright Days offers you a rate', 'Bright Days offers you a rate'],
    ...['Bright Days took back its offer', 'Bright Days ends a rate'],
  ])
  expect(to(sides.owner as { email?: string })).toEqual([
    'Fernhill Borough Council says yes to your rate',
    'Fernhill Borough Council says no to your rate',
  ])
  expect(mails[0]?.lines[0]).toBe('Everything they sell: 10% off the public price.')
})

test('a counter-offer answers an offer, and is itself for the other side to answer', async () => {
  const { person, listingId, ...sides } = await aMarket()
  const rateId = await anOfferedRate(sides)
  const council = { side: 'council' as const, organisationId: sides.councilId }
  const offered = {
    terms: { kind: 'per cent off' as const, basisPoints: 2_000 },
    fromDay: today(),
    toDay: null,
    words: null,
  }
  const counter = await transaction((tx) => counterRate(tx, sides.commissioner, { ...council, rateId, offered }))
  const rates = await listRates(db, sides.owner, { side: 'provider', organisationId: sides.providerId })
  expect(rates).toMatchObject([
    { id: counter.rateId, state: 'offered', offeredBy: 'council', answersRateId: rateId },
    { id: rateId, state: 'refused' },
  ])
  const which = { rateId: counter.rateId, side: 'provider' as const, organisationId: sides.providerId }
  await transaction((tx) => acceptRate(tx, sides.owner, which))
  const found = await priceFor(db, { ...asked, listingId, personId: person.personId, day: today() })
  expect(found).toMatchObject([{ pence: 1320, isPrivate: true }])
})

test('nobody says yes to their own offer, twice, or for another organisation', async () => {
  const { person: _, listingId: _id, ...sides } = await aMarket()
  const rateId = await anOfferedRate(sides)
  const accept = (actor: typeof sides.owner, side: 'provider' | 'council', organisationId: string) =>
    transaction((tx) => acceptRate(tx, actor, { rateId, side, organisationId }))
  await expect(accept(sides.owner, 'provider', sides.providerId)).rejects.toThrow('your own offer')
  await expect(accept(sides.owner, 'council', sides.councilId)).rejects.toMatchObject({ code: 'not-found' })
  await expect(accept(await aMember(sides.councilId, 'finance'), 'council', sides.councilId)).rejects.toMatchObject({
    code: 'forbidden',
  })
  const elsewhere = await aCouncil('Elsewhere')
  const theirs = await aMember(elsewhere, 'commissioner')
  await expect(accept(theirs, 'council', elsewhere)).rejects.toMatchObject({ code: 'not-found' })
  expect(await getRate(db, theirs, { side: 'council', organisationId: elsewhere, rateId })).toBeNull()
  await accept(sides.commissioner, 'council', sides.councilId)
  await expect(accept(sides.commissioner, 'council', sides.councilId)).rejects.toThrow('cannot become standing')
})

test('somebody on both sides does not agree with themselves', async () => {
  const { person: _, listingId: _id, ...sides } = await aMarket()
  const rateId = await anOfferedRate(sides)
  const { joins } = await import('#tests/factories/people.ts')
  await joins(sides.owner, sides.councilId, 'commissioner')
  await expect(
    transaction((tx) => acceptRate(tx, sides.owner, { rateId, side: 'council', organisationId: sides.councilId })),
  ).rejects.toThrow('a colleague')
})

test('a rate is for something of that very provider, and not for days that are over', async () => {
  const { person: _, listingId: _id, ...sides } = await aMarket()
  const another = await aListing()
  await expect(anOfferedRate(sides, { scope: 'listing', listingId: another.listingId })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(anOfferedRate(sides, { fromDay: addDays(today(), -1) })).rejects.toThrow('in the past')
  const nobody = { side: 'provider' as const, organisationId: sides.providerId, otherId: sides.providerId }
  const terms = { kind: 'per cent off' as const, basisPoints: 100 }
  const everything = { scope: 'provider' as const, listingId: null, categoryId: null }
  const days = { fromDay: today(), toDay: null, words: null }
  await expect(
    transaction((tx) => offerRate(tx, sides.owner, { ...nobody, ...everything, terms, ...days })),
  ).rejects.toThrow('Choose the council')
})

test('a rate that begins later is said beforehand to those for whom it counts, and to nobody else', async () => {
  const { person: _, listingId, ...sides } = await aMarket()
  const fromDay = addDays(today(), 10)
  await anAgreedRate(sides, { fromDay, toDay: addDays(today(), 20) })
  expect(await comingPricesOf(db, { listingId, councilId: sides.councilId })).toMatchObject([
    { fromDay, pence: 1485, beforePence: 1650 },
    { fromDay: addDays(today(), 21), pence: 1650, beforePence: 1485 },
  ])
  expect(await comingPricesOf(db, { listingId, councilId: null })).toEqual([])
  expect(await comingPricesOf(db, { listingId, councilId: await aCouncil('C') })).toEqual([])
})
