import { afterAll, expect, test } from 'vitest'
import { publishBuildUp, saveBuildUp } from '#app/domain/catalogue/build-ups/build-ups.server.ts'
import { transaction } from '#db/client.ts'
import { closeSearch } from '#search/current.ts'
import { homeCare } from '#tests/factories/build-ups.ts'
import { aCategory, aListing, type TestListing } from '#tests/factories/catalogue.ts'
import { answer, cookieOf } from './site.ts'
import { wordsOf } from './words.ts'

afterAll(closeSearch)

const read = async (path: string) => wordsOf((await answer(path)).text)
const pageOf = ({ listingId }: TestListing) => `/listings/${listingId.toLowerCase()}`

const save = ({ listingId, owner }: TestListing, yearWords: string, activity = homeCare) =>
  transaction((tx) => saveBuildUp(tx, owner, { listingId, unit: 'hour', yearWords, activity }))
const publish = ({ listingId, owner }: TestListing) =>
  transaction((tx) => publishBuildUp(tx, owner, { listingId, subsidyWords: null }))

test('the published case on its public page: the range of others nearby, the gap, and that nothing closes it', async () => {
  const here = { categoryId: await aCategory('Home care'), latitude: 51.5, longitude: -1.2 }
  const inHouse = await aListing({ ...here, providerType: 'in-house', price: { pence: 3281 } })
  for (const pence of [1165, 1190, 1205, 1223, 1250, 1264])
    await aListing({ ...here, providerType: 'independent', price: { pence } })
  await save(inHouse, '2025 to 2026')
  await publish(inHouse)
  const words = await read(pageOf(inHouse))
  for (const said of [
    '£32.81 an hour: £21.40 pays the worker, £1.13 pays for miles',
    '6 others nearby do something like this. The lowest price is £11.65, the middle one £12.14 and the highest £12.64 an hour.',
    'It costs £20.67 more an hour than the middle price nearby.',
    'Even if all were used, one hour would cost £25.83, £13.69 more than that. More use alone cannot close the gap.',
    'With full use, half the travel and no overheads it would still cost £5.07 more. The rest is what workers are paid: the time with you alone is £11.34 an hour.',
  ])
    expect(words).toContain(said)
  expect(words).not.toContain('could close the gap')
})

test('a build-up that is kept and not published is read by nobody but its provider', async () => {
  const listing = await aListing({ price: { pence: 3281 } })
  const own = `/provider/${listing.providerId}/listings/${listing.listingId}/build-up`
  const cookie = await cookieOf(listing.owner.userId)
  const pages = [
    pageOf(listing),
    `/search?category=${listing.categoryId.toLowerCase()}`,
    '/oruk/v3/services?full=true&per_page=100',
  ]
  const read = async () => (await Promise.all(pages.map(async (path) => (await answer(path)).text))).join(' ')
  await save(listing, 'the year of drafts')
  expect((await answer(own, { cookie })).text).toContain('the year of drafts')
  expect(await read()).not.toMatch(/the year of drafts|pays the worker|Where the price comes from/)
  await publish(listing)
  expect(await read()).toContain('the year of drafts')
  await save(listing, 'another year', { ...homeCare, payPence: 2_000 })
  const after = await read()
  expect(after).toContain('£32.81 an hour: £21.40 pays the worker')
  expect(after).not.toContain('another year')
})

test('what is tried and not understood comes back as it was typed, with a sentence and without a figure', async () => {
  const listing = await aListing({ price: { pence: 3281 } })
  await save(listing, '2026 to 2027')
  const cookie = await cookieOf(listing.owner.userId)
  const tried = async (query: string) =>
    (await answer(`/provider/${listing.providerId}/listings/${listing.listingId}/build-up?${query}`, { cookie })).text
  const right = await tried('use=90&pay=9.50')
  expect(right).toContain('>What if<')
  expect(right).not.toContain('govuk-error')
  const wrong = await tried('use=90&pay=9,50')
  expect(wrong).not.toContain('>What if<')
  expect(wrong).toContain('href="#what-pay">Type pounds, such as 9.50')
  expect(wrong).toMatch(/id="what-pay"[^>]*aria-describedby="what-pay-error"/)
  expect(wrong).toMatch(/id="what-pay"[^>]*value="9,50"/)
  expect(wrong).toMatch(/id="what-use"[^>]*value="90"/)
  expect(wrong).toContain('Back to how it is')
  await save(listing, '2026 to 2027', { ...homeCare, workersHundredths: 1, usedUnits: 10 })
  expect(await tried('use=1')).toContain('This gives no price: nothing would be given, or it would cost nothing.')
})
