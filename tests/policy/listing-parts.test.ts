import { afterAll, expect, test } from 'vitest'
import { closeSearch } from '#search/current.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { answer, cookieOf } from './site.ts'
import { wordsOf } from './words.ts'

afterAll(closeSearch)

const readAs = async (about: Parameters<typeof aListing>[0]) => {
  const { listingId } = await aListing(about)
  return wordsOf((await answer(`/listings/${listingId.toLowerCase()}`)).text)
}

test('a buyer reads how to get in, which languages are spoken, how much room there is and how long the wait is', async () => {
  const languages = ['English', 'Polish', 'Makaton']
  const words = await readAs({ access: ['hearing-loop', 'step-free'], languages, capacity: 6, waitingWeeks: 0 })
  expect(words).toMatch(/Access and languages ?Step-free way in ?Hearing loop ?We speak English, Polish and Makaton\./)
  expect(words).toContain('Room for 6 people. You can begin now.')
  expect(await readAs({ capacity: 1, waitingWeeks: 1 })).toContain('Room for one person. The wait is about a week.')
  expect(await readAs({ waitingWeeks: 3 })).toContain('The wait is about 3 weeks.')
})

test('of what was not said nothing is shown', async () => {
  expect(await readAs({})).not.toMatch(/Access and languages|We speak|Room for|The wait is|You can begin now/)
})

/** The choices that the editor shows for a question, in their order: what each stands for, and its words. */
async function choicesOf(name: string, about: Parameters<typeof aListing>[0]) {
  const { providerId, listingId, owner } = await aListing(about)
  const page = await answer(`/provider/${providerId}/listings/${listingId}`, { cookie: await cookieOf(owner.userId) })
  const radios = [...page.text.matchAll(/<input([^>]*type="radio"[^>]*)>\s*<label[^>]*>(.*?)<\/label>/gs)]
  return radios
    .filter(([, said = '']) => said.includes(` name="${name}"`))
    .map(([, said = '', label = '']) => [/ value="([^"]*)"/.exec(said)?.[1], wordsOf(label)])
}

const notice = [
  ['0', 'None: people can stop whenever they like'],
  ['7', 'A week'],
  ['14', 'Two weeks'],
  ['28', 'Four weeks'],
]
const late = [
  ['0-0', 'Nothing, ever'],
  ['24-50', 'Half the price, when it is less than a day before'],
  ['24-100', 'The whole price, when it is less than a day before'],
  ['48-50', 'Half the price, when it is less than two days before'],
  ['48-100', 'The whole price, when it is less than two days before'],
]

test('the editor offers a few fair terms of notice and of calling off late, and no others', async () => {
  expect(await choicesOf('noticeDays', { noticeDays: 14 })).toEqual(notice)
  expect(await choicesOf('late', { lateCancelHours: 48, lateCancelPercent: 50 })).toEqual(late)
})

test('terms that a listing had before stand first, as they are now', async () => {
  expect(await choicesOf('noticeDays', { noticeDays: 10 })).toEqual([['10', '10 days, as it is now'], ...notice])
  const words = '25 in every 100 pence, when it is less than 72 hours before, as it is now'
  expect(await choicesOf('late', { lateCancelHours: 72, lateCancelPercent: 25 })).toEqual([['72-25', words], ...late])
})
