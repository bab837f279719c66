import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import type { RateTerms } from '#db/schema/rates.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aCouncil } from '#tests/factories/people.ts'
import { anAgreedRate, anOfferedRate, ratesBetween } from '#tests/factories/rates.ts'
import { listDocuments } from '#search/list-documents.ts'
import { clockOffsetMs, moveClock } from '../../shared/clock.ts'
import { addDays, today, type Day } from '../../shared/day.ts'
import { priceFor } from '../price-for.server.ts'
import { setPrices, type NewPrice } from '../set-prices.server.ts'
import { timeOfPrice } from '../sleep-in.ts'
import { endRate } from './answer-rate.server.ts'

afterEach(() => {
  moveClock(0)
})

const horizon = 24 // days from the first one
const lines = [
  { unit: 'hour', label: 'Any time', band: 'any', groupSize: '1 to 1' },
  { unit: 'hour', label: 'Two of us', band: 'any', groupSize: '2 to 1' },
  { unit: 'session', label: 'Morning', band: 'any', groupSize: '1 to 1' },
  { unit: 'sleep-in', label: 'Sleep-in', band: 'any', groupSize: '1 to 1' },
] as const

type Scope = 'listing' | 'category' | 'provider'
type Step =
  | { do: 'prices'; from: number; lasts: number | null; pence: (number | null)[] }
  | {
      do: 'rate'
      council: 'a' | 'b'
      scope: Scope
      terms: RateTerms
      from: number
      lasts: number | null
      isAccepted: boolean
    }
  | { do: 'end'; which: number; in: number }
  | { do: 'wait'; days: number }

const inDays = fc.integer({ min: 0, max: 8 })
const lasts = fc.option(fc.integer({ min: 0, max: 6 }))
const plain = { noNullPrototype: true } as const // the database takes ordinary objects
const pence = fc.integer({ min: 1, max: 9_999 })
const terms: fc.Arbitrary<RateTerms> = fc.oneof(
  fc.record({ kind: fc.constant('per cent off' as const), basisPoints: fc.integer({ min: 10, max: 9_000 }) }, plain),
  fc.record(
    {
      kind: fc.constant('prices' as const),
      lines: fc.array(
        fc.record(
          {
            unit: fc.constantFrom('hour' as const, 'session' as const, 'sleep-in' as const),
            group: fc.constantFrom('1 to 1' as const, '2 to 1' as const),
            label: fc.constantFrom(null, 'any time', 'Two of us'),
            band: fc.constant(null),
            pence,
          },
          plain,
        ),
        { minLength: 1, maxLength: 2 },
      ),
    },
    plain,
  ),
)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    ...{ do: fc.constant('prices' as const), from: inDays, lasts },
    pence: fc.tuple(fc.option(pence), fc.option(pence), fc.option(pence), fc.option(pence)).map((each) => [...each]),
  }),
  fc.record({
    ...{ do: fc.constant('rate' as const), council: fc.constantFrom('a' as const, 'b' as const) },
    ...{ scope: fc.constantFrom<Scope>('listing', 'category', 'provider'), terms, from: inDays, lasts },
    isAccepted: fc.boolean(),
  }),
  fc.record({ do: fc.constant('end' as const), which: fc.nat(5), in: inDays }),
  fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 4 }) }),
)

/** What the test itself knows: the public price of each line on each day, and the rates in the order of their acceptance. */
type Known = {
  public: (number | null)[][]
  rates: {
    council: 'a' | 'b'
    scope: Scope
    terms: RateTerms
    from: number
    to: number
    id: string
    isEnded: boolean
  }[]
}

test('whatever the order of price changes, approvals, private rates and days, a price is what counting day by day says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 9 }), async (steps) => {
      moveClock(0)
      const world = await aMarket()
      const known: Known = { public: days().map(() => [1650, null, null, null]), rates: [] }
      for (const one of steps) {
        moveClock(clockOffsetMs() + 1_000) // two agreements are never accepted in the same instant
        await play(one, known, world)
      }
      for (const [at, day] of days(world.first).entries()) {
        for (const council of ['a', 'b', null] as const) {
          for (const [position, { unit, label }] of lines.entries()) {
            const councilId = council && world.councils[council].councilId
            const found = await priceFor(db, { listingId: world.listingId, unit, label, day, councilId })
            const naive = naivePrice(known, { at, council, position })
            expect(found.map((price) => price.pence)).toEqual(naive === null ? [] : [naive.pence])
            expect(found.map(({ isPrivate }) => isPrivate)).toEqual(naive === null ? [] : [naive.isPrivate])
          }
        }
      }
      await expectSameInSearch(known, world)
    }),
    { numRuns: 25 },
  )
}, 240_000)

async function aMarket() {
  const listing = await aListing()
  const councils = {
    a: await ratesBetween(listing, await aCouncil('A')),
    b: await ratesBetween(listing, await aCouncil('B')),
  }
  return { ...listing, councils, first: today() }
}
type Market = Awaited<ReturnType<typeof aMarket>>

async function play(one: Step, known: Known, market: Market): Promise<void> {
  const { listingId, categoryId, owner, councils, first } = market
  const now = daysSince(first)
  switch (one.do) {
    case 'wait':
      moveClock(clockOffsetMs() + one.days * 86_400_000)
      return
    case 'prices': {
      const [from, to] = [now + one.from, one.lasts === null ? null : now + one.from + one.lasts]
      const menu = lines.flatMap((line, at): NewPrice[] => {
        const amount = one.pence[at]
        return amount ? [{ ...line, ...asChosen(line), pence: amount, vatBasisPoints: 0 }] : []
      })
      const days = { from: addDays(first, from), to: to === null ? null : addDays(first, to) }
      await transaction((tx) => setPrices(tx, owner, { listingId, ...days, lines: menu }))
      known.public.forEach((_, at) => {
        if (at >= from && (to === null || at <= to)) known.public[at] = one.pence.map((amount) => amount ?? null)
      })
      return
    }
    case 'rate': {
      const [from, to] = [now + one.from, one.lasts === null ? null : now + one.from + one.lasts]
      const offer = one.isAccepted ? anAgreedRate : anOfferedRate
      const id = await offer(councils[one.council], {
        ...{ scope: one.scope, terms: one.terms },
        listingId: one.scope === 'listing' ? listingId : null,
        categoryId: one.scope === 'category' ? categoryId : null,
        ...{ fromDay: addDays(first, from), toDay: to === null ? null : addDays(first, to) },
      })
      if (one.isAccepted) known.rates.push({ ...one, from, to: to ?? 9_999, id, isEnded: false })
      return
    }
    case 'end': {
      const rate = known.rates[one.which]
      const last = now + one.in
      if (!rate || rate.isEnded || last > rate.to) return
      const { owner: by, providerId } = councils[rate.council]
      const which = { rateId: rate.id, side: 'provider' as const, organisationId: providerId }
      await transaction((tx) => endRate(tx, by, { ...which, lastDay: addDays(first, last), reason: 'Over' }))
      rate.to = last
      rate.isEnded = true
    }
  }
}

/** A sleep-in as the form of prices has it chosen: a night, for a sleep-in. */
function asChosen({ unit }: (typeof lines)[number]) {
  const time = timeOfPrice({ unit: unit === 'sleep-in' ? 'night' : unit, when: unit === 'sleep-in' ? unit : 'any' })
  if ('why' in time) throw new Error(time.why)
  return time
}

type Asked = { at: number; council: 'a' | 'b' | null; position: number }

/** Counted without any of the house's own functions. */
function naivePrice(known: Known, { at, council, position }: Asked): { pence: number; isPrivate: boolean } | null {
  const open = known.public[at]?.[position] ?? null
  const line = lines[position]
  if (open === null || !line) return null
  for (const scope of ['listing', 'category', 'provider']) {
    for (const rate of known.rates.toReversed()) {
      if (rate.council !== council || rate.scope !== scope || at < rate.from || at > rate.to) continue
      if (rate.terms.kind === 'per cent off') {
        const tenThousandths = open * (10_000 - rate.terms.basisPoints)
        return { pence: Math.floor(tenThousandths / 10_000 + 0.5), isPrivate: true }
      }
      const named = rate.terms.lines.find(
        (one) =>
          one.unit === line.unit &&
          one.group === line.groupSize &&
          one.label?.toLowerCase() === line.label.toLowerCase(),
      )
      const any = rate.terms.lines.find(
        (one) => one.unit === line.unit && one.group === line.groupSize && one.label === null,
      )
      const said = named ?? any
      if (said) return { pence: said.pence, isPrivate: true }
    }
  }
  return { pence: open, isPrivate: false }
}

/** The search index is told the same: from today on, for each council and for everybody, and nothing of another council. */
async function expectSameInSearch(known: Known, { listingId, councils, first }: Market): Promise<void> {
  const [document] = await listDocuments(db, [listingId])
  for (const [at, day] of days(first).entries()) {
    if (day < today()) continue
    for (const council of ['a', 'b', null] as const) {
      const id = council && councils[council].councilId
      const valid = (document?.prices ?? []).filter(
        ({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day),
      )
      lines.forEach(({ unit, label }, position) => {
        const its = valid.filter((price) => price.unit === unit && price.label === label)
        const agreed = id === null ? [] : its.filter(({ councilId }) => councilId === id)
        const shown = agreed.length > 0 ? agreed : its.filter(({ councilId }) => councilId === null)
        expect(shown.map((price) => price.pence)).toEqual(
          [naivePrice(known, { at, council, position })?.pence ?? []].flat(),
        )
      })
    }
  }
}

function days(first: Day = today()): Day[] {
  return Array.from({ length: horizon }, (_, at) => addDays(first, at))
}

function daysSince(first: Day): number {
  return (Date.parse(today()) - Date.parse(first)) / 86_400_000
}
