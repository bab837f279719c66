import { afterAll, afterEach, expect, test } from 'vitest'
import { moveClock } from '#app/domain/shared/clock.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { chaseVisits } from '#app/domain/ordering/chase-visits.server.ts'
import { paths } from '#app/paths.ts'
import { transaction } from '#db/client.ts'
import { closeSearch } from '#search/current.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import { anAcceptedOrder } from '#tests/factories/ordering.ts'
import { aMandate, aUser } from '#tests/factories/people.ts'
import { answer, cookieOf } from './site.ts'
import { wordsOf } from './words.ts'

afterEach(() => moveClock(0))
afterAll(closeSearch)

test('a visit that nobody wrote down stays in sight, says what happens by itself, and can be said to have been missed', async () => {
  const day = today()
  const order = await anAcceptedOrder({ visits: 1 })
  const { person } = order.budget
  const [visitId = ''] = order.visitIds
  const onlooker = await aUser()
  await aMandate(person, onlooker, ['see'])
  const cookie = await cookieOf(person.actor.userId)
  const page = paths.visits(person.personId)
  const read = async (as = cookie) => wordsOf((await answer(page, { cookie: as })).text)
  expect(await read()).not.toContain('Not written down yet')

  goDaysOn(1)
  const asked = `is asked for it after ${dayInWords(addDays(day, 14))}.`
  const back = `If it is not written down by ${dayInWords(addDays(day, 28))}, the money comes back by itself.`
  const words = await read()
  for (const said of ['Not written down yet', dayInWords(day), '£33.00 is held for it.', asked, back])
    expect(words).toContain(said)
  expect(words).toContain('Nobody came, so take £33.00 back')
  const seen = await read(await cookieOf(onlooker.userId))
  expect(seen).toContain(back)
  expect(seen).not.toContain('Nobody came')

  goDaysOn(15)
  await transaction(chaseVisits)
  expect(await read()).toContain('Bright Days has been asked for it.')
  const pressed = await answer(page, { cookie, body: { intent: 'nobody came', visitId } })
  expect(pressed.status).toBe(302)
  expect(await read()).not.toContain('Not written down yet')
  expect(await read()).toContain('Never recorded')
})
