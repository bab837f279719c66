import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import type { RateTerms } from '#db/schema/rates.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aCouncil, aMember } from '#tests/factories/people.ts'
import { anOfferedRate, ratesBetween } from '#tests/factories/rates.ts'
import { listDocuments } from '#search/list-documents.ts'
import { clockOffsetMs, moveClock } from '../../shared/clock.ts'
import { addDays, today, type Day } from '../../shared/day.ts'
import { newId } from '../../shared/id.ts'
import { Refusal } from '../../shared/refusal.ts'
import { priceFor } from '../price-for.server.ts'
import type { NewPrice } from '../menu-lines.ts'
import { setPrices } from '../set-prices.server.ts'
import { timeOfPrice } from '../sleep-in.ts'
import { addCategory, moveCategory } from '../taxonomy/change-categories.server.ts'
import { mergeCategory } from '../taxonomy/merge-categories.server.ts'
import { listCategoryChanges, undoCategoryChange } from '../taxonomy/undo-change.server.ts'
import { applyContent, currentContent } from '../versions/apply-content.server.ts'
import { acceptRate, endRate } from './answer-rate.server.ts'

afterEach(() => {
  moveClock(0)
})

const horizon = 24 // days from the first one
const lines = [
  { unit: 'hour', label: 'Any time', band: 'any', groupSize: '1 to 1' },
  { unit: 'hour', label: 'Evening', band: 'evening', groupSize: '1 to 1' },
  { unit: 'hour', label: 'Two of us', band: 'any', groupSize: '2 to 1' },
  { unit: 'session', label: 'Morning', band: 'any', groupSize: '1 to 1' },
  { unit: 'sleep-in', label: 'Sleep-in', band: 'any', groupSize: '1 to 1' },
  { unit: 'half-hour', label: 'Weekday', band: 'weekday', groupSize: '1 to 1' },
  { unit: 'half-hour', label: 'Weekend', band: 'weekend', groupSize: '1 to 1' },
  { unit: 'half-hour', label: 'Sunday', band: 'weekend', groupSize: '1 to 1' },
  { unit: 'half-hour', label: 'Night', band: 'night', groupSize: '1 to 1' },
  { unit: 'half-hour', label: 'At all times', band: 'any', groupSize: '1 to 1' },
  { unit: 'half-hour', label: 'With a nurse', band: 'any', groupSize: '1 to 1' },
  { unit: 'half-hour', label: 'Night for two', band: 'night', groupSize: '2 to 1' },
] as const

type Scope = 'listing' | 'category' | 'provider'
/** Four shelves: `low` stands on `top`, `side` on `far`. The listing begins on `low`. */
const shelves = ['low', 'top', 'side', 'far'] as const
type Shelf = (typeof shelves)[number]
type Step =
  | { do: 'prices'; from: number; lasts: number | null; pence: (number | null)[] }
  | ({ do: 'offer'; from: number; lasts: number | null } & Pick<Rate, 'council' | 'scope' | 'shelf' | 'terms'>)
  | { do: 'accept'; which: number }
  | { do: 'end'; which: number; in: number }
  | { do: 'wait'; days: number }
  | { do: 'move' | 'merge'; shelf: Shelf; to: Shelf }
  | { do: 'put'; shelf: Shelf }
  | { do: 'undo' }

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
            unit: fc.constantFrom('hour' as const, 'session' as const, 'sleep-in' as const, 'half-hour' as const),
            group: fc.constantFrom('1 to 1' as const, '2 to 1' as const),
            label: fc.constantFrom(null, 'any time', 'Two of us', 'weekend'),
            band: fc.constantFrom(null, 'weekday', 'weekend', 'night'),
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
    pence: fc.array(fc.option(pence), { minLength: lines.length, maxLength: lines.length }),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ do: fc.constant('offer' as const), council: fc.constantFrom('a' as const, 'b' as const) },
      ...{ scope: fc.constantFrom<Scope>('listing', 'category', 'provider'), terms, from: inDays, lasts },
      shelf: fc.constantFrom(...shelves),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('accept' as const), which: fc.nat(5) }) },
  fc.record({ do: fc.constant('end' as const), which: fc.nat(5), in: inDays }),
  fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 4 }) }),
  fc.record({
    do: fc.constantFrom('move' as const, 'merge' as const),
    ...{ shelf: fc.constantFrom(...shelves), to: fc.constantFrom(...shelves) },
  }),
  fc.record({ do: fc.constant('put' as const), shelf: fc.constantFrom(...shelves) }),
  fc.record({ do: fc.constant('undo' as const) }),
)

type Tree = { above: Record<Shelf, Shelf | null>; gone: Shelf[] }
type Rate = {
  council: 'a' | 'b'
  scope: Scope
  shelf: Shelf
  /** how many steps above the listing its shelf stood when it was offered, or when the listing was put elsewhere; null: not above it */
  steps: number | null
  terms: RateTerms
  from: number
  to: number
  id: string
  isEnded: boolean
}
/** What the test itself knows: the public price of each line on each day, where the shelves and the listing stand, offers that wait, and the rates in the order of their acceptance. */
type Known = {
  public: (number | null)[][]
  tree: Tree
  at: Shelf
  undo: { tree: Tree; merged: { from: Shelf; into: Shelf } | null }[]
  offers: Rate[]
  rates: Rate[]
}

test('whatever the order of price changes, approvals, private rates and days, a price is what counting day by day says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      moveClock(0)
      const world = await aMarket()
      const known: Known = {
        ...{ public: days().map(() => lines.map((_, at) => (at === 0 ? 1650 : null))), undo: [], at: 'low' },
        ...{ offers: [], rates: [] },
        tree: { above: { low: 'top', top: null, side: 'far', far: null }, gone: [] },
      }
      for (const one of steps) {
        moveClock(clockOffsetMs() + 1_000) // two agreements are never accepted in the same instant
        await play(one, known, world)
      }
      for (const [at, day] of days(world.first).entries()) {
        for (const council of ['a', 'b', null] as const) {
          for (const [position, { unit, label }] of lines.entries()) {
            const councilId = council && world.councils[council].councilId
            const found = await priceFor(db, { listingId: world.listingId, unit, label, day, councilId })
            const naive = naiveLine(known, { at, council, position })
            expect(found.map((price) => [price.pence, price.isPrivate])).toEqual(
              naive.map((price) => [price.pence, price.isPrivate]),
            )
          }
        }
      }
      await expectSameInSearch(known, world)
    }),
    { numRuns: 30 },
  )
}, 240_000)

async function aMarket() {
  const councilId = await aCouncil('A')
  const keeper = await aMember(councilId, 'commissioner')
  const add = (name: Shelf, parentId: string | null) =>
    transaction((tx) =>
      addCategory(tx, keeper, { councilId, name: `${name} ${newId('any')}`, parentId, facet: 'shelf' }),
    )
  const [top, far] = [await add('top', null), await add('far', null)]
  const ids: Record<Shelf, string> = { top, far, low: await add('low', top), side: await add('side', far) }
  const listing = await aListing({ categoryId: ids.low })
  const councils = {
    a: await ratesBetween(listing, councilId),
    b: await ratesBetween(listing, await aCouncil('B')),
  }
  return { ...listing, councils, keeper, councilId, ids, first: today() }
}
type Market = Awaited<ReturnType<typeof aMarket>>

async function play(one: Step, known: Known, market: Market): Promise<void> {
  const { listingId, owner, councils, first, ids } = market
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
    case 'move':
    case 'merge':
    case 'undo':
      return rearrange(one, known, market)
    case 'put': {
      if (known.tree.gone.includes(one.shelf)) return
      const content = await currentContent(db, listingId)
      await transaction((tx) => applyContent(tx, listingId, { ...content, categoryId: ids[one.shelf] }))
      if (known.at === one.shelf) return
      known.at = one.shelf
      for (const rate of [...known.offers, ...known.rates]) rate.steps = stepsTo(known, rate.shelf)
      return
    }
    case 'offer': {
      if (one.scope === 'category' && known.tree.gone.includes(one.shelf)) return
      const [from, to] = [now + one.from, one.lasts === null ? null : now + one.from + one.lasts]
      const id = await anOfferedRate(councils[one.council], {
        ...{ scope: one.scope, terms: one.terms },
        listingId: one.scope === 'listing' ? listingId : null,
        categoryId: one.scope === 'category' ? ids[one.shelf] : null,
        ...{ fromDay: addDays(first, from), toDay: to === null ? null : addDays(first, to) },
      })
      known.offers.push({ ...one, from, to: to ?? 9_999, id, isEnded: false, steps: stepsTo(known, one.shelf) })
      return
    }
    case 'accept':
      return accept(one.which, known, market)
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

/** The council says yes to an offer that waits: it counts from its first day or from today, and not at all after its last. */
async function accept(which: number, known: Known, { councils, first }: Market): Promise<void> {
  const offer = known.offers[which % known.offers.length]
  if (!offer) return
  const now = daysSince(first)
  const { commissioner, councilId: organisationId } = councils[offer.council]
  const isDone = await tolerant(() =>
    transaction((tx) => acceptRate(tx, commissioner, { rateId: offer.id, side: 'council', organisationId })),
  )
  expect(isDone).toBe(offer.to >= now)
  if (!isDone) return
  known.offers = known.offers.filter((other) => other !== offer)
  known.rates.push({ ...offer, from: Math.max(offer.from, now) })
}

/** The council puts its shelves in another order; what it may not do changes nothing. */
async function rearrange(one: Step, known: Known, { keeper, councilId, ids }: Market): Promise<void> {
  const before: Tree = structuredClone(known.tree)
  if (one.do === 'undo') {
    const last = known.undo.pop()
    if (!last) return
    const [change] = (await listCategoryChanges(db, councilId)).filter(({ canUndo }) => canUndo)
    await transaction((tx) => undoCategoryChange(tx, keeper, { councilId, changeId: change?.id ?? '' }))
    known.tree = last.tree
    if (last.merged && known.at === last.merged.into) known.at = last.merged.from
    return
  }
  if (one.do !== 'move' && one.do !== 'merge') return
  const { shelf, to } = one
  const [categoryId, toId] = [ids[shelf], ids[to]]
  if (one.do === 'move' && known.tree.above[shelf] === to) return
  const isDone = await tolerant(() =>
    transaction(async (tx) => {
      if (one.do === 'move') await moveCategory(tx, keeper, { councilId, categoryId, parentId: toId })
      else await mergeCategory(tx, keeper, { councilId, categoryId, intoId: toId })
    }),
  )
  if (!isDone) return
  const wasThere = known.at === shelf
  known.undo.push({ tree: before, merged: one.do === 'merge' && wasThere ? { from: shelf, into: to } : null })
  if (one.do === 'move') {
    known.tree.above[shelf] = to
    return
  }
  for (const other of shelves) if (known.tree.above[other] === shelf) known.tree.above[other] = to
  known.tree.gone.push(shelf)
  if (wasThere) known.at = to
}

async function tolerant(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** How many steps above the listing a shelf stands now. */
function stepsTo({ tree, at }: Known, shelf: Shelf): number | null {
  let steps = 0
  for (let here: Shelf | null = at; here; here = tree.above[here]) {
    if (here === shelf) return steps
    steps += 1
  }
  return null
}

/** A sleep-in as the form of prices has it chosen: a night, for a sleep-in. */
function asChosen({ unit, band }: (typeof lines)[number]) {
  const time = timeOfPrice({ unit: unit === 'sleep-in' ? 'night' : unit, when: unit === 'sleep-in' ? unit : band })
  if ('why' in time) throw new Error(time.why)
  return time
}

type Asked = { at: number; council: 'a' | 'b' | null; position: number }

type Price = { pence: number; isPrivate: boolean }

/**
 * Counted without any of the house's own functions: the price of a line, with those of the same unit and group for other
 * times. One for any time belongs to them where it is the only one and none is for weekdays.
 */
function naiveLine(known: Known, asked: Asked): Price[] {
  const line = lines[asked.position]
  if (!line || !naivePrice(known, asked)) return []
  const sold = lines.flatMap((other, position) => {
    const price = naivePrice(known, { ...asked, position })
    return price && other.unit === line.unit && other.groupSize === line.groupSize ? [{ ...other, price }] : []
  })
  const isForBands = sold.filter(({ band }) => band === 'any').length === 1
  const hasBase = isForBands && !sold.some(({ band }) => band === 'weekday')
  const seen: string[] = []
  const found: Price[] = []
  for (const one of [...sold.filter(({ label }) => label === line.label), ...sold]) {
    const belongs = one.label === line.label || hasBase || (one.band !== 'any' && line.band !== 'any')
    if (!belongs || seen.includes(one.band)) continue
    seen.push(one.band)
    found.push(one.price)
  }
  return found
}

function naivePrice(known: Known, { at, council, position }: Asked): Price | null {
  const open = known.public[at]?.[position] ?? null
  const line = lines[position]
  if (open === null || !line) return null
  const latest = known.rates.toReversed().filter((rate) => rate.council === council && at >= rate.from && at <= rate.to)
  const inOrder = [
    ...latest.filter(({ scope }) => scope === 'listing'),
    ...[0, 1, 2].flatMap((steps) => latest.filter((rate) => rate.scope === 'category' && rate.steps === steps)),
    ...latest.filter(({ scope }) => scope === 'provider'),
  ]
  for (const { terms: agreed } of inOrder) {
    if (agreed.kind === 'per cent off') {
      const tenThousandths = open * (10_000 - agreed.basisPoints)
      return { pence: Math.floor(tenThousandths / 10_000 + 0.5), isPrivate: true }
    }
    const about = agreed.lines.filter((one) => one.unit === line.unit && one.group === line.groupSize)
    const isNamed = (label: string | null) => label?.toLowerCase() === line.label.toLowerCase()
    const said =
      about.find((one) => isNamed(one.label) && one.band === line.band) ??
      about.find((one) => isNamed(one.label) && one.band === null) ??
      about.find((one) => one.label === null && one.band === line.band) ??
      about.find((one) => one.label === null && one.band === null)
    if (said) return { pence: said.pence, isPrivate: true }
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
