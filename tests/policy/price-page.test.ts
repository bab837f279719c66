import { afterAll, expect, test } from 'vitest'
import { listOwnPrices } from '#app/domain/catalogue/set-prices.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'
import { closeSearch } from '#search/current.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aCouncil } from '#tests/factories/people.ts'
import { anAgreedRate, ratesBetween } from '#tests/factories/rates.ts'
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

test('a price that was agreed is not ended by a new name alone: it is named, and the form comes back for a yes', async () => {
  const listing = await aListing({ price: { label: 'Any day', vatReason: 'not registered' } })
  const sides = await ratesBetween(listing, await aCouncil())
  const lines = [{ unit: 'hour', group: '1 to 1', label: 'Any day', band: null, pence: 1500 } as const]
  await anAgreedRate(sides, { terms: { kind: 'prices', lines } })
  const path = paths.providerListingPrices(listing.providerId, listing.listingId)
  const cookie = await cookieOf(listing.owner.userId)
  const page = await answer(path, { cookie })
  expect(page.text).not.toContain('name="mayEndRates"')
  const renamed = { ...sentBy(page.text), 'lines[0].label': 'Weekday' }
  const asked = await answer(path, { cookie, body: renamed })
  expect(asked.status).toBe(409)
  expect(asked.text).toContain('href="#prices-mayEndRates">This ends what you agreed: £15.00 an hour')
  expect(asked.text).toMatch(/type="checkbox"[^>]*aria-describedby="prices-mayEndRates-error"/)
  expect(sentBy(asked.text)).toMatchObject(renamed)
  const done = await answer(path, { cookie, body: { ...renamed, mayEndRates: 'on' } })
  expect(done.status).toBe(302)
  const kept = [...done.headers.matchAll(/^set-cookie: ([^;]+)/gim)].map(([, pair]) => pair)
  expect((await answer(path, { cookie: [cookie, ...kept].join('; ') })).text).toContain('Not agreed any more: £15.00')
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
