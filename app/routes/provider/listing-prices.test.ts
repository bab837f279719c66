import { expect, test } from 'vitest'
import { menuTyped, PricesForm } from '#app/domain/catalogue/prices-form.ts'
import { listOwnPrices, setPrices } from '#app/domain/catalogue/set-prices.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { submit } from '#app/http/submit.server.ts'
import { db, transaction } from '#db/client.ts'
import { aListing } from '#tests/factories/catalogue.ts'

/** The page of prices as a browser sends it, with the first `kept` amounts as they stand and the others left empty. */
async function pressed({ listingId, owner }: Awaited<ReturnType<typeof aListing>>, kept: number) {
  const standing = (await listOwnPrices(db, owner, listingId)).filter(({ validTo }) => validTo === null)
  const { lines, ...rest } = menuTyped(standing, { from: today(), moreLines: 2 })
  const form = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, value]))
  for (const [at, line] of lines.entries())
    for (const [name, value] of Object.entries(line))
      form.append(`lines[${at}].${name}`, name === 'amount' && at >= kept ? '' : value)
  const request = new Request('http://localhost/', { method: 'POST', body: form })
  return submit(request, PricesForm, async (menu) => {
    await transaction((tx) => setPrices(tx, owner, { listingId, ...menu }))
    return 'saved'
  })
}

test('a menu that has long had more than a hundred prices comes back as it was typed, and can be brought down', async () => {
  const morePrices = Array.from({ length: 110 }, (_, at) => ({
    label: `Price ${at + 1}`,
    vatReason: 'not registered' as const,
  }))
  const listing = await aListing({ price: { vatReason: 'not registered' }, morePrices })
  expect(await pressed(listing, 111)).toMatchObject({
    init: { status: 422 },
    data: {
      lastResult: {
        error: { '': ['A listing can have 60 prices at the most, and this would make it 111. Leave some out.'] },
        initialValue: { lines: { length: 113, 110: { label: 'Price 110', amount: '16.50' } } },
      },
    },
  })
  expect(await pressed(listing, 60)).toBe('saved')
  expect(await listOwnPrices(db, listing.owner, listing.listingId)).toHaveLength(60)
})
