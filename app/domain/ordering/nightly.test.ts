import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { mailsTo } from '#tests/factories/mails.ts'
import { anAcceptedOrder, anOrder, balancesOfPot, delivered } from '#tests/factories/ordering.ts'
import { db, transaction } from '#db/client.ts'
import { exceptions } from '#db/schema/invoicing.ts'
import { orderLines, visits } from '#db/schema/ordering.ts'
import { persons } from '#db/schema/people.ts'
import { auditEvents, outbox } from '#db/schema/shared.ts'
import { aBrokerFor, aMandate, anOrganisation, aUser } from '#tests/factories/people.ts'
import { verifyLedger } from '../ledger/verify.server.ts'
import { addCaseworker, removeCaseworker } from '../people/caseworkers.server.ts'
import { moveClock } from '../shared/clock.ts'
import { addDays, today } from '../shared/day.ts'
import { addWorkingDays } from '../shared/working-days.ts'
import { chaseLines, lapseLines } from './chase-lines.server.ts'
import { chaseVisits, lapseVisits } from './chase-visits.server.ts'
import { confirmBySilence } from './confirm-by-silence.server.ts'
import { recordDelivery } from './record-delivery.server.ts'

const start = today()
afterEach(() => moveClock(0))
const goTo = (day: string) => moveClock(new Date(`${day}T12:00:00Z`).getTime() - Date.now())
const lineOf = async (id: string) => (await db.select().from(orderLines).where(eq(orderLines.id, id)))[0]
const visitOf = async (id: string) => (await db.select().from(visits).where(eq(visits.id, id)))[0]
const withoutLogin = (personId: string) =>
  transaction((tx) => tx.update(persons).set({ userId: null }).where(eq(persons.id, personId)))
const mailed = async (key: string) =>
  (await db.select({ key: outbox.key }).from(outbox)).filter((row) => row.key.includes(key)).length

test('a line without an answer is asked about after three working days, once, and lapses after five', async () => {
  const budget = await aBudget()
  const listing = await aListing()
  const order = await anOrder({ budget, listing, visits: 2, from: addDays(start, 30) })

  goTo(addWorkingDays(start, 3))
  await transaction(chaseLines)
  expect(await mailed(`line-chased:${order.lineId}`)).toBe(0)
  goTo(addDays(addWorkingDays(start, 3), 1))
  await transaction(chaseLines)
  await transaction(chaseLines)
  expect(await mailed(`line-chased:${order.lineId}`)).toBe(1)

  goTo(addWorkingDays(start, 5))
  await transaction(lapseLines)
  expect((await lineOf(order.lineId))?.state).toBe('placed')
  goTo(addWorkingDays(start, 6))
  await transaction(lapseLines)
  expect((await lineOf(order.lineId))?.state).toBe('lapsed')
  expect(await balancesOfPot(budget.potId)).toMatchObject({ held: 0, available: 100_000 })
  expect(await mailed(`line-lapsed:${order.lineId}`)).toBe(1)
})

test('a line is asked about the day before its last one, and lapses when that is over', async () => {
  const budget = await aBudget()
  const [day, later] = [await anOrder({ budget, visits: 1 }), await anOrder({ budget, visits: 3 })]
  const after = async (days: number) => {
    goTo(addDays(start, days))
    await transaction(chaseLines)
    await transaction(lapseLines)
    return Promise.all([day, later].map(async ({ lineId }) => [(await lineOf(lineId))?.state, await chased(lineId)]))
  }
  const chased = (lineId: string) => mailed(`line-chased:${lineId}`)
  expect(await after(0)).toEqual([
    ['placed', 0],
    ['placed', 0],
  ])
  expect(await after(1)).toEqual([
    ['lapsed', 0],
    ['placed', 1],
  ])
  expect((await after(2))[1]).toEqual(['placed', 1])
  expect((await after(3))[1]).toEqual(['lapsed', 1])
  expect(await balancesOfPot(budget.potId)).toMatchObject({ held: 0, available: 100_000 })
  expect((await lineOf(day.lineId))?.answerReason).toBe('There was no answer before its day was over.')
  const said = await mailsTo(budget.person.actor.email)
  expect(said.slice(0, 2).map(({ lines }) => lines[0])).toEqual([
    'Bright Days did not answer about A walk and a chat before its last day was over.',
    'Bright Days did not answer about A walk and a chat before its day was over.',
  ])
  const words = (await db.select().from(auditEvents).where(eq(auditEvents.subjectId, later.orderId))).map(
    (e) => e.reason,
  )
  expect(words).toContain('There was no answer before its last day was over.')
})

test('seven days of silence are a yes, and not one day less, within what was ordered, and the history says how many', async () => {
  const order = await anAcceptedOrder({ visits: 2 })
  const [asOrdered = '', more = ''] = order.visitIds
  await delivered(order, asOrdered)
  await delivered(order, more, { minutes: 180 })
  goTo(addDays(start, 7))
  await transaction(confirmBySilence)
  expect((await visitOf(asOrdered))?.state).toBe('delivered')
  goTo(addDays(start, 8))
  await transaction(confirmBySilence)
  expect(await visitOf(asOrdered)).toMatchObject({ state: 'confirmed', confirmedByUserId: null, confirmedPence: 3300 })
  const events = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, asOrdered))
  expect(events.map(({ words }) => words).join()).toContain('7 days without an answer count as a yes')
  expect((await visitOf(more))?.state).toBe('delivered')
  expect(await verifyLedger(db)).toMatchObject({ ok: true })
})

test('silence is never a yes for somebody with neither a login nor anybody to answer for them', async () => {
  const order = await anAcceptedOrder({ visits: 1 })
  const [first = ''] = order.visitIds
  await delivered(order, first)
  await withoutLogin(order.budget.person.personId)
  goTo(addDays(start, 20))
  await transaction(confirmBySilence)
  expect((await visitOf(first))?.state).toBe('delivered')
})

test('silence is a yes for those whom somebody may answer for, and not for those whom somebody may only see', async () => {
  const asRelative = await anAcceptedOrder({ visits: 1 })
  const onlySeen = await anAcceptedOrder({ visits: 1 })
  const broker = await anOrganisation({ kind: 'broker' })
  const withoutCaseworker = await anAcceptedOrder({ visits: 1 })
  const withCaseworker = await anAcceptedOrder({ visits: 1 })
  const byTheProvider = await anAcceptedOrder({ visits: 1 })
  await aMandate(asRelative.budget.person, await aUser(), ['see', 'shop'])
  await aMandate(onlySeen.budget.person, await aUser(), ['see', 'plan'])
  await aMandate(withoutCaseworker.budget.person, { organisationId: broker }, ['see', 'shop'])
  const { owner, mandateId, caseworker } = await aBrokerFor(withCaseworker.budget.person)
  await aMandate(byTheProvider.budget.person, byTheProvider.listing.owner, ['see', 'shop'])
  const all = [asRelative, onlySeen, withoutCaseworker, withCaseworker, byTheProvider]
  for (const order of all) {
    await delivered(order, order.visitIds[0]!)
    await withoutLogin(order.budget.person.personId)
  }
  goTo(addDays(start, 8))
  await transaction((tx) => removeCaseworker(tx, owner, { mandateId, userId: caseworker.userId }))
  await transaction(confirmBySilence)
  const states = async () => Promise.all(all.map(async ({ visitIds }) => (await visitOf(visitIds[0]!))?.state))
  expect(await states()).toEqual(['confirmed', 'delivered', 'delivered', 'delivered', 'delivered'])

  await transaction((tx) => addCaseworker(tx, owner, { mandateId, userId: caseworker.userId }))
  await transaction(confirmBySilence)
  expect(await states()).toEqual(['confirmed', 'delivered', 'delivered', 'confirmed', 'delivered'])
})

test('a visit nobody recorded is asked about after 14 days and gives its money back after 28; a later record is an exception', async () => {
  const order = await anAcceptedOrder({ visits: 1 })
  const [first = ''] = order.visitIds
  goTo(addDays(start, 14))
  await transaction(chaseVisits)
  expect(await mailed(`visit-chased:${first}`)).toBe(0)
  goTo(addDays(start, 15))
  await transaction(chaseVisits)
  expect(await mailed(`visit-chased:${first}`)).toBe(1)
  goTo(addDays(start, 28))
  await transaction(lapseVisits)
  expect((await visitOf(first))?.state).toBe('planned')
  goTo(addDays(start, 29))
  await transaction(lapseVisits)
  expect((await visitOf(first))?.state).toBe('lapsed')
  expect(await balancesOfPot(order.budget.potId)).toMatchObject({ held: 0, available: 100_000 })
  expect((await lineOf(order.lineId))?.state).toBe('ended')

  await transaction((tx) =>
    recordDelivery(tx, order.listing.owner, {
      visitId: first,
      day: start,
      startMinute: 600,
      minutes: 120,
      quantity: 1,
      by: null,
      note: null,
    }),
  )
  expect((await visitOf(first))?.state).toBe('lapsed')
  expect(await db.select().from(exceptions).where(eq(exceptions.visitId, first))).toMatchObject([
    { kind: 'late record' },
  ])
  expect(await verifyLedger(db)).toMatchObject({ ok: true })
})
