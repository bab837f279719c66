import fc from 'fast-check'
import { and, eq, like } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { categories, listings } from '#db/schema/catalogue.ts'
import { checks } from '#db/schema/checks.ts'
import { memberships, organisations } from '#db/schema/people.ts'
import { outbox } from '#db/schema/shared.ts'
import { aSecondOn, goDaysOn } from '#tests/factories/clock.ts'
import { aCheckedProvider, anAcceptedCheck, aSentCheck, type TestChecked } from '../../../../tests/factories/checks.ts'
import { aCategory, aListing } from '../../../../tests/factories/catalogue.ts'
import { aCouncil, aMember } from '../../../../tests/factories/people.ts'
import { moveClock, now } from '../../shared/clock.ts'
import { addDays, today } from '../../shared/day.ts'
import { newId } from '../../shared/id.ts'
import { chaseChecks, noteEndedChecks } from './chase-checks.server.ts'
import { documentToReview, ownDocument } from './check-file.server.ts'
import { bigPounds, statementOn, statementWords } from './check.ts'
import { mayTakeNewOrders, whyNoNewOrders } from './may-take-orders.ts'
import { listOwnChecks } from './own-checks.server.ts'
import { checkToReview, countChecksToReview, listChecksToReview } from './queue.server.ts'
import { acceptCheck, returnCheck } from './review-check.server.ts'
import { sendCheck } from './send-check.server.ts'
import { setRules } from './set-rules.server.ts'

afterEach(() => moveClock(0))

const statesOf = async (whose: TestChecked) =>
  Object.fromEntries(
    (await listOwnChecks(db, whose.owner, whose.providerId))?.own.map(({ kind, state }) => [kind, state]) ?? [],
  )
const organisationOf = async (whose: TestChecked) =>
  (await db.select().from(organisations).where(eq(organisations.id, whose.providerId)))[0]!
const mails = (words: string) =>
  db
    .select({ key: outbox.key })
    .from(outbox)
    .where(and(eq(outbox.kind, 'mail'), like(outbox.key, words)))

test('a micro-enterprise is asked who it is, for its insurance and its records, until its council says otherwise', async () => {
  const whose = await aCheckedProvider()
  expect(await statesOf(whose)).toEqual({ identity: 'asked', insurance: 'asked', 'criminal-record': 'asked' })
  await transaction((tx) =>
    setRules(tx, whose.officer, {
      councilId: whose.councilId,
      providerKind: 'micro',
      asked: ['references'],
      leastPence: null,
    }),
  )
  expect(await statesOf(whose)).toEqual({ references: 'asked' })
})

test('what the council accepted is read by buyers with its amount and its dates', async () => {
  const whose = await aCheckedProvider()
  await anAcceptedCheck(whose, { endsOn: '2099-03-03' })
  expect(await statesOf(whose)).toMatchObject({ insurance: 'accepted' })
  const [said] = (await organisationOf(whose)).checks ?? []
  expect(said).toMatchObject({ words: 'Insured for £5 million', endsOn: '2099-03-03', seenOn: today(), isAsked: true })
  expect(said && statementOn(said, today()).words).toBe('Insured for £5 million until 3 March 2099')
})

test('the council’s first page counts what was sent and nobody has looked at yet', async () => {
  const whose = await aCheckedProvider()
  expect(await countChecksToReview(db, whose.councilId)).toBe(0)
  const checkId = await aSentCheck(whose)
  expect(await countChecksToReview(db, whose.councilId)).toBe(1)
  await transaction((tx) =>
    returnCheck(tx, whose.officer, { councilId: whose.councilId, checkId, reason: 'unreadable', words: 'It is dark.' }),
  )
  expect(await countChecksToReview(db, whose.councilId)).toBe(0)
})

test('what is returned says why, and what was accepted before stands meanwhile', async () => {
  const whose = await aCheckedProvider()
  await anAcceptedCheck(whose, { endsOn: addDays(today(), 20) })
  const checkId = await aSentCheck(whose)
  expect(await statesOf(whose)).toMatchObject({ insurance: 'sent' })
  await transaction((tx) =>
    returnCheck(tx, whose.officer, { councilId: whose.councilId, checkId, reason: 'unreadable', words: 'It is dark.' }),
  )
  expect(await statesOf(whose)).toMatchObject({ insurance: 'returned' })
  const [insurance] = (await listOwnChecks(db, whose.owner, whose.providerId))!.own.filter(
    ({ kind }) => kind === 'insurance',
  )
  expect(insurance).toMatchObject({ sent: { returnWords: 'It is dark.' }, accepted: { state: 'accepted' } })
  expect((await organisationOf(whose)).checks).toHaveLength(1)
})

test('something else needs words, an insurance its amount and last day, and not less than the council asks', async () => {
  const whose = await aCheckedProvider()
  const checkId = await aSentCheck(whose)
  const which = { councilId: whose.councilId, checkId }
  const accept = (amountPence: number | null, endsOn: string | null) =>
    transaction((tx) => acceptCheck(tx, whose.officer, { ...which, amountPence, endsOn }))
  await expect(
    transaction((tx) => returnCheck(tx, whose.officer, { ...which, reason: 'other', words: null })),
  ).rejects.toMatchObject({ field: 'words' })
  await expect(accept(null, '2099-01-01')).rejects.toMatchObject({ field: 'amount' })
  await expect(accept(500_000_000, null)).rejects.toMatchObject({ field: 'endsOn' })
  await expect(accept(500_000_000, addDays(today(), -1))).rejects.toMatchObject({ field: 'endsOn' })
  await expect(accept(100_000_000, '2099-01-01')).rejects.toThrow('at least £2 million')
  await accept(200_000_000, '2099-01-01')
  await expect(accept(200_000_000, '2099-01-01')).rejects.toMatchObject({ code: 'conflict' })
})

test('nobody answers for an organisation at which they work', async () => {
  const whose = await aCheckedProvider({ providerType: 'in-house' })
  const checkId = await aSentCheck(whose)
  await transaction((tx) =>
    tx.insert(memberships).values({
      id: newId('mem'),
      userId: whose.officer.userId,
      organisationId: whose.providerId,
      role: 'staff',
      createdAt: now(),
    }),
  )
  const which = { councilId: whose.councilId, checkId }
  expect((await checkToReview(db, whose.officer, which))?.isOwn).toBe(true)
  await expect(
    transaction((tx) => acceptCheck(tx, whose.officer, { ...which, amountPence: 500_000_000, endsOn: '2099-01-01' })),
  ).rejects.toMatchObject({ code: 'forbidden' })
  const colleague = await aMember(whose.councilId, 'admin')
  await transaction((tx) => acceptCheck(tx, colleague, { ...which, amountPence: 500_000_000, endsOn: '2099-01-01' }))
})

test('documents are seen by the provider that sent them and the officers of its council, and by nobody else', async () => {
  const whose = await aCheckedProvider()
  const checkId = await aSentCheck(whose, 'identity')
  const [another, finance] = [await aCheckedProvider(), await aMember(whose.councilId, 'finance')]
  const own = { organisationId: whose.providerId, checkId }
  const ofCouncil = { councilId: whose.councilId, checkId }
  expect(await ownDocument(db, whose.owner, own)).toMatchObject({ name: 'identity.pdf' })
  expect(await documentToReview(db, whose.officer, ofCouncil)).toMatchObject({ name: 'identity.pdf' })
  expect(await ownDocument(db, another.owner, { ...own, organisationId: another.providerId })).toBeNull()
  expect(await documentToReview(db, another.officer, { ...ofCouncil, councilId: another.councilId })).toBeNull()
  await expect(ownDocument(db, another.owner, own)).rejects.toMatchObject({ code: 'not-found' })
  await expect(documentToReview(db, finance, ofCouncil)).rejects.toMatchObject({ code: 'forbidden' })
})

test('the queue holds what waits at this council, the longest wait first, and what was sent anew only once', async () => {
  const whose = await aCheckedProvider()
  await aSentCheck(whose, 'insurance')
  aSecondOn()
  const second = await aSentCheck(whose, 'identity')
  aSecondOn()
  const third = await aSentCheck(whose, 'insurance')
  await aSentCheck(await aCheckedProvider())
  const { rows } = await listChecksToReview(db, whose.officer, { councilId: whose.councilId, after: null })
  expect(rows.map(({ id }) => id)).toEqual([second, third])
  const page = await listChecksToReview(db, whose.officer, { councilId: whose.councilId, after: second })
  expect(page.rows.map(({ id }) => id)).toEqual([third])
})

test('a document is asked for again 60, 30 and 7 days before its end, once each, and when it has ended orders stop', async () => {
  const whose = await aCheckedProvider()
  const endsOn = addDays(today(), 100)
  const checkId = await anAcceptedCheck(whose, { endsOn })
  const told: string[] = []
  try {
    for (let day = 0; day <= 103; day += 1) {
      goDaysOn(day)
      while (await transaction(chaseChecks));
      while (await transaction(noteEndedChecks));
      const keys = (await mails(`check-%:${checkId}%`)).map(({ key }) => key).filter((key) => !key.includes('accepted'))
      for (const key of keys.filter((one) => !told.some((other) => other.endsWith(one))))
        told.push(`${100 - day} ${key}`)
      const { name, suspendedAt, checks: said } = await organisationOf(whose)
      expect(mayTakeNewOrders({ name, suspendedAt, checks: said }, today())).toBe(today() <= endsOn)
    }
  } finally {
    moveClock(0)
  }
  expect(told).toEqual([
    `60 check-chase:${checkId}:60`,
    `30 check-chase:${checkId}:30`,
    `7 check-chase:${checkId}:7`,
    `-1 check-ended:${checkId}`,
  ])
})

test('a new document in time is not chased for the old one, and lets orders in again after an end', async () => {
  const whose = await aCheckedProvider()
  await anAcceptedCheck(whose, { endsOn: addDays(today(), 5) })
  await transaction((tx) =>
    tx
      .update(checks)
      .set({ reviewedAt: new Date(now().getTime() - 5000) })
      .where(eq(checks.organisationId, whose.providerId)),
  )
  await anAcceptedCheck(whose, { endsOn: addDays(today(), 365) })
  const before = (await mails('check-chase:%')).length
  while (await transaction(chaseChecks));
  expect(await mails('check-chase:%')).toHaveLength(before)
  expect(whyNoNewOrders(await organisationOf(whose), addDays(today(), 30))).toBeNull()
  expect(whyNoNewOrders(await organisationOf(whose), addDays(today(), 366))).toContain('its insurance ended on')
})

test('an end that the council does not ask about stops nothing', async () => {
  const whose = await aCheckedProvider()
  await anAcceptedCheck(whose, { kind: 'references', endsOn: addDays(today(), 1) })
  expect(whyNoNewOrders(await organisationOf(whose), addDays(today(), 9))).toBeNull()
  const { councilId, officer } = whose
  await transaction((tx) =>
    setRules(tx, officer, { councilId, providerKind: 'micro', asked: ['references'], leastPence: null }),
  )
  expect(whyNoNewOrders(await organisationOf(whose), addDays(today(), 9))).toContain('takes no new orders')
})

test('what is missing of a check is said beside its field, and another’s checks are nobody’s business', async () => {
  const whose = await aCheckedProvider()
  const stranger = await aMember(await aCouncil(), 'commissioner')
  const send = (kind: 'insurance' | 'references') =>
    transaction((tx) => sendCheck(tx, whose.owner, { organisationId: whose.providerId, kind, said: null, file: null }))
  await expect(send('insurance')).rejects.toMatchObject({ field: 'document' })
  await expect(send('references')).rejects.toMatchObject({ field: 'said' })
  await expect(listOwnChecks(db, stranger, whose.providerId)).rejects.toMatchObject({ code: 'not-found' })
  await expect(listChecksToReview(db, stranger, { councilId: whose.councilId, after: null })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('pages and search follow a yes: each listing in the shop is written anew', async () => {
  const whose = await aCheckedProvider()
  const { listingId } = await aListing({ organisationId: whose.providerId })
  await anAcceptedCheck(whose, { kind: 'identity' })
  const found = await db
    .select()
    .from(outbox)
    .where(like(outbox.key, `search:${listingId}:%`))
  expect(found).toHaveLength(1)
})

test('an amount of money reads as people say it', () => {
  expect([500_000_000, 250_000_000, 25_000_000, 123_456_789].map(bigPounds)).toEqual([
    '£5 million',
    '£2.5 million',
    '£250,000',
    '£1,234,567.89',
  ])
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      (millions) => bigPounds(millions * 100_000_000) === `£${millions} million`,
    ),
  )
})

const careShelf = async () => {
  const categoryId = await aCategory('Washing and dressing')
  await transaction((tx) => tx.update(categories).set({ isRegulated: true }).where(eq(categories.id, categoryId)))
  return categoryId
}

test('a micro, a charity or an assistant with regulated care in the shop is asked about registration, and only then', async () => {
  const above = await careShelf()
  const below = await aCategory('Bathing')
  await transaction((tx) => tx.update(categories).set({ parentId: above }).where(eq(categories.id, below)))
  for (const providerType of ['micro', 'charity', 'personal-assistant'] as const) {
    const whose = await aCheckedProvider({ providerType })
    const organisationId = whose.providerId
    await aListing({ organisationId })
    const { listingId } = await aListing({ organisationId, categoryId: below, state: 'draft' })
    expect(await statesOf(whose)).not.toHaveProperty('registration')
    await transaction((tx) => tx.update(listings).set({ state: 'published' }).where(eq(listings.id, listingId)))
    expect(await statesOf(whose)).toHaveProperty('registration', 'asked')
    await anAcceptedCheck(whose, { kind: 'registration', registered: true, said: 'Our number is 1-1234567890.' })
    const said = (await organisationOf(whose)).checks?.find(({ kind }) => kind === 'registration')
    expect(said).toMatchObject({ words: 'Registered with the Care Quality Commission (1-1234567890)', isAsked: true })
  }
})

test('that no registration is needed is said by an officer, and by no missing number', async () => {
  const whose = await aCheckedProvider({ providerType: 'in-house' })
  const accept = (registered?: boolean) =>
    anAcceptedCheck(whose, { kind: 'registration', ...(registered !== undefined && { registered }) })
  await expect(accept()).rejects.toMatchObject({ field: 'registered' })
  await expect(accept(true)).rejects.toThrow('no provider number')
  expect((await organisationOf(whose)).checks ?? []).toEqual([])
  await accept(false)
  expect((await organisationOf(whose)).checks).toMatchObject([{ words: 'No registration needed for what they do' }])
  const before = { amountPence: null, registered: null }
  expect(statementWords('registration', { ...before, said: 'We have been in Fernhill for years' })).toBe(
    'Asked about their registration for care',
  )
  expect(statementWords('registration', { ...before, said: 'Number 1-1234567890' })).toContain('1-1234567890')
})
