import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { listExceptions } from '#app/domain/invoicing/exceptions.server.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { db, transaction } from '#db/client.ts'
import { visits } from '#db/schema/ordering.ts'
import { persons } from '#db/schema/people.ts'
import { closeSearch } from '#search/current.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aCouncilWithOfficers, deliveredVisits, pressed } from '#tests/factories/invoicing.ts'
import { aCouncil, aMember, aPerson } from '#tests/factories/people.ts'
import { answer, cookieOf } from './site.ts'
import { worldOfSampling } from './world-of-sampling.ts'
import { wordsOf } from './words.ts'

afterAll(closeSearch)

async function aSample() {
  const council = await aCouncil()
  const sampled = await worldOfSampling({ marker: 'Walter', council, listing: await aListing() })
  const cookie = await cookieOf((await aMember(council, 'practitioner')).userId)
  return { ...sampled, cookie, page: `/council/${council}/samples/${sampled.sampledLineId}` }
}

test('no visit is ticked before somebody was asked about it, and none ticked is no answer', async () => {
  const { cookie, page } = await aSample()
  const { text } = await answer(page, { cookie })
  expect(text).toContain('name="visitId"')
  expect(text).not.toMatch(/<input[^>]* checked/)
  const refused = await answer(page, { cookie, body: { answer: 'right', words: 'I rang.' } })
  expect(refused.status).toBe(400)
  expect(wordsOf(refused.text)).toContain('Choose at least one visit.')
})

test.each([
  ['right', 'You said yes to 1 visit, £33.00. It will be paid.'],
  ['not-right', 'You said no to 1 visit, £33.00. Nothing is paid for it until a finance officer has decided.'],
])('an answer about a visit (%s) says for how many visits and for how much', async (said, sentence) => {
  const { cookie, page, sampledVisitId } = await aSample()
  const body = { visitId: sampledVisitId, answer: said, words: 'I rang.' }
  const { status, headers, location } = await answer(page, { cookie, body })
  expect(status).toBe(302)
  const kept = [...headers.matchAll(/^set-cookie: ([^;]+)/gim)].map(([, pair]) => pair)
  const next = await answer(location, { cookie: [cookie, ...kept].join('; ') })
  expect(wordsOf(next.text)).toContain(sentence)
})

/** A council with two cases: the visit that was opened for the second time is the older one. */
async function twoCases() {
  const council = await aCouncilWithOfficers()
  await deliveredVisits({ council, minutes: [180] })
  const { visitIds } = await deliveredVisits({ council, minutes: [180] })
  await pressed(council)
  const days = await listExceptions(db, council.first, council.councilId)
  expect(days).toHaveLength(2)
  const place = `/council/${council.councilId}/exceptions`
  return { council, place, lastVisitId: visitIds[0] ?? '', cookie: await cookieOf(council.first.userId) }
}

test('a case is led to on its own page, where it stands before the others that wait', async () => {
  const { place, cookie } = await twoCases()
  const list = (await answer(place, { cookie })).text
  const [, href = ''] = /href="([^"]*\/exceptions\/[^"]+)"/.exec(list) ?? []
  expect(href).toMatch(/#case$/)
  expect(list.indexOf('id="queue"')).toBeLessThan(list.indexOf('id="case"'))
  const one = (await answer(href.replace('#case', ''), { cookie })).text
  expect(one).toMatch(/<h2[^>]* id="case" tabindex="-1"/i)
  expect(one.indexOf('id="case"')).toBeLessThan(one.indexOf('id="queue"'))
})

test('what waits stands in the order of the days that it shows', async () => {
  const { place, cookie, lastVisitId } = await twoCases()
  const long = '2020-03-04'
  await transaction((tx) => tx.update(visits).set({ plannedDay: long }).where(eq(visits.id, lastVisitId)))
  const list = wordsOf((await answer(place, { cookie })).text)
  const days = [...list.matchAll(/, (\d+ [A-Z][a-z]+): /g)].map(([, day]) => day)
  expect(days).toHaveLength(2)
  expect(days[0]).toBe(dayInWords(long, { year: false, weekday: false }))
})

test('the page of a person names the address that their invitation went to, and takes it back', async () => {
  const { personId, councilId } = await aPerson()
  await transaction((tx) => tx.update(persons).set({ userId: null }).where(eq(persons.id, personId)))
  const cookie = await cookieOf((await aMember(councilId, 'practitioner')).userId)
  const finance = await cookieOf((await aMember(councilId, 'finance')).userId)
  const page = `/council/${councilId}/people/${personId}`
  const said = 'An invitation went to wrong@mail.example. Nobody has accepted it yet'
  expect(wordsOf((await answer(page, { cookie })).text)).not.toContain('An invitation went to')
  await answer(page, { cookie, body: { intent: 'invite', email: 'wrong@mail.example' } })
  const { text } = await answer(page, { cookie })
  expect(wordsOf(text)).toContain(said)
  expect((await answer(page, { cookie: finance })).text).not.toContain('wrong@mail.example')
  const invitationId = /name="invitationId" value="([^"]+)"/.exec(text)?.[1] ?? ''
  const pressed = await answer(page, { cookie, body: { intent: 'take-back', invitationId } })
  expect(pressed).toMatchObject({ status: 302, location: page })
  expect((await answer(page, { cookie })).text).not.toContain('wrong@mail.example')
  const twice = await answer(page, { cookie, body: { intent: 'take-back', invitationId } })
  expect(twice.status).toBe(409)
  expect(wordsOf(twice.text)).toContain('This invitation was accepted or taken back already.')
})
