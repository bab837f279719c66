import { afterAll, expect, test } from 'vitest'
import { paths } from '#app/paths.ts'
import { closeSearch } from '#search/current.ts'
import { anAcceptedOrder } from '#tests/factories/ordering.ts'
import { answer, cookieOf } from './site.ts'

afterAll(closeSearch)

const backLink = /govuk-back-link" href="([^"]*)">([^<]*)/
const goBack = /<a class="govuk-link" href="([^"]*)">Go back/

test('from a visit one comes back to the list, the order or the first page from which it was opened', async () => {
  const { listing, visitIds, lineId } = await anAcceptedOrder({ visits: 8 })
  const shop = listing.providerId
  const cookie = await cookieOf(listing.owner.userId)
  const list = paths.providerVisits(shop, { show: 'coming' })
  const { text } = await answer(list, { cookie })
  const opened = text.replaceAll('&amp;', '&')
  expect(opened).toContain(paths.providerVisit(shop, visitIds[7] ?? '', { back: 'coming' }))

  const order = paths.providerOrder(shop, lineId)
  const nextPage = { show: 'late', from: '2026-11-24_600_vis_1' }
  const places = [
    [{ back: 'coming' }, 'Visits', list],
    [{ back: 'late', from: nextPage.from }, 'Visits', paths.providerVisits(shop, nextPage)],
    [{ back: 'order' }, 'Order', order],
    [{}, 'Today', paths.provider(shop)],
    [{ back: 'https://evil.example/' }, 'Today', paths.provider(shop)],
    [{ back: 'toString' }, 'Today', paths.provider(shop)],
  ] as const
  for (const [at, [query, words, href]] of places.entries()) {
    const page = paths.providerVisit(shop, visitIds[at] ?? '', query)
    const shown = (await answer(page, { cookie })).text.replaceAll('&amp;', '&')
    expect(backLink.exec(shown)?.slice(1), page).toEqual([href, words])
    expect(goBack.exec(shown)?.[1] ?? href, page).toBe(href)
    const missed = { intent: 'missed', reason: 'The car broke down' }
    expect((await answer(page, { cookie, body: missed })).location, page).toBe(href)
  }
})
