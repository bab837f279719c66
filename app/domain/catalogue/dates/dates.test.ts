import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import { aMember, anOrganisation } from '#tests/factories/people.ts'
import { moveClock } from '../../shared/clock.ts'
import { addDays, today, weekdayOf } from '../../shared/day.ts'
import { listHappenings } from '../happenings.server.ts'
import { pauseListing } from '../listing-states.server.ts'
import { addDates, listOwnDates, takeDatesOff } from './dates.server.ts'
import { DatesForm } from './dates-form.ts'
import { daysOf, mostDays } from './days-of.ts'
import { whenSaid } from './when-said.ts'

/** A free activity of a community group, with its owner. */
async function anActivity() {
  const organisationId = await anOrganisation({ kind: 'community', name: 'Tea and a chat' })
  const owner = await aMember(organisationId, 'owner')
  const { listingId } = await aListing({ organisationId, kind: 'activity', lineKind: null, isFree: true })
  return { organisationId, owner, listingId }
}
const weekly = () => ({ first: addDays(today(), 1), until: addDays(today(), 15), repeat: 'weekly' as const })

test('a group puts its days up once, and they stand in what is on', async () => {
  const { owner, listingId } = await anActivity()
  const put = () => transaction((tx) => addDates(tx, owner, { listingId, ...weekly(), from: 840, to: 930 }))
  expect(await put()).toEqual({ added: 3 })
  await expect(put()).rejects.toThrow('stand there already')
  const on = (await listHappenings(db, { from: today(), to: addDays(today(), 20) })).filter(
    (one) => one.listingId === listingId,
  )
  expect(on.map(({ day, startsMinute }) => [day, startsMinute])).toEqual(
    [1, 8, 15].map((days) => [addDays(today(), days), 840]),
  )
  await transaction((tx) => pauseListing(tx, owner, { listingId }))
  const after = await listHappenings(db, { from: today(), to: addDays(today(), 20) })
  expect(after.filter((one) => one.listingId === listingId)).toEqual([])
})

test('one day is taken off, or all that are to come; what has been stays', async () => {
  const { owner, listingId } = await anActivity()
  await transaction((tx) => addDates(tx, owner, { listingId, ...weekly(), from: 840, to: 930 }))
  const [first] = (await listOwnDates(db, owner, listingId)).dates
  const off = (dateId: string) => transaction((tx) => takeDatesOff(tx, owner, { listingId, dateId }))
  expect(await off(first?.id ?? '')).toEqual({ taken: 1 })
  expect(await off(first?.id ?? ''), 'pressed twice').toEqual({ taken: 0 })
  goDaysOn(9)
  expect(await off('all')).toEqual({ taken: 1 })
  expect(await off('all'), 'pressed twice').toEqual({ taken: 0 })
  moveClock(0)
  expect((await listOwnDates(db, owner, listingId)).dates).toHaveLength(1)
})

test('nobody but those who run it puts days up or takes them off, and a service has none', async () => {
  const { owner, listingId } = await anActivity()
  const stranger = (await anActivity()).owner
  const dates = { ...weekly(), from: 840, to: 930 }
  await expect(transaction((tx) => addDates(tx, stranger, { listingId, ...dates }))).rejects.toMatchObject({
    code: 'not-found',
  })
  await transaction((tx) => addDates(tx, owner, { listingId, ...dates }))
  const [first] = (await listOwnDates(db, owner, listingId)).dates
  const theirs = transaction((tx) => takeDatesOff(tx, stranger, { listingId, dateId: first?.id ?? '' }))
  await expect(theirs).rejects.toMatchObject({ code: 'not-found' })
  const service = await aListing()
  await expect(
    transaction((tx) => addDates(tx, service.owner, { listingId: service.listingId, ...dates })),
  ).rejects.toThrow('Only something that people go to')
})

test('what repeats falls on the same weekday, in order, and never after its last day', () => {
  const repeat = fc.constantFrom('weekly' as const, 'fortnightly' as const, 'monthly' as const)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 366 }), repeat, (start, length, repeat) => {
      const first = addDays('2026-11-22', start)
      const until = addDays(first, length)
      const days = daysOf({ first, until, repeat })
      expect(days[0]).toBe(first)
      expect(days.length).toBeLessThanOrEqual(mostDays)
      expect(days).toEqual([...new Set(days)].sort())
      for (const day of days) {
        expect(weekdayOf(day)).toBe(weekdayOf(first))
        expect(day <= until).toBe(true)
        if (repeat === 'monthly')
          expect(Math.ceil(Number(day.slice(8)) / 7)).toBe(Math.ceil(Number(first.slice(8)) / 7))
      }
    }),
  )
  expect(daysOf({ first: '2026-12-29', until: '2027-04-30', repeat: 'monthly' })).toEqual(['2026-12-29', '2027-03-30'])
})

test('what somebody wrote when they joined begins the form', () => {
  expect(whenSaid('Every Tuesday, 2pm to 3:30pm')).toMatchObject({ from: '14:00', to: '15:30', repeat: 'weekly' })
  expect(weekdayOf(whenSaid('Every Tuesday, 2pm to 3:30pm').day)).toBe(2)
  expect(whenSaid('First Saturday of the month, 10am')).toMatchObject({ from: '10:00', to: '', repeat: 'monthly' })
  const { day } = whenSaid('First Saturday of the month, 10am')
  expect([weekdayOf(day), Number(day.slice(8)) <= 7, day >= today()]).toEqual([6, true, true])
  expect(whenSaid('Thursdays 10 to 11.30am')).toMatchObject({ from: '10:00', to: '11:30', repeat: 'weekly' })
  expect(whenSaid('every other Monday 14:00-15:00')).toMatchObject({
    from: '14:00',
    to: '15:00',
    repeat: 'fortnightly',
  })
  expect(whenSaid('When the sun shines')).toEqual({ day: '', from: '', to: '', repeat: 'once' })
})

test('whatever was written, the form begins with days and times that it takes, or with nothing', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 120, unit: 'grapheme' }), (words) => {
      const said = whenSaid(words)
      for (const time of [said.from, said.to]) expect(time).toMatch(/^$|^([01]\d|2[0-3]):[0-5]\d$/)
      expect(said.day === '' || said.day >= today()).toBe(true)
    }),
  )
})

test('a form about days says what is missing, each beside its field', () => {
  const fields = (typed: object) => DatesForm.safeParse(typed).error?.issues.map(({ path }) => path.join())
  expect(fields({})).toEqual(['day', 'from', 'to', 'repeat'])
  const day = addDays(today(), 1)
  expect(fields({ day, from: '15:00', to: '14:00', repeat: 'weekly' })).toEqual(['to', 'until'])
  expect(fields({ day: '2020-01-01', from: '14:00', to: '15:00', repeat: 'once' })).toEqual(['day'])
  expect(fields({ day, from: '14:00', to: '15:00', repeat: 'weekly', until: addDays(day, 400) })).toEqual(['until'])
})
