import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { anOrder } from '#tests/factories/ordering.ts'
import { eq } from 'drizzle-orm'
import { addDays, today } from '../shared/day.ts'
import { worthKnowing } from './worth-knowing.server.ts'
import { clashesInWords, otherTimesInWords } from './worth-knowing.ts'

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startsMinute: 570, endsMinute: 960 }))
const at = (day: string, startMinute: number | null = 600, minutes: number | null = 120) => ({
  day,
  startMinute,
  minutes,
})
const [friday, saturday] = ['2026-11-27', '2026-11-28']

test('visits at times that the provider does not give are told, and those within are not', () => {
  const told = (...visits: ReturnType<typeof at>[]) => otherTimesInWords(visits, weekdays)
  expect(told(at(friday), at(friday, 840))).toBeNull()
  expect(told(at(saturday))).toBe(
    'Their times are Monday to Friday, 9:30am to 4pm. This is at another time: you can ask all the same, and they may say no.',
  )
  expect(told(at(friday), at(friday, 900), at(saturday))).toContain('2 of these visits are at other times')
  expect(told(at(friday), at(saturday))).toContain('One of these visits is at another time')
  expect(told(at(saturday), at(saturday, 840))).toContain('These visits are at other times')
  expect(told(at(saturday, null, null))).toBeNull()
  expect(otherTimesInWords([at(saturday)], [])).toBeNull()
})

test('a visit while somebody else comes is told, and one right after another is not', () => {
  const gym = { ...at(friday, 630, 60), title: 'Strong and steady' }
  expect(clashesInWords([at(friday)], [gym])).toBe(
    'At the same time: Strong and steady on Friday 27 November 2026, 10:30am to 11:30am.',
  )
  expect(clashesInWords([at(friday), at(saturday)], [gym, { ...gym, day: saturday }])).toContain(', and on 1 more day.')
  expect(clashesInWords([at(friday, 510, 120)], [gym])).toBeNull()
  expect(clashesInWords([at(friday, 690, 60)], [gym])).toBeNull()
  expect(clashesInWords([at(saturday)], [gym])).toBeNull()
})

test('what is ordered already and what else lies in the basket are looked at, for this person alone', async () => {
  const [budget, others, listing] = [await aBudget(), await aBudget(), await aListing({ title: 'Help at home' })]
  const day = addDays(today(), 3)
  await transaction((tx) => tx.update(listings).set({ hours: weekdays }).where(eq(listings.id, listing.listingId)))
  await anOrder({ budget, listing, visits: 1, from: day })
  const inBasket = (id: string, startMinute: number) => ({
    id,
    priced: { listing: { id: listing.listingId, title: 'Help at home' }, visits: [at(day, startMinute)] },
  })
  const lines = [inBasket('one', 660), inBasket('two', 1200), inBasket('three', 1260)]
  const known = await worthKnowing(db, { personId: budget.person.personId, lines })
  expect(known.get('one')?.at(-1)).toContain('At the same time: Help at home')
  expect(known.get('two')?.[0]).toContain('Their times are Monday to Friday')
  expect(known.get('two')?.at(-1)).toContain('9pm to 11pm')
  const [line] = lines
  const theirs = await worthKnowing(db, { personId: others.person.personId, lines: [line!] })
  expect(theirs.get('one')?.some((words) => words.startsWith('At the same time'))).toBe(false)
})
