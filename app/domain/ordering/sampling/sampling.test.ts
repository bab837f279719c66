import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { aListing } from '#tests/factories/catalogue.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import { aCouncilWithOfficers, pressed, withAgreement, withBank } from '#tests/factories/invoicing.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { anAcceptedOrder, balancesOfPot, delivered } from '#tests/factories/ordering.ts'
import { aMandate, aMember, aPerson, aUser, joins } from '#tests/factories/people.ts'
import { db, transaction } from '#db/client.ts'
import { exceptions, invoiceLines } from '#db/schema/invoicing.ts'
import { orderLines, visits } from '#db/schema/ordering.ts'
import { persons } from '#db/schema/people.ts'
import { auditEvents, outbox } from '#db/schema/shared.ts'
import { verifyLedger } from '../../ledger/verify.server.ts'
import { listLetters } from '../../people/letters.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { moveClock } from '../../shared/clock.ts'
import { addDays, today } from '../../shared/day.ts'
import { newId } from '../../shared/id.ts'
import { dayInWords } from '../../shared/words.ts'
import { confirmBySilence } from '../confirm-by-silence.server.ts'
import { settleQuery } from '../settle-query.server.ts'
import { daysToAnswer } from '../visit.ts'
import { confirmSampled, querySampled } from './answer-sample.server.ts'
import { countToSample, listLinesToSample, visitsToSample } from './to-sample.server.ts'

afterEach(() => moveClock(0))
const stateOf = async (id: string) => (await db.select().from(visits).where(eq(visits.id, id)))[0]?.state
const words = 'I rang Walter. She came, and stayed the two hours.'

/** Walter has neither a login nor anybody who acts for him; his cleaner came, and wrote it down. */
async function walters(about: { minutes?: number } = {}) {
  const council = await aCouncilWithOfficers()
  const person = await aPerson({ councilId: council.councilId, name: 'Walter Finch', email: null })
  const budget = await aBudget({
    person,
    pots: [{ heldAs: 'council-managed', payerOrganisationId: council.councilId }],
  })
  const listing = await aListing()
  await withBank(listing.providerId)
  await withAgreement(listing.providerId)
  const order = await anAcceptedOrder({ budget, listing, visits: 2 })
  await transaction((tx) => tx.update(persons).set({ userId: null }).where(eq(persons.id, person.personId)))
  for (const visitId of order.visitIds) await delivered(order, visitId, about)
  const practitioner = await aMember(council.councilId, 'practitioner', 'Ruth')
  const sample = { councilId: council.councilId, lineId: order.lineId, visitIds: order.visitIds, words }
  return { ...order, council, person, practitioner, sample }
}

test('a visit to which nobody can say yes is asked about by a practitioner: paid, told on paper, and seen in the history', async () => {
  const { council, person, practitioner, sample, budget, visitIds } = await walters()
  const yes = (actor: Actor) => transaction((tx) => confirmSampled(tx, actor, sample))
  expect(await countToSample(db, council.councilId)).toBe(0)
  await expect(yes(practitioner)).rejects.toMatchObject({ code: 'not-found' })

  goDaysOn(8)
  await transaction(confirmBySilence)
  expect(await listLinesToSample(db, council)).toMatchObject({
    rows: [{ lineId: sample.lineId, personName: 'Walter Finch', visits: 2, pence: 6600 }],
    nextKey: null,
  })
  await yes(practitioner)
  expect(await countToSample(db, council.councilId)).toBe(0)
  expect(await balancesOfPot(budget.potId)).toMatchObject({ held: 0, delivered: 6600 })

  const letters = await listLetters(db, practitioner, { organisationId: council.councilId })
  const statement = letters.find(({ subject }) => subject === 'What is paid for you: A walk and a chat')
  expect(statement?.lines.join(' ')).toContain('£66.00 of your budget is paid for this.')
  expect(statement?.lines.join(' ')).toContain(words)
  const history = await db.select().from(auditEvents).where(eq(auditEvents.personId, person.personId))
  expect(history).toContainEqual(
    expect.objectContaining({
      verb: 'confirmed a visit',
      actorUserId: practitioner.userId,
      organisationId: council.councilId,
      reason: words,
    }),
  )

  await pressed(council)
  const paid = await db.select().from(invoiceLines).where(eq(invoiceLines.personId, person.personId))
  expect(paid.map(({ visitId }) => visitId).sort()).toEqual([...visitIds].sort())
  expect(paid.every(({ state }) => state === 'approved')).toBe(true)
  expect(await verifyLedger(db)).toMatchObject({ ok: true })
})

test('some of the visits may be asked about, and what was not right goes to a finance officer, who is somebody else', async () => {
  const { council, practitioner, sample, visitIds } = await walters()
  const [right = '', wrong = ''] = visitIds
  goDaysOn(8)
  await transaction((tx) => confirmSampled(tx, practitioner, { ...sample, visitIds: [right] }))
  expect(await visitsToSample(db, sample)).toMatchObject([{ id: wrong }])
  await transaction((tx) => querySampled(tx, practitioner, { ...sample, visitIds: [wrong], words: 'Nobody came.' }))
  expect(await stateOf(wrong)).toBe('queried')
  const [waiting] = await db.select().from(exceptions).where(eq(exceptions.visitId, wrong))
  expect(waiting?.words).toContain('Ruth, who asked Walter, says of')

  const settle = (actor: Actor) =>
    transaction((tx) => settleQuery(tx, actor, { visitId: wrong, payPence: 0, words: 'Nobody came.' }))
  await expect(settle(practitioner)).rejects.toMatchObject({ code: 'forbidden' })
  await settle(council.first)
  expect(await stateOf(wrong)).toBe('cancelled')
  expect(await verifyLedger(db)).toMatchObject({ ok: true })
})

test('only a practitioner of the council says it, who has no part in it', async () => {
  const { council, practitioner, sample, listing } = await walters()
  const elsewhere = await aMember((await aPerson()).councilId, 'practitioner')
  const works = await aMember(council.councilId, 'practitioner')
  await joins(works, listing.providerId, 'staff')
  goDaysOn(8)
  for (const verb of [confirmSampled, querySampled]) {
    const say = (actor: Actor) => transaction((tx) => verb(tx, actor, sample))
    await expect(say(elsewhere)).rejects.toMatchObject({ code: 'not-found' })
    await expect(say(council.first)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(say(works)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(say(listing.owner)).rejects.toMatchObject({ code: 'not-found' })
  }
  const there = { ...sample, councilId: (await aPerson()).councilId }
  await expect(transaction((tx) => confirmSampled(tx, practitioner, there))).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('more than was ordered is never agreed to in this way, and nothing is as soon as somebody may answer', async () => {
  const { practitioner, sample, person, council } = await walters({ minutes: 180 })
  goDaysOn(8)
  const yes = () => transaction((tx) => confirmSampled(tx, practitioner, sample))
  await expect(yes()).rejects.toMatchObject({ code: 'not-allowed', field: 'visitId' })

  await transaction((tx) =>
    tx.update(persons).set({ userId: person.actor.userId }).where(eq(persons.id, person.personId)),
  )
  expect(await countToSample(db, council.councilId)).toBe(0)
  await expect(yes()).rejects.toMatchObject({ code: 'not-found' })
})

test('a letter says how it goes on: the last day before silence is a yes, or that the council asks', async () => {
  const lettersTo = async (name: string) =>
    (await db.select({ payload: outbox.payload }).from(outbox).where(eq(outbox.kind, 'letter')))
      .map(({ payload }) => JSON.stringify(payload))
      .filter((letter) => letter.includes(name) && letter.includes('Is this right?'))
  await walters()
  const walter = await lettersTo('Walter Finch')
  expect(walter.every((letter) => letter.includes('Your council asks you whether it is right'))).toBe(true)
  expect(walter.some((letter) => letter.includes('taken as a yes'))).toBe(false)
  expect(walter.length).toBeGreaterThan(0)

  const ann = await aPerson({ name: 'Ann Lee', email: null })
  await aMandate(ann, await aUser(), ['see', 'shop'])
  const order = await anAcceptedOrder({ budget: await aBudget({ person: ann }) })
  await delivered(order, order.visitIds[0]!)
  const anns = await lettersTo('Ann Lee')
  const by = dayInWords(addDays(today(), daysToAnswer))
  expect(anns).toHaveLength(1)
  expect(anns[0]).toContain(
    `Say yes, or say that it is not right, by ${by}. If nobody has said anything by then, it is`,
  )
  expect(anns[0]).not.toContain(`${daysToAnswer} days without an answer`)
})

test('however many lines wait, each stands once on the pages, the longest waiting first', async () => {
  const { council, lineId, visitIds } = await walters()
  const [line] = await db.select().from(orderLines).where(eq(orderLines.id, lineId))
  const [visit] = await db.select().from(visits).where(eq(visits.id, visitIds[0]!))
  const wanted = [{ id: lineId, recordedAt: visit!.recordedAt! }]
  for (let each = 0; each < 120; each++) {
    const recordedAt = new Date(visit!.recordedAt!.getTime() - (each % 7) * 60_000) // many at the same moment
    wanted.push({ id: newId('oln'), recordedAt })
  }
  await transaction(async (tx) => {
    for (const { id, recordedAt } of wanted.slice(1)) {
      await tx.insert(orderLines).values({ ...line!, id })
      await tx.insert(visits).values({ ...visit!, id: newId('vis'), lineId: id, recordedAt })
    }
  })
  goDaysOn(8)
  const sizes: number[] = []
  const seen: string[] = []
  for (let from: string | null = null, page = 0; page === 0 || from; page++) {
    const { rows, nextKey } = await listLinesToSample(db, { councilId: council.councilId, from })
    sizes.push(rows.length)
    seen.push(...rows.map((row) => row.lineId))
    from = nextKey
  }
  expect(sizes).toEqual([50, 50, 21])
  expect([...seen].sort()).toEqual(wanted.map(({ id }) => id).sort())
  const times = seen.map((id) => Number(wanted.find((one) => one.id === id)?.recordedAt))
  expect(times).toEqual([...times].sort((a, b) => a - b))
})
