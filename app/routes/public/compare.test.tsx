import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ComparePage } from '#app/components/keeping/compare-page.tsx'
import { paths } from '#app/paths.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { loader } from './compare.tsx'

const titles = ['Tea', 'Walk', 'Swim', 'Sing', 'Bake']
const hrefs = { here: paths.compare(), shop: paths.search(), listing: paths.listing, keep: paths.visitorShortlist() }
const moreThanFour = 'Four can be read side by side. These are the first four.'

/** The page as a visitor reads it who asks for so many. */
async function compared(slugs: string[]): Promise<string> {
  const address = new URL('http://localhost/compare')
  for (const slug of slugs) address.searchParams.append('listing', slug)
  const data = await loader({ request: new Request(address), params: {}, context: {} as never })
  return renderToStaticMarkup(<ComparePage {...data} hrefs={hrefs} />)
}

test('five that are ticked: the page says that four can be read side by side, and shows the first four', async () => {
  const slugs: string[] = []
  for (const title of titles) slugs.push((await aListing({ title })).listingId.toLowerCase())
  const five = await compared(slugs)
  expect(five).toContain(moreThanFour)
  expect(titles.filter((title) => five.includes(title))).toEqual(titles.slice(0, 4))
  const four = await compared(slugs.slice(0, 4))
  expect(four).not.toContain(moreThanFour)
  expect(titles.filter((title) => four.includes(title))).toEqual(titles.slice(0, 4))
})

test('a price whose name says no more than its unit is named once', async () => {
  const halfDay = { unit: 'half-day', pence: 3200 } as const
  const { listingId } = await aListing({
    price: { ...halfDay, label: 'Half a day' },
    morePrices: [{ ...halfDay, label: 'Half a day with lunch' }],
  })
  const prices = (await compared([listingId.toLowerCase()]))
    .replaceAll(/<!-- -->|<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
  expect(prices).toContain('£32.00 a half day £32.00 a half day Half a day with lunch')
})
