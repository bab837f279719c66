import { and, eq, like } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { categories } from '#db/schema/catalogue.ts'
import { outbox } from '#db/schema/shared.ts'
import { aCheckedProvider, anAcceptedCheck, type TestChecked } from '#tests/factories/checks.ts'
import { aCategory, aListing } from '#tests/factories/catalogue.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import { listDocuments } from '#search/list-documents.ts'
import { moveClock } from '../../shared/clock.ts'
import { addDays, today } from '../../shared/day.ts'
import { publishListing, withdrawListing } from '../listing-states.server.ts'
import { getListing } from '../listings.server.ts'
import { regulateCategory } from '../taxonomy/change-categories.server.ts'
import { noteEndedChecks } from './chase-checks.server.ts'
import { setRules } from './set-rules.server.ts'

const endsOn = addDays(today(), 20)

async function aShop() {
  const whose = await aCheckedProvider()
  const { listingId } = await aListing({ organisationId: whose.providerId, checks: [{ words: 'We are', on: today() }] })
  return { whose, listingId }
}

/** All that is usually asked of a micro-enterprise. */
async function wholeChecks(whose: TestChecked) {
  await anAcceptedCheck(whose, { kind: 'identity' })
  await anAcceptedCheck(whose, { kind: 'criminal-record' })
  await anAcceptedCheck(whose, { kind: 'insurance', endsOn })
}

/** As cards and ranking have it, and as the page in easy read has it. */
async function isChecked(listingId: string): Promise<boolean> {
  const [document] = await listDocuments(db, [listingId])
  const listing = await getListing(db, listingId)
  expect(listing?.isChecked).toBe(document?.isChecked)
  return document?.isChecked ?? false
}

const timesToIndex = (listingId: string) =>
  db.$count(outbox, and(eq(outbox.kind, 'search'), like(outbox.key, `search:${listingId}:%`)))

test('a provider is checked when everything that its council asks for was accepted, and not before', async () => {
  const { whose, listingId } = await aShop()
  expect(await isChecked(listingId)).toBe(false)
  await anAcceptedCheck(whose, { kind: 'identity' })
  await anAcceptedCheck(whose, { kind: 'references' })
  await anAcceptedCheck(whose, { kind: 'insurance', endsOn })
  expect(await isChecked(listingId)).toBe(false)
  await anAcceptedCheck(whose, { kind: 'criminal-record' })
  expect(await isChecked(listingId)).toBe(true)
})

test('what has ended takes it away on the day after, and the night tells the index', async () => {
  const { whose, listingId } = await aShop()
  await wholeChecks(whose)
  const before = await timesToIndex(listingId)
  try {
    goDaysOn(20)
    while (await transaction(noteEndedChecks));
    expect([await isChecked(listingId), await timesToIndex(listingId)]).toEqual([true, before])
    goDaysOn(21)
    while (await transaction(noteEndedChecks));
    expect([await isChecked(listingId), await timesToIndex(listingId)]).toEqual([false, before + 1])
  } finally {
    moveClock(0)
  }
})

test('a council that asks for more takes it away until that is accepted too, and one that asks for nothing checks nobody', async () => {
  const { whose, listingId } = await aShop()
  await wholeChecks(whose)
  const before = await timesToIndex(listingId)
  const ask = (asked: Parameters<typeof setRules>[2]['asked']) =>
    transaction((tx) =>
      setRules(tx, whose.officer, { councilId: whose.councilId, providerKind: 'micro', asked, leastPence: null }),
    )
  await ask(['identity', 'insurance', 'criminal-record', 'references'])
  expect([await isChecked(listingId), await timesToIndex(listingId)]).toEqual([false, before + 1])
  await anAcceptedCheck(whose, { kind: 'references' })
  expect(await isChecked(listingId)).toBe(true)
  await ask([])
  expect(await isChecked(listingId)).toBe(false)
})

test('regulated care in the shop asks for registration, and all that the provider has in the shop follows', async () => {
  const { whose, listingId } = await aShop()
  await wholeChecks(whose)
  const categoryId = await aCategory('Washing and dressing')
  await transaction((tx) => tx.update(categories).set({ isRegulated: true }).where(eq(categories.id, categoryId)))
  const { listingId: care } = await aListing({ organisationId: whose.providerId, categoryId, state: 'paused' })
  const before = await timesToIndex(listingId)
  expect(await isChecked(listingId)).toBe(true)
  await transaction((tx) => publishListing(tx, whose.owner, { listingId: care }))
  expect([await isChecked(listingId), await isChecked(care)]).toEqual([false, false])
  expect(await timesToIndex(listingId)).toBe(before + 1)
  await transaction((tx) => withdrawListing(tx, whose.owner, { listingId: care }))
  expect([await isChecked(listingId), await timesToIndex(listingId)]).toEqual([true, before + 2])
})

test('a shelf that becomes regulated care tells the index of everything that its providers have in the shop', async () => {
  const { whose, listingId } = await aShop()
  await wholeChecks(whose)
  const { categoryId } = await aListing({ organisationId: whose.providerId })
  const before = await timesToIndex(listingId)
  const { councilId, officer } = whose
  await transaction((tx) => regulateCategory(tx, officer, { councilId, categoryId, isRegulated: true }))
  expect([await isChecked(listingId), await timesToIndex(listingId)]).toEqual([false, before + 1])
})

test('a shelf that becomes regulated care stops new orders for a registration that has ended, until it is that no more', async () => {
  const whose = await aCheckedProvider()
  await anAcceptedCheck(whose, { kind: 'registration', said: 'Number 1-123456789', registered: true, endsOn })
  const { listingId, categoryId } = await aListing({ organisationId: whose.providerId })
  const whyNot = async () => (await getListing(db, listingId, { day: addDays(endsOn, 1) }))?.noNewOrders
  const regulate = (isRegulated: boolean) =>
    transaction((tx) => regulateCategory(tx, whose.officer, { councilId: whose.councilId, categoryId, isRegulated }))
  expect(await whyNot()).toBeNull()
  await regulate(true)
  expect(await whyNot()).toContain('takes no new orders at the moment: its registration for care ended')
  await regulate(false)
  expect(await whyNot()).toBeNull()
})
