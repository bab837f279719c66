import { afterEach, expect, test } from 'vitest'
import { transaction, type Tx } from '#db/client.ts'
import { mailsTo } from '#tests/factories/mails.ts'
import { aMember, aPerson, aUser, type TestPerson } from '#tests/factories/people.ts'
import type { Actor } from '../shared/actor.ts'
import { moveClock } from '../shared/clock.ts'
import { addDays, today } from '../shared/day.ts'
import { dayInWords } from '../shared/words.ts'
import { giveMandate } from './give-mandate.server.ts'
import { fromWhen } from './mandate.ts'
import { confirmMandate, resumeMandate, suspendMandate } from './mandate-states.server.ts'

const evidence = { how: 'spoken', words: 'Said so to me', on: today() } as const
const [later, before] = [addDays(today(), 30), addDays(today(), -60)]
const laterInWords = dayInWords(later, { weekday: false })
const seeing = 'see the budget, orders and visits'

let steps = 0
afterEach(() => moveClock((steps = 0)))

/** What is done a moment after what was done before, so that the newest mail is about it. */
function step<Done>(act: (tx: Tx) => Promise<Done>): Promise<Done> {
  moveClock(++steps * 1000)
  return transaction(act)
}

/** Joan, and Tom who is to act for her between two days, given by Joan or recorded by a practitioner. */
async function joanAndTom() {
  const joan = await aPerson({ name: 'Joan Hart' })
  const tom = await aUser({ name: 'Tom' })
  const recorder = await aMember(joan.councilId, 'practitioner', 'Ruth')
  const second = await aMember(joan.councilId, 'finance')
  const give = async (by: Actor, input: { startsOn: string; endsOn?: string; power?: 'shop' | 'approve' }) => {
    const { power = 'shop', endsOn = null, startsOn } = input
    const wanted = { personId: joan.personId, email: tom.email, relation: 'her son', startsOn, endsOn, evidence }
    return (await step((tx) => giveMandate(tx, by, { ...wanted, powers: [power] }))).mandateId
  }
  return { joan, recorder, second, give }
}

async function newest({ actor }: TestPerson) {
  const [mail] = await mailsTo(actor.email)
  return { subject: mail?.subject, lines: mail?.lines.join(' ') }
}

test('a mandate that begins today, or began before, is good from now on; one that begins later from its first day on', () => {
  expect(fromWhen('2026-11-24', '2026-11-24')).toBe('From now on')
  expect(fromWhen('2026-11-23', '2026-11-24')).toBe('From now on')
  expect(fromWhen('2027-01-03', '2026-11-24')).toBe('From 3 January 2027 on')
})

test('a person is told from which day on somebody may act for them', async () => {
  const { joan, recorder, give } = await joanAndTom()
  await give(joan.actor, { startsOn: before })
  const now = await newest(joan)
  expect(now.subject).toBe('Tom may act for you')
  expect(now.lines).toContain(`From now on Tom may ${seeing}, and order support for you.`)
  for (const by of [joan.actor, recorder]) {
    await give(by, { startsOn: later })
    const ahead = await newest(joan)
    expect(ahead.subject).toBe(`Tom may act for you from ${laterInWords} on`)
    expect(ahead.lines).toContain(`From ${laterInWords} on Tom may ${seeing}, and order support for you.`)
    expect(ahead.lines).not.toContain('From now on')
  }
})

test('while a second officer has still to check it, nobody is told that somebody may act', async () => {
  const { joan, recorder, second, give } = await joanAndTom()
  const mandateId = await give(recorder, { startsOn: today(), power: 'approve' })
  const recorded = await newest(joan)
  expect(recorded.subject).toBe('Your council checks whether Tom may act for you')
  expect(recorded.lines).toContain('say yes to orders and confirm visits. A second officer of the council checks this')
  await step((tx) => confirmMandate(tx, second, { mandateId }))
  const confirmed = await newest(joan)
  expect(confirmed.subject).toBe('Tom may act for you')
  expect(confirmed.lines).toContain('From now on Tom may')
})

test('what a second officer confirms, or a practitioner lets stand again, does not begin before its first day', async () => {
  const { joan, recorder, second, give } = await joanAndTom()
  const mandateId = await give(recorder, { startsOn: later, power: 'approve' })
  const recorded = await newest(joan)
  expect(recorded.lines).toContain(`confirm visits from ${laterInWords} on. A second officer`)
  const which = { mandateId, reason: 'A worry' }
  const subject = `Tom may act for you from ${laterInWords} on`
  const from = `From ${laterInWords} on Tom may ${seeing}, and say yes to orders and confirm visits for you.`

  expect(await step((tx) => confirmMandate(tx, second, { mandateId }))).toEqual({ startsOn: later })
  expect(await newest(joan)).toEqual({ subject, lines: `${from} A second officer has checked it.` })
  await step((tx) => suspendMandate(tx, recorder, which))
  expect(await step((tx) => resumeMandate(tx, recorder, which))).toEqual({ startsOn: later })
  const lines = `Your council no longer stops Tom from acting for you. ${from}`
  expect(await newest(joan)).toEqual({ subject, lines })
})

test('somebody who acted before a practitioner stopped it acts again', async () => {
  const { joan, recorder, give } = await joanAndTom()
  const which = { mandateId: await give(joan.actor, { startsOn: before }), reason: 'A worry' }
  await step((tx) => suspendMandate(tx, recorder, which))
  await step((tx) => resumeMandate(tx, recorder, which))
  expect(await newest(joan)).toEqual({
    subject: 'Tom may act for you again',
    lines: `Tom may ${seeing}, and order support for you again.`,
  })
})

test('a mandate whose last day is over is not taken, and one whose last day is today is', async () => {
  const { joan, recorder, give } = await joanAndTom()
  for (const by of [joan.actor, recorder]) {
    const over = give(by, { startsOn: before, endsOn: addDays(today(), -1) })
    await expect(over).rejects.toMatchObject({ code: 'not-allowed', field: 'endsOn' })
    expect(await mailsTo(joan.actor.email)).toEqual([])
  }
  await give(joan.actor, { startsOn: before, endsOn: today() })
  expect(await mailsTo(joan.actor.email)).toHaveLength(1)
})
