import { afterEach, expect, test } from 'vitest'
import { goDaysOn } from '#tests/factories/clock.ts'
import { mailsTo } from '#tests/factories/mails.ts'
import { anOrder, type TestOrder } from '#tests/factories/ordering.ts'
import { transaction } from '#db/client.ts'
import { moveClock } from '../shared/clock.ts'
import { addDays, today } from '../shared/day.ts'
import { dayInWords } from '../shared/words.ts'
import { acceptLine } from './accept-line.server.ts'
import { cancelVisit } from './cancel-visit.server.ts'
import { chaseLines } from './chase-lines.server.ts'

afterEach(() => moveClock(0))

const day = today()
const withoutItsFirstDay = async ({ budget, visitIds }: TestOrder) =>
  transaction((tx) => cancelVisit(tx, budget.person.actor, { visitId: visitIds[0] ?? '', reason: 'Away' }))
const yes = ({ listing, lineId }: TestOrder) => transaction((tx) => acceptLine(tx, listing.owner, { lineId }))
/** What the person reads of the yes. */
async function toldOfYes({ budget }: TestOrder): Promise<string[] | undefined> {
  const mails = await mailsTo(budget.person.actor.email)
  return mails.find(({ subject }) => subject.endsWith('said yes'))?.lines
}

test('a yes says on which day it starts: none that was cancelled, and none that is over', async () => {
  const saidYes = 'Bright Days said yes to A walk and a chat.'
  const startsOn = (start: string) => `It starts on ${dayInWords(start)}.`
  const whole = await anOrder({ visits: 2 })
  await yes(whole)
  expect(await toldOfYes(whole)).toEqual([saidYes, startsOn(day)])

  const cut = await anOrder({ visits: 2 })
  await withoutItsFirstDay(cut)
  await yes(cut)
  expect(await toldOfYes(cut)).toEqual([saidYes, startsOn(addDays(day, 1))])

  const late = await anOrder({ visits: 2 })
  goDaysOn(1)
  await yes(late)
  expect(await toldOfYes(late)).toEqual([saidYes, startsOn(addDays(day, 1))])
})

test('a provider that is asked again reads what the order costs now', async () => {
  const order = await anOrder({ visits: 3, from: addDays(day, 20) })
  await withoutItsFirstDay(order)
  goDaysOn(8)
  await transaction(chaseLines)
  const mails = await mailsTo(order.listing.owner.email)
  const asked = mails.find(({ subject }) => subject === 'An order still waits for your answer')
  expect(asked?.lines[0]).toMatch(/: A walk and a chat, £66\.00\.$/)
})
