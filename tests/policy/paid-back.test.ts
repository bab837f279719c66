import { afterAll, expect, test } from 'vitest'
import { pounds } from '#app/domain/shared/money.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { paths } from '#app/paths.ts'
import { closeSearch } from '#search/current.ts'
import { paidAndTakenBack } from '#tests/factories/refunds.ts'
import { answer, cookieOf } from './site.ts'
import { wordsApartOf } from './words.ts'

afterAll(closeSearch)

/** The page of a credit note of £13.00 that the council's finance looks at, and what a press there answers. */
async function owedBack() {
  const found = await paidAndTakenBack()
  const { council, creditNoteId } = found
  const cookie = await cookieOf(council.first.userId)
  const path = paths.councilInvoice(council.councilId, creditNoteId)
  const read = async (at = path, as = cookie) => wordsApartOf((await answer(at, { cookie: as })).text)
  const sent = { key: 'k', amount: '13.00', receivedOn: today(), reference: 'BACS 4471' }
  const press = (typed: Partial<typeof sent>) => answer(path, { cookie, body: { ...sent, ...typed } })
  return { ...found, read, press }
}

test('finance finds what is owed back, and writes down that it has come: provider and person read it', async () => {
  const { council, person, listing, creditNoteId, read, press } = await owedBack()
  const list = paths.councilInvoices(council.councilId, { only: 'owed-back' })
  expect(await read(list)).toContain('Credit note BD-C0001')
  expect(await read()).toMatch(/owes Fernhill Borough Council £13\.00 of this/)

  expect(await press({})).toMatchObject({
    status: 302,
    location: paths.councilInvoice(council.councilId, creditNoteId),
  })
  expect(await read(list)).not.toContain('BD-C0001')
  const after = await read()
  expect(after).toContain('£13.00 was paid back.')
  expect(after).not.toContain('How much came back')
  const byPerson = await cookieOf(person.actor.userId)
  for (const path of [paths.budget(person.personId), paths.access(person.personId)]) {
    expect(await read(path, byPerson), path).toContain(
      'Bright Days paid back £13.00 of credit note BD-C0001. It came on',
    )
  }
  expect(await read(paths.budget(person.personId), byPerson)).toContain('£13.00 paid back')
  const byProvider = await cookieOf(listing.owner.userId)
  expect(await read(paths.providerInvoice(listing.providerId, creditNoteId), byProvider)).toContain('BACS 4471')
})

test('what cannot be comes back as it was typed, with a sentence', async () => {
  const { read, press } = await owedBack()
  const typed = [
    { wrong: { amount: 'a lot' }, says: 'Write an amount in pounds, such as 16.50.' },
    { wrong: { amount: '' }, says: 'Write how much came back.' },
    { wrong: { amount: '13.01' }, says: `Bright Days owes back ${pounds(1300)}. Write that or less.` },
    { wrong: { receivedOn: '2026-02-31' }, says: 'Choose the day the money came.' },
    { wrong: { receivedOn: addDays(today(), 1) }, says: 'This day has not come yet.' },
    { wrong: { reference: '' }, says: 'Write what the bank statement says, such as BACS 4471.' },
  ]
  for (const { wrong, says } of typed) {
    const { status, text } = await press({ reference: 'Typed before', ...wrong })
    expect(status, says).toBeGreaterThanOrEqual(400)
    expect(wordsApartOf(text)).toContain(says)
    for (const value of Object.values({ reference: 'Typed before', ...wrong }))
      expect(text).toContain(`value="${value}"`)
  }
  expect(await read()).toContain('How much came back')
})

test('a press that comes too late is told so where the form was', async () => {
  const { press } = await owedBack()
  await press({})
  const { status, text } = await press({ key: 'another' })
  expect(status).toBe(409)
  expect(wordsApartOf(text)).toContain('Nothing of this is owed back any more. Nothing was changed.')
})
