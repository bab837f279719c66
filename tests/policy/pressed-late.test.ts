import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { addDays, today } from '#app/domain/shared/day.ts'
import { paths } from '#app/paths.ts'
import { transaction } from '#db/client.ts'
import { prices } from '#db/schema/catalogue.ts'
import { closeSearch } from '#search/current.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { answer, cookieOf } from './site.ts'

afterAll(closeSearch)

const wordsOf = (text: string) => text.replaceAll(/<!-- -->|<[^>]+>/g, '').replaceAll(/\s+/g, ' ')

test('whoever chose a price that is no more is asked to choose again, and what they typed comes back', async () => {
  const { person } = await aBudget()
  const { listingId } = await aListing({ title: 'Swimming' })
  const cookie = await cookieOf(person.actor.userId)
  const page = paths.shopListing(person.personId, listingId.toLowerCase())
  const { text } = await answer(page, { cookie })
  const hidden = (name: string) => new RegExp(`name="${name}"[^>]* value="([^"]+)"`).exec(text)?.[1] ?? ''
  const body = {
    ...{ key: hidden('key'), priceId: hidden('priceId'), firstDay: addDays(today(), 9), weekdays: '2' },
    ...{ startTime: '10:00', minutes: '60', weeks: '4', note: 'Ring twice, please' },
  }
  await transaction((tx) =>
    tx
      .update(prices)
      .set({ id: `${body.priceId}-new` })
      .where(eq(prices.id, body.priceId)),
  )

  const refused = await answer(page, { cookie, body })
  expect(refused.status).toBe(409)
  expect(wordsOf(refused.text)).toContain('The prices have changed. Choose again. Nothing is in the basket yet.')
  expect(refused.text).toContain('Ring twice, please')
  expect((await answer(page, { cookie, body: { ...body, priceId: `${body.priceId}-new` } })).status).toBe(302)
})

test('an invitation that is used or too old says so, and whom to ask', async () => {
  const page = paths.invitation('used')
  const read = await answer(page)
  expect(read.status).toBe((await answer('/confirm-email/used')).status)
  expect(wordsOf(read.text)).toContain('This link does not work any more')
  expect(wordsOf(read.text)).toContain('If not, ask whoever invited you for a new one.')
  const pressed = await answer(page, { body: { name: 'Ann', password: 'three small green boats' } })
  expect(wordsOf(pressed.text)).toContain('This link does not work any more')
})
