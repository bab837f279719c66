import { expect, test } from 'vitest'
import type { SearchEngine } from '#search/engine.ts'
import type { PotLeft, SearchQuery } from '#search/query.ts'
import { aDocument, aDocumentPrice } from '#tests/factories/search.ts'
import { day, filledWithListings } from './search-listings.ts'

const aPot = (pence: number, rules: Partial<PotLeft> = {}): PotLeft => ({
  ...{ pence, categoryIds: null, mayPayInHouse: true, organisationId: null },
  ...rules,
})
/** "I can pay with what is left": one pot pays for one thing, and only for what it may pay for. */
export function paysFromPots(open: () => Promise<SearchEngine>): void {
  const filled = () => filledWithListings(open)
  const found = async (query: Partial<SearchQuery>) =>
    (await (await filled()).search({ day, ...query })).hits.map(({ title }) => title).sort()

  test('what costs no more than is left is found, and what is free', async () => {
    expect(await found({ leftInPots: [aPot(800)] })).toEqual(['Café Soirée', 'Lunch club'])
  })

  test('what is left pays for a thing only in a pot that may pay for it', async () => {
    const pots = (forFood: number) => [
      aPot(2000, { categoryIds: ['cat_home'] }),
      aPot(forFood, { categoryIds: ['cat_food'] }),
    ]
    const home = ['Help at home and getting out', 'Lunch club', 'Mornings with Grace']
    expect(await found({ leftInPots: pots(700) })).toEqual(home)
    expect(await found({ leftInPots: pots(750) })).toEqual(['Café Soirée', ...home])
    expect(await found({ leftInPots: [] })).toEqual(['Lunch club'])
    expect(await found({ leftInPots: [aPot(0), aPot(-500)] })).toEqual(['Lunch club'])
  })

  test('a pot that pays nothing the council does, or one provider only, counts for nothing else', async () => {
    const engine = await open()
    const sold = (title: string, organisationId: string) =>
      aDocument({ title, organisationId, prices: [aDocumentPrice(1500)] })
    await engine.put([
      sold('Baths', 'org_oak'),
      sold('Breakfasts', 'org_elm'),
      { ...sold('Day centre', 'org_council'), providerType: 'in-house' },
    ])
    const pays = async (...leftInPots: PotLeft[]) =>
      (await engine.search({ day, leftInPots, sort: 'name' })).hits.map(({ title }) => title)
    expect(await pays(aPot(1500))).toEqual(['Baths', 'Breakfasts', 'Day centre'])
    expect(await pays(aPot(1500, { mayPayInHouse: false }))).toEqual(['Baths', 'Breakfasts'])
    expect(await pays(aPot(1500, { organisationId: 'org_elm' }), aPot(1400))).toEqual(['Breakfasts'])
    expect(await pays(aPot(1500, { organisationId: 'org_ash' }))).toEqual([])
  })

  test('what is left is held against the price that is asked about: of the chosen units, at one’s own rates', async () => {
    const pays = (pence: number, query: Partial<SearchQuery>) => found({ ...query, leftInPots: [aPot(pence)] })
    expect(await pays(1700, { units: ['half-hour'] })).toEqual(['Help at home and getting out'])
    expect(await pays(1700, { units: ['hour'] })).toEqual(['Mornings with Grace'])
    expect(await pays(1700, { units: ['hour'], forCouncilId: 'org_fernhill' })).toEqual([
      'Help at home and getting out',
      'Mornings with Grace',
    ])
  })

  test('with what is left, every count is still what choosing that value would find', async () => {
    const engine = await filled()
    const leftInPots = [aPot(1700, { categoryIds: ['cat_home'] }), aPot(2200, { mayPayInHouse: false })]
    for (const units of [[], ['hour' as const]]) {
      const asked: Partial<SearchQuery> = { day, leftInPots, units }
      const { counts, total } = await engine.search(asked)
      const count = async (change: Partial<SearchQuery>) => (await engine.search({ ...asked, ...change })).total
      expect(total).toBe(units.length === 0 ? 5 : 2)
      expect(counts).toMatchObject({ leftInPots: total, anyPrice: total })
      for (const [category, expected] of Object.entries(counts.category))
        expect(await count({ category })).toBe(expected)
      for (const unit of ['hour', 'half-hour', 'item', 'session'] as const)
        expect(await count({ units: [unit] })).toBe(counts.units[unit] ?? 0)
      for (const { pence, found: expected } of counts.maxPricePence)
        expect(await count({ maxPricePence: pence })).toBe(expected)
      for (const type of ['micro', 'charity', 'in-house'] as const)
        expect(await count({ providerTypes: [type] })).toBe(counts.providerTypes[type] ?? 0)
    }
  })

  test('where what is left stands in the way, it is said, even when nothing is', async () => {
    const { total, suggestions } = await (await filled()).search({ day, text: 'gardening', leftInPots: [] })
    expect(total).toBe(0)
    const change = { leftInPots: null }
    expect(suggestions).toContainEqual({ kind: 'without', filter: 'leftInPots', change, found: 1 })
  })
}
