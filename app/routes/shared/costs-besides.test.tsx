import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ComparePage } from '#app/components/keeping/compare-page.tsx'
import { EasyListing } from '#app/components/listing/easy-listing.tsx'
import { MeansForYou } from '#app/components/listing/means-for-you.tsx'
import { compareListings } from '#app/domain/catalogue/compare/compare.server.ts'
import { viewOf } from '#app/domain/catalogue/listing-view.ts'
import { getListing } from '#app/domain/catalogue/listings.server.ts'
import type { SpendingPower } from '#app/domain/ordering/spending-power.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aDocument, aDocumentPrice } from '#tests/factories/search.ts'
import { db } from '#db/client.ts'
import { openEmbedded } from '#search/embedded/open.ts'
import { everything } from '#search/query.ts'
import { meansOfHit } from './means-of-hit.ts'
import { meansOfMenu } from './means-of-menu.ts'
import { easyPrice, menuShown } from './menu-shown.ts'

type About = Parameters<typeof aListing>[0]
const rail = { lineKind: 'items', deliveryPence: 450, price: { unit: 'item', pence: 2400 } } satisfies About
const walk = { price: { travel: 'visit', travelPence: 350 } } satisfies About
const course = { price: { unit: 'session', pence: 1800, leastQuantity: 10 } } satisfies About
const listed = async (about: About) => (await getListing(db, (await aListing(about)).listingId))!
const wordsOf = (page: React.ReactElement) => renderToStaticMarkup(page).replace(/<[^>]+>/g, '')

test('under a menu stands what bringing it costs', async () => {
  const { menu, ...listing } = await listed(rail)
  const bringing = 'Bringing it costs £4.50 for each delivery.'
  expect(menuShown(menu, listing).notes).toEqual([bringing])
  expect(menuShown(menu, { ...listing, deliveryPence: null }).notes).toEqual([])
  expect(menuShown(menu, { ...listing, lineKind: 'visits' }).notes).toEqual([])
})

test('easy read says what is paid besides, and how much has to be ordered', async () => {
  const easy = async (about: About) => {
    const listing = await listed(about)
    const price = easyPrice(listing.menu[0] ?? null, listing)
    const rest = { phone: null, moreHref: '/more', act: null, couldBuy: { quantity: 0, isAtMost: false, who: 'you' } }
    return wordsOf(<EasyListing listing={viewOf(listing)} price={price} {...rest} />)
  }
  expect(await easy(rail)).toContain(
    'One item costs £24.00.Bringing it costs £4.50 for each delivery.You have not enough money',
  )
  expect(await easy(walk)).toContain('One hour costs £16.50.Getting to you costs £3.50 more for each visit.You have')
  expect(await easy(course)).toContain('One session costs £18.00.You have to order at least 10 sessions.You have')
  expect(await easy({ price: { leastMinutes: 120 } })).toContain('A visit is at least 2 hours.')
})

test('side by side it stands what is paid besides the prices', async () => {
  const slugs: string[] = []
  for (const about of [rail, walk, course]) slugs.push((await aListing(about)).listingId)
  const compared = await compareListings(db, { slugs, councilId: null, near: null })
  const hrefs = { here: '/compare', shop: '/search', listing: (slug: string) => `/${slug}`, keep: '/keep' }
  const listings = compared.listings.map((one) => ({ ...one, means: null }))
  const page = wordsOf(<ComparePage {...compared} listings={listings} hrefs={hrefs} />)
  expect(page).toContain('Bringing it costs £4.50 for each delivery.')
  expect(page).toContain('Getting to you costs £3.50 more for each visit.')
  expect(page).toContain('Any time, at least 10 sessions')
})

test('side by side a price means what can be ordered, and what is missing for the least', async () => {
  const said = async (about: About, leftPence: number) => {
    const { menu, ...sold } = await listed(about)
    const means = meansOfMenu(menu, leftPence, { ...sold, miles: null })
    return means && wordsOf(<MeansForYou means={means} />)
  }
  expect(await said(rail, 5200)).toBe('With what you have left you could buy 1 item.')
  expect(await said(rail, 2600)).toBe('The least that can be ordered costs £2.50 more than you have left.')
  expect(await said(walk, 3300)).toBe('With what you have left you could buy up to 1 hour.')
  expect(await said(course, 10_000)).toBe('The least that can be ordered costs £80.00 more than you have left.')
  expect(await said({}, 1000)).toBe('One hour costs £6.50 more than you have left.')
  const single = { unit: 'session', pence: 2500, label: 'One alone' } as const
  expect(await said({ ...course, morePrices: [single] }, 10_000)).toContain('you could buy 4 sessions')
  expect(await said({ price: { travel: 'mile', travelPence: 45 } }, 10_000)).toContain('do not know how far it is')
})

test('a card says up to how many, and before which charges, for it knows none of them', async () => {
  const engine = openEmbedded(':memory:')
  const document = (title: string, unit: 'hour' | 'item' | 'session', about = {}) =>
    aDocument({ title, prices: [aDocumentPrice(1650, { unit })], ...about })
  await engine.put([
    ...[document('A walk', 'hour'), document('B rail', 'item', { kind: 'product' })],
    document('C choir', 'session', { kind: 'group' }),
  ])
  const { hits } = await engine.search({ ...everything, sort: 'name' })
  const power: SpendingPower = {
    ...{ leftPence: 3300, untilDay: null, laterPots: [], district: null },
    pots: [
      {
        ...{ id: 'pot_1', name: 'Care', heldAs: 'direct payment', availablePence: 3300, payerSlug: null },
        ...{ payerOrganisationId: null, mayBuyCategories: null, mayNotBuyCategories: [], mayBuyInHouse: false },
      },
    ],
  }
  const said = hits.map((hit) => meansOfHit(hit, power, []))
  expect(said.map((means) => means && wordsOf(<MeansForYou means={means} who="Joan" />))).toEqual([
    'With what Joan has left Joan could buy up to 2 hours, before any charge for travel.',
    'With what Joan has left Joan could buy up to 2 items, before any charge for bringing them.',
    'With what Joan has left Joan could buy up to 2 sessions.',
  ])
  await engine.close()
})
