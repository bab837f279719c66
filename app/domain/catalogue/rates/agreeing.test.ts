import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { outbox } from '#db/schema/shared.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import { aCouncil, aMember, joins } from '#tests/factories/people.ts'
import { aMarket, anOfferedRate } from '#tests/factories/rates.ts'
import { moveClock } from '../../shared/clock.ts'
import { addDays, today } from '../../shared/day.ts'
import { priceFor } from '../price-for.server.ts'
import { acceptRate, counterRate, endRate, refuseRate, takeBackRate } from './answer-rate.server.ts'
import { offerRate } from './offer-rate.server.ts'
import { getRate, listRates } from './rates.server.ts'

afterEach(() => moveClock(0))

const asked = { unit: 'hour', label: 'Any time' } as const

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
    ({ payload }) => payload as { to: string; subject: string; lines: string[]; link: { words: string } },
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
  const offered = mails.find(({ to }) => to === (sides.commissioner as { email?: string }).email)
  expect(offered?.lines[0]).toBe('Everything they sell: 10% off the public price.')
  const [yes] = mails.filter(({ to }) => to === (sides.owner as { email?: string }).email)
  expect(yes?.lines.filter((line) => /^(From|It counts from) /.test(line))).toHaveLength(1)
  expect([offered, yes].map((mail) => mail?.link.words)).toEqual(['Look and answer', 'Look at the rate'])
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
  await expect(accept(sides.commissioner, 'council', sides.councilId)).rejects.toThrow('This rate is standing already')
})

test('somebody on both sides does not agree with themselves', async () => {
  const { person: _, listingId: _id, ...sides } = await aMarket()
  const rateId = await anOfferedRate(sides)
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

test('a yes after the first day counts from its own day on, and of two offers the one that had its yes last', async () => {
  const { person, listingId, ...sides } = await aMarket()
  const less = (basisPoints: number) => anOfferedRate(sides, { terms: { kind: 'per cent off', basisPoints } })
  const [first, second] = [await less(1_000), await less(2_000)]
  const accept = (rateId: string) =>
    transaction((tx) =>
      acceptRate(tx, sides.commissioner, { rateId, side: 'council', organisationId: sides.councilId }),
    )
  const start = today()
  const paysOn = async (days: number) =>
    (await priceFor(db, { ...asked, listingId, personId: person.personId, day: addDays(start, days) }))[0]?.pence
  goDaysOn(2)
  await accept(second)
  expect([await paysOn(1), await paysOn(2)]).toEqual([1650, 1320])
  goDaysOn(3)
  await accept(first)
  expect([await paysOn(1), await paysOn(2), await paysOn(3)]).toEqual([1650, 1320, 1485])
})
