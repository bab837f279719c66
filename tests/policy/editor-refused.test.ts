import { afterAll, expect, test } from 'vitest'
import { closeSearch } from '#search/current.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { answer, cookieOf } from './site.ts'

afterAll(closeSearch)

/** The editor of a listing as it comes back when much of it is wrong: its page, and its summary as links. */
async function refused(typed: Record<string, string | string[]>) {
  const { providerId, listingId, owner, categoryId } = await aListing()
  const said = { title: 'Tea', summary: 'An hour of good company', description: 'We sit, drink tea and talk.' }
  const body = { ...said, categoryId, kind: 'service', lineKind: 'visits', intent: 'save', ...typed }
  const cookie = await cookieOf(owner.userId)
  const { status, text } = await answer(`/provider/${providerId}/listings/${listingId}`, { cookie, body })
  const summary = /govuk-error-summary__list">(.*?)<\/ul>/s.exec(text)?.[1] ?? ''
  const links = [...summary.matchAll(/<a href="#([^"]*)">(.*?)<\/a>/g)].map(([, id = '', words = '']) => [id, words])
  return { status, text, links }
}

const week = (...days: string[]) => [0, 1, 2, 3, 4, 5, 6].map((at) => days[at] ?? '')

test('all that is wrong is said in one round, in the order of the form, each of it named and at a field that is there', async () => {
  const { status, text, links } = await refused({
    ...{ capacity: 'many', returnDays: '1.5', milesServed: 'five', district: 'here', waitingWeeks: '-1' },
    ...{ hoursFrom: week('10:00', '', '', '', '', '09:00'), hoursTo: week('09:00') },
    ...{ districtsServed: 'FH1; nowhere, FH2 beyond', easySentences: ['Hello.', 'o'.repeat(121), ''], title: 'T' },
    ...{ season: 'yearly' },
  })
  expect(status).toBe(400)
  expect(links).toEqual([
    ['listing-title', 'Give it a name of at least 3 letters'],
    ['listing-capacity', 'Enter a whole number to say how many people there is room for'],
    ['listing-waitingWeeks', 'Enter 0 or more to say how many weeks somebody waits'],
    ['listing-returnDays', 'Enter a whole number to say within how many days things may come back'],
    ['listing-hoursFrom[0]', 'On Monday the end must be after the beginning'],
    ['listing-hoursFrom[5]', 'Say from when to when on Saturday, such as 09:30 to 16:00'],
    ['listing-district', 'Enter the first part of the postcode where you are based, such as FH2'],
    ['listing-milesServed', 'Enter a whole number to say how many miles you go'],
    [
      'listing-districtsServed',
      'Enter districts as the first part of a postcode, such as FH2: not “NOWHERE” or “BEYOND”',
    ],
    ['listing-easySentences[1]', 'Keep each sentence in easy read short: up to 120 letters'],
    ['listing-seasonMonthFrom', 'Choose the first and the last month'],
  ])
  const fields = [...text.matchAll(/<(?:input|select)[^>]*>/g)].map(([tag]) => tag)
  for (const [id = '', words = ''] of links) {
    const found = fields.filter((tag) => tag.includes(` id="${id}"`))
    expect(found, id).toEqual([expect.stringContaining('aria-invalid="true"')])
    expect(text.split(words), `“${words}” in the summary and at its field`).toHaveLength(3)
  }
})
