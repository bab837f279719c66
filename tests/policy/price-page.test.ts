import { afterAll, expect, test } from 'vitest'
import { listOwnPrices } from '#app/domain/catalogue/set-prices.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'
import { closeSearch } from '#search/current.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { answer, cookieOf } from './site.ts'

afterAll(closeSearch)

test('a provider who changes one amount on the page of prices changes no travel, without JavaScript too', async () => {
  const listing = await aListing({
    price: { label: 'Weekday', band: 'weekday', vatReason: 'not registered' },
    morePrices: [
      {
        ...{ label: 'Weekend', band: 'weekend', pence: 2050, position: 1, vatReason: 'not registered' },
        ...{ travel: 'visit', travelPence: 500 },
      },
    ],
  })
  const path = paths.providerListingPrices(listing.providerId, listing.listingId)
  const cookie = await cookieOf(listing.owner.userId)
  const page = await answer(path, { cookie })
  expect(page.text).toContain('As it is now: not the same for all prices')
  const sent = sentBy(page.text)
  expect(sent).toMatchObject({ travel: 'own', 'lines[0].amount': '16.50', 'lines[1].amount': '20.50' })

  const wrong = await answer(path, { cookie, body: { ...sent, 'lines[0].amount': 'much' } })
  expect(wrong.text).toContain('Enter an amount in pounds')
  expect(sentBy(wrong.text)).toEqual({ ...sent, 'lines[0].amount': 'much' })

  const changed = { ...sentBy(wrong.text), from: today(), 'lines[0].amount': '17.00' }
  expect((await answer(path, { cookie, body: changed })).status).toBe(302)
  const now = (await listOwnPrices(db, listing.owner, listing.listingId)).filter(({ validTo }) => validTo === null)
  expect(now).toMatchObject([
    { label: 'Weekday', pence: 1700, travel: null, travelPence: null },
    { label: 'Weekend', pence: 2050, travel: 'visit', travelPence: 500 },
  ])
})

/** What a browser without JavaScript would send of the form of prices as it stands. */
function sentBy(html: string): Record<string, string> {
  const form = /<form[^>]*id="prices".*?<\/form>/s.exec(html)?.[0] ?? ''
  const inputs = [...form.matchAll(/<input([^>]*)>/g)]
    .map(([, tag = '']) => tag)
    .filter((tag) => said(tag, 'type') !== 'radio' || / checked=/.test(tag))
  const chosen = [...form.matchAll(/<select([^>]*)>(.*?)<\/select>/gs)].map(([, tag = '', options = '']) => {
    const [option = ''] = /<option[^>]* selected=[^>]*>/.exec(options) ?? /<option[^>]*>/.exec(options) ?? []
    return [said(tag, 'name'), said(option, 'value')]
  })
  return Object.fromEntries([...inputs.map((tag) => [said(tag, 'name'), said(tag, 'value')]), ...chosen])
}

function said(tag: string, attribute: string): string {
  return new RegExp(` ${attribute}="([^"]*)"`).exec(tag)?.[1] ?? ''
}
