import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leftInPots, type SpendingPower } from '#app/domain/ordering/spending-power.ts'
import { openEmbedded } from '#search/embedded/open.ts'
import type { SearchQuery } from '#search/query.ts'
import { aDocument, aDocumentPrice } from '#tests/factories/search.ts'
import { meansOfHit } from './means-of-hit.ts'

const shelves = [
  { id: 'cat_home', slug: 'home', name: 'Help at home', coveredBy: null },
  { id: 'cat_cleaning', slug: 'cleaning', name: 'Cleaning', coveredBy: ['cat_cleaning', 'cat_home'] },
  { id: 'cat_food', slug: 'food', name: 'Food', coveredBy: null },
]
const providers = ['oak', 'elm']
const sums = fc.constantFrom(0, 900, 1500, 2000)
const someShelves = fc.subarray(shelves.map(({ id }) => id))

const aPot = fc.record({
  heldAs: fc.constantFrom('direct payment' as const, 'individual service fund' as const),
  payer: fc.constantFrom(...providers),
  mayBuyCategories: fc.option(someShelves),
  mayNotBuyCategories: fc.oneof(fc.constant<string[]>([]), someShelves),
  mayBuyInHouse: fc.boolean(),
  availablePence: sums,
})
const aListing = fc.record({
  shelf: fc.constantFrom(...shelves),
  provider: fc.constantFrom(...providers),
  providerType: fc.constantFrom('micro' as const, 'in-house' as const),
  isFree: fc.boolean(),
  prices: fc.array(fc.record({ pence: sums, unit: fc.constantFrom('hour' as const, 'half-hour' as const) }), {
    minLength: 1,
    maxLength: 3,
  }),
})

const powerOf = (pots: (typeof aPot extends fc.Arbitrary<infer Pot> ? Pot : never)[]): SpendingPower => ({
  ...{ leftPence: 0, untilDay: '2027-03-31', district: null, laterPots: [] },
  pots: pots.map(({ payer, ...pot }, at) => ({
    ...pot,
    ...{ id: `pot_${at}`, name: `Pot ${at}`, payerOrganisationId: `org_${payer}`, payerSlug: payer },
  })),
})

test('“I can pay with what is left” keeps what each card says could be bought, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(aPot, { maxLength: 3 }),
      fc.array(aListing, { minLength: 1, maxLength: 8 }),
      fc.constantFrom<SearchQuery['units'][number][]>([], ['hour'], ['half-hour', 'hour']),
      async (pots, listings, units) => {
        const engine = openEmbedded(':memory:')
        await engine.put(
          listings.map(({ shelf, provider, prices, ...listing }, at) =>
            aDocument({
              ...{ title: `Listing ${at}`, ...listing },
              ...{ categoryId: shelf.id, categorySlug: shelf.slug, categoryName: shelf.name },
              ...{ organisationId: `org_${provider}`, organisationSlug: provider },
              prices: prices.map(({ pence, unit }, line) => aDocumentPrice(pence, { unit, label: `Line ${line}` })),
            }),
          ),
        )
        const power = powerOf(pots)
        const { hits } = await engine.search({ units, sort: 'name' })
        const said = hits.filter((hit) => ['could-buy', 'free'].includes(meansOfHit(hit, power, shelves)?.kind ?? ''))
        const asked = await engine.search({ units, sort: 'name', leftInPots: leftInPots(power, shelves) })
        expect(asked.hits.map(({ title }) => title)).toEqual(said.map(({ title }) => title))
        expect(asked.total).toBe(said.length)
        await engine.close()
      },
    ),
    { numRuns: 60 },
  )
})
