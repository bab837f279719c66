import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import { mailsTo } from '#tests/factories/mails.ts'
import { aLine, anAcceptedOrder, anOrder, balancesOfPot } from '#tests/factories/ordering.ts'
import { aMandate, aMember, aUser } from '#tests/factories/people.ts'
import { db, transaction } from '#db/client.ts'
import { exceptions } from '#db/schema/invoicing.ts'
import { orderLines, visits } from '#db/schema/ordering.ts'
import { auditEvents } from '#db/schema/shared.ts'
import { verifyLedger } from '../ledger/verify.server.ts'
import type { Actor } from '../shared/actor.ts'
import { moveClock } from '../shared/clock.ts'
import { addDays, today } from '../shared/day.ts'
import { dayInWords } from '../shared/words.ts'
import { recordDelivery } from './record-delivery.server.ts'
import { sayNobodyCame } from './say-nobody-came.server.ts'
import { settleQuery } from './settle-query.server.ts'
import { visitsNotRecorded } from './visits.server.ts'

afterEach(() => moveClock(0))

const day = today()
const say = (actor: Actor, visitId: string) => transaction((tx) => sayNobodyCame(tx, actor, { visitId }))
const visitOf = async (id: string) => (await db.select().from(visits).where(eq(visits.id, id)))[0]

test('once a day is over that nobody wrote down, a person can say that nobody came, and its money is back at once', async () => {
  const order = await anAcceptedOrder({ visits: 2 })
  const { person } = order.budget
  const [first = '', second = ''] = order.visitIds
  await expect(say(person.actor, first)).rejects.toMatchObject({ code: 'conflict' })
  goDaysOn(1)
  expect((await visitsNotRecorded(db, person.personId)).map(({ id }) => id)).toEqual([first])
  expect(await say(person.actor, first)).toEqual({ backPence: 3300 })
  expect(await visitsNotRecorded(db, person.personId)).toEqual([])
  await expect(say(person.actor, first)).rejects.toMatchObject({ code: 'conflict' })
  await expect(say(person.actor, second)).rejects.toMatchObject({ code: 'conflict' })
  expect((await visitOf(first))?.state).toBe('lapsed')
  expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 3300, available: 96_700 })
  expect(await verifyLedger(db)).toMatchObject({ ok: true })

  const [told] = await mailsTo(order.listing.owner.email)
  expect(told).toMatchObject({
    subject: `${person.name} says that nobody came`,
    lines: [
      expect.stringContaining(`A walk and a chat on ${dayInWords(day)} was not written down`),
      expect.any(String),
    ],
  })
  const events = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, first))
  expect(events.map(({ words }) => words)).toContain(
    `Said that nobody came: A walk and a chat from Bright Days on ${dayInWords(day)}; £33.00 came back`,
  )
})

test('who did come all the same writes it down late, and an officer decides whether it is paid', async () => {
  const order = await anAcceptedOrder({ visits: 1 })
  const [visitId = ''] = order.visitIds
  goDaysOn(1)
  await say(order.budget.person.actor, visitId)
  const [line] = await db.select().from(orderLines).where(eq(orderLines.id, order.lineId))
  expect(line?.state).toBe('ended')
  const delivery = { visitId, day, startMinute: 600, minutes: 120, quantity: 1, by: 'Maya', note: null }
  await transaction((tx) => recordDelivery(tx, order.listing.owner, delivery))
  const [late] = await db.select().from(exceptions).where(eq(exceptions.visitId, visitId))
  expect(late).toMatchObject({ kind: 'late record', words: expect.stringContaining('after its money had come back') })
  const officer = await aMember(order.budget.person.councilId, 'finance')
  await transaction((tx) => settleQuery(tx, officer, { visitId, payPence: 3300, words: 'Maya was there.' }))
  expect(await visitOf(visitId)).toMatchObject({ state: 'confirmed', confirmedPence: 3300 })
  expect(await verifyLedger(db)).toMatchObject({ ok: true })
})

test('who may order for somebody may say it for them, and who may only see may not', async () => {
  const order = await anAcceptedOrder({ visits: 1 })
  const { person } = order.budget
  const [visitId = ''] = order.visitIds
  const [friend, onlooker] = [await aUser(), await aUser()]
  await aMandate(person, friend, ['see', 'shop'])
  await aMandate(person, onlooker, ['see'])
  goDaysOn(1)
  await expect(say(onlooker, visitId)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(say(await aUser(), visitId)).rejects.toMatchObject({ code: 'not-found' })
  await say(friend, visitId)
  const [told] = await mailsTo(person.actor.email)
  expect(told?.lines[0]).toContain(`${friend.name} said that nobody came`)
})

test('of things that may still be brought, and of an order that nobody has answered, it cannot be said', async () => {
  const [budget, listing] = [
    await aBudget(),
    await aListing({ lineKind: 'items', price: { unit: 'item', pence: 500 } }),
  ]
  const schedule = { kind: 'items', quantity: 1, neededBy: addDays(day, 1) } as const
  const things = await anAcceptedOrder({ budget, listing, lines: [aLine(listing, budget, { schedule, unit: 'item' })] })
  const asked = await anOrder({ visits: 1 })
  goDaysOn(2)
  for (const { budget, visitIds } of [things, asked])
    await expect(say(budget.person.actor, visitIds[0] ?? '')).rejects.toMatchObject({ code: 'conflict' })
  expect(await visitsNotRecorded(db, things.budget.person.personId)).toHaveLength(1)
  expect(await visitsNotRecorded(db, asked.budget.person.personId)).toEqual([])
})
