import { and, eq, like } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { memberships, organisations, persons } from '#db/schema/people.ts'
import { outbox } from '#db/schema/shared.ts'
import { suspensions } from '#db/schema/checks.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import { aBudget } from '../../../../tests/factories/budgets.ts'
import { aListing } from '../../../../tests/factories/catalogue.ts'
import { aCheckedProvider, anAcceptedCheck, type TestChecked } from '../../../../tests/factories/checks.ts'
import { anAcceptedOrder, anOrder, delivered } from '../../../../tests/factories/ordering.ts'
import { aBrokerFor, aCouncil, aMandate, aMember, aPerson, aUser } from '../../../../tests/factories/people.ts'
import { getListing } from '../../catalogue/listings.server.ts'
import { acceptLine } from '../accept-line.server.ts'
import { cancelLine } from '../cancel-line.server.ts'
import { declineLine } from '../decline-line.server.ts'
import { requireMembership } from '../../people/access.server.ts'
import { moveClock, now } from '../../shared/clock.ts'
import { addDays, today } from '../../shared/day.ts'
import { newId } from '../../shared/id.ts'
import { affectedBy, whoIsAffected } from './affected.server.ts'
import { providersToWatch } from './providers-to-watch.server.ts'
import { liftSuspension, suspendProvider } from './suspend-provider.server.ts'

const reason = 'We could not reach anybody for two weeks.'

async function aShop(about: { providerType?: 'in-house' } = {}) {
  const whose = await aCheckedProvider(about)
  const listing = await aListing({ organisationId: whose.providerId })
  return { ...whose, listing }
}

async function suspended(whose: TestChecked) {
  const { seen } = await affectedBy(db, whose.providerId)
  const { councilId, providerId } = whose
  return transaction((tx) => suspendProvider(tx, whose.officer, { councilId, providerId, reason, seen }))
}

test('before the yes an officer sees the people, their lines, the visits to come and the brokers', async () => {
  const shop = await aShop()
  const person = await aPerson({ councilId: shop.councilId, name: 'Amina Yusuf' })
  const broker = await aBrokerFor(person)
  const budget = await aBudget({ person })
  await anAcceptedOrder({ budget, listing: shop.listing, visits: 3 })
  await anOrder({ budget, listing: shop.listing, visits: 1 })
  const seen = await whoIsAffected(db, shop.officer, shop)
  expect(seen.count).toEqual({ people: 1, lines: 2, visits: 4, waiting: 1 })
  expect(seen.lines.map(({ personName }) => personName)).toEqual(['Amina Yusuf', 'Amina Yusuf'])
  expect(seen.brokers).toMatchObject([{ id: broker.organisationId, personIds: [person.personId] }])
  const stranger = await aMember(await aCouncil(), 'commissioner')
  await expect(whoIsAffected(db, stranger, shop)).rejects.toMatchObject({ code: 'not-found' })
})

test('from the yes on nothing new is ordered, what waits can only be declined or cancelled, and what runs goes on', async () => {
  const shop = await aShop()
  const running = await anAcceptedOrder({ listing: shop.listing, visits: 2 })
  const waiting = await anOrder({ listing: shop.listing, visits: 1 })
  const another = await anOrder({ listing: shop.listing, visits: 1 })
  await suspended(shop)

  await expect(anOrder({ listing: shop.listing, visits: 1 })).rejects.toThrow('takes no new orders at the moment')
  expect(await getListing(db, shop.listing.listingId)).toBeNull()
  await expect(transaction((tx) => acceptLine(tx, shop.owner, { lineId: waiting.lineId }))).rejects.toThrow(
    'only say no',
  )
  await transaction((tx) => declineLine(tx, shop.owner, { lineId: waiting.lineId, reason: 'Not now' }))
  const { personId, actor } = another.budget.person
  const back = await transaction((tx) => cancelLine(tx, actor, { lineId: another.lineId, reason: 'Somebody else' }))
  expect(back.backPence).toBeGreaterThan(0)
  expect(personId).not.toBe('')
  await delivered(running, running.visitIds[0]!, { minutes: 60 })
  await requireMembership(db, shop.owner, { organisationId: shop.providerId, kind: 'provider' })
})

test('the provider is told why; people, who acts for them and brokers are told what it means, by letter where there is no mail', async () => {
  const shop = await aShop()
  await transaction((tx) =>
    tx.update(organisations).set({ email: 'hello@bright.example' }).where(eq(organisations.id, shop.providerId)),
  )
  const person = await aPerson({ councilId: shop.councilId, email: null })
  const [relative, broker] = [await aUser(), await aBrokerFor(person)]
  await aMandate(person, { email: relative.email })
  await transaction((tx) =>
    tx.update(organisations).set({ email: 'office@broker.example' }).where(eq(organisations.id, broker.organisationId)),
  )
  await anOrder({ budget: await aBudget({ person }), listing: shop.listing, visits: 1 })
  await suspended(shop)
  const [suspension] = await db.select().from(suspensions).where(eq(suspensions.organisationId, shop.providerId))
  const told = async (verb: string) =>
    db
      .select({ kind: outbox.kind, payload: outbox.payload })
      .from(outbox)
      .where(like(outbox.key, `${verb}:${suspension!.id}%`))
  const words = (await told('suspended')).map(({ kind, payload }) => ({
    kind,
    to: payload['to'] ?? 'letter',
    text: JSON.stringify(payload['lines']),
  }))
  expect(words.map(({ kind, to }) => `${kind} ${String(to)}`).sort()).toEqual(
    ['letter letter', 'mail hello@bright.example', 'mail office@broker.example', `mail ${relative.email}`].sort(),
  )
  for (const { to, text } of words) expect(text.includes(reason)).toBe(to === 'hello@bright.example')
  expect(words.find(({ kind }) => kind === 'letter')?.text).toContain('all its money comes back at once')

  await transaction((tx) =>
    liftSuspension(tx, shop.officer, {
      councilId: shop.councilId,
      providerId: shop.providerId,
      reason: 'They answered and all is well.',
    }),
  )
  expect(await told('lifted')).toHaveLength(4)
  expect(await getListing(db, shop.listing.listingId)).not.toBeNull()
  await anOrder({ listing: shop.listing, visits: 1 })
})

test('somebody new on the list since the page was made stops the yes until it is looked at again', async () => {
  const shop = await aShop()
  await anOrder({ listing: shop.listing, visits: 1 })
  const { councilId, providerId, officer } = shop
  const suspend = (seen: string) =>
    transaction((tx) => suspendProvider(tx, officer, { councilId, providerId, reason, seen }))
  const { seen } = await whoIsAffected(db, officer, shop)
  const leaving = await anOrder({ listing: shop.listing, visits: 1 })
  await expect(suspend(seen)).rejects.toThrow('has changed meanwhile')
  // as many people as before, but not the same ones
  const second = await whoIsAffected(db, officer, shop)
  await transaction((tx) => declineLine(tx, shop.owner, { lineId: leaving.lineId, reason: 'Not now' }))
  await anOrder({ listing: shop.listing, visits: 1 })
  expect((await whoIsAffected(db, officer, shop)).count).toEqual(second.count)
  await expect(suspend(second.seen)).rejects.toThrow('has changed meanwhile')
})

test('a broker without an address on record is told through its owner, and of a waiting order only where one waits', async () => {
  const shop = await aShop()
  const [one, two] = [await aPerson({ councilId: shop.councilId }), await aPerson({ councilId: shop.councilId })]
  const [first, second] = [await aBrokerFor(one), await aBrokerFor(two)]
  await anOrder({ budget: await aBudget({ person: one }), listing: shop.listing, visits: 1 })
  await anAcceptedOrder({ budget: await aBudget({ person: two }), listing: shop.listing, visits: 1 })
  await suspended(shop)
  const toBroker = async ({ organisationId }: { organisationId: string }) => {
    const [mail] = await db
      .select({ payload: outbox.payload })
      .from(outbox)
      .where(like(outbox.key, `suspended:%:${organisationId}`))
    return JSON.stringify(mail?.payload)
  }
  expect(await toBroker(first)).toContain('Cancel it and all its money comes back')
  expect(await toBroker(second)).toContain('What is ordered already goes on')
  expect(await toBroker(second)).not.toContain('waits for an answer')
})

test('only officers of the council that checks a provider suspend it, never for where they work, and not twice', async () => {
  const shop = await aShop({ providerType: 'in-house' })
  const { councilId, providerId } = shop
  const { seen } = await affectedBy(db, providerId)
  const suspend = (actor: typeof shop.officer, ofCouncil = councilId) =>
    transaction((tx) => suspendProvider(tx, actor, { councilId: ofCouncil, providerId, reason, seen }))
  const other = await aCouncil()
  await expect(suspend(await aMember(councilId, 'practitioner'))).rejects.toMatchObject({ code: 'forbidden' })
  await expect(suspend(await aMember(other, 'admin'), other)).rejects.toMatchObject({ code: 'not-found' })
  await expect(suspend(shop.owner)).rejects.toMatchObject({ code: 'not-found' })
  const both = await aMember(councilId, 'admin')
  await transaction((tx) =>
    tx
      .insert(memberships)
      .values({ id: newId('mem'), userId: both.userId, organisationId: providerId, role: 'staff', createdAt: now() }),
  )
  await expect(suspend(both)).rejects.toThrow('a colleague has to do this')
  await suspend(shop.officer)
  await expect(suspend(shop.officer)).rejects.toMatchObject({ code: 'conflict' })
})

test('when an insurance has ended nothing new is ordered or said yes to, what runs goes on, and the council sees whom it touches', async () => {
  const shop = await aShop()
  await anAcceptedCheck(shop, { endsOn: addDays(today(), 10) })
  const waiting = await anOrder({ listing: shop.listing, visits: 1 })
  const running = await anAcceptedOrder({ listing: shop.listing, visits: 2 })
  try {
    goDaysOn(11)
    await expect(anOrder({ listing: shop.listing, visits: 1 })).rejects.toThrow(
      /its insurance ended on \d+ \w+ \d{4}\./,
    )
    expect((await getListing(db, shop.listing.listingId))?.noNewOrders).toContain('its insurance ended')
    await expect(transaction((tx) => acceptLine(tx, shop.owner, { lineId: waiting.lineId }))).rejects.toThrow(
      'Send the new one under Checks',
    )
    await delivered(running, running.visitIds[0]!, { minutes: 60 })
    const { ending } = await providersToWatch(db, shop.officer, shop.councilId)
    expect(ending).toMatchObject([{ id: shop.providerId, kind: 'insurance', people: 1, lines: 1 }])
  } finally {
    moveClock(0)
  }
})

test('a person of another council is affected as well', async () => {
  const shop = await aShop()
  const order = await anOrder({ listing: shop.listing, visits: 1 })
  const [person] = await db
    .select({ councilId: persons.councilId })
    .from(persons)
    .where(and(eq(persons.id, order.budget.person.personId)))
  expect(person?.councilId).not.toBe(shop.councilId)
  expect((await affectedBy(db, shop.providerId)).count.people).toBe(1)
})
