import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { countTry } from '#app/auth/limits.server.ts'
import { hashPassword } from '#app/auth/passwords.server.ts'
import { transaction } from '#db/client.ts'
import { users } from '#db/schema/people.ts'
import { closeSearch } from '#search/current.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aCheckedProvider } from '#tests/factories/checks.ts'
import { mailsTo } from '#tests/factories/mails.ts'
import { aUser } from '#tests/factories/people.ts'
import { answer, cookieOf } from './site.ts'

afterAll(closeSearch)

test('who asks for a preview all the time gets a page that says to wait, and can work on', async () => {
  const { providerId, owner } = await aListing()
  const cookie = await cookieOf(owner.userId)
  const page = `/provider/${providerId}/listings/new`
  const ask = () => answer(page, { cookie, body: { intent: 'live', title: 'A walk' } })
  for (let time = 0; time < 60; time++) expect((await ask()).status).toBe(200)

  const { status, text } = await ask()
  expect(status).toBe(429)
  expect(text).toContain('That was a lot at once')
  expect(text).toContain('Nothing is lost. Try again in a few minutes.')
  expect((await answer(page, { cookie })).status).toBe(200)
})

test('who sends files all the time is told how long to wait, and what was written beside the file is still there', async () => {
  const { providerId, owner } = await aCheckedProvider()
  const { listingId } = await aListing({ organisationId: providerId })
  const cookie = await cookieOf(owner.userId)
  const picture = new File([new Uint8Array(300)], 'garden.jpg')
  const places: Record<string, Record<string, string | File>> = {
    '/store/picture': { act: 'add', picture, alt: 'Maya plants beans' },
    [`/listings/${listingId}/pictures`]: { act: 'add', picture, alt: 'Maya plants beans' },
    '/checks/criminal-record': { said: 'It runs until May', document: picture },
    '/sheets': { file: picture },
  }
  const send = (place: string, body: Record<string, string | File>) =>
    answer(`/provider/${providerId}${place}`, { cookie, body })
  for (const [place, body] of Object.entries(places)) expect((await send(place, body)).status, place).not.toBe(429)

  const who = { visitor: '127.0.0.1', about: owner.userId }
  for (let time = 0; time < 100 - Object.keys(places).length; time++) await countTry('file', who)
  for (const [place, body] of Object.entries(places)) {
    const { status, text } = await send(place, body)
    expect(status, place).toBe(429)
    expect(text).toContain(
      'These are many files in a short time. This one was not taken. Wait a quarter of an hour, then try again.',
    )
    for (const written of Object.values(body)) if (typeof written === 'string') expect(text).toContain(written)
  }
  const words = { act: 'remove' }
  expect((await answer(`/provider/${providerId}/store/picture`, { cookie, body: words })).status).toBe(302)
})

test('who invites people all the time is told to wait: each invitation is a mail to somebody', async () => {
  const { providerId, owner } = await aCheckedProvider()
  const cookie = await cookieOf(owner.userId)
  const invite = (number: number) =>
    answer(`/provider/${providerId}/people`, {
      cookie,
      body: { intent: 'invite', email: `helper-${number}@mail.example`, role: 'staff' },
    })
  for (let number = 0; number < 20; number++) expect((await invite(number)).status).toBe(302)
  const { status, text } = await invite(20)
  expect(status).toBe(429)
  expect(text).toContain('There were too many tries. Wait an hour, then try again.')
  expect(text).toContain('helper-20@mail.example')
})

test('who asks all the time to use other e-mail addresses is told to wait, and no mail to a stranger has their words', async () => {
  const password = 'three small green boats'
  const passwordHash = await hashPassword(password)
  const aSender = async () => {
    const { userId } = await aUser({ name: 'Buy pills at http://x.example' })
    await transaction((tx) => tx.update(users).set({ passwordHash }).where(eq(users.id, userId)))
    const cookie = await cookieOf(userId)
    return (email: string) => answer('/account', { cookie, body: { intent: 'email', email, password } })
  }
  const ask = await aSender()
  for (let number = 0; number < 5; number++) expect((await ask(`victim-${number}@mail.example`)).status).toBe(302)
  const refused = await ask('victim-5@mail.example')
  expect(refused.status).toBe(429)
  expect(refused.text).toContain('There were too many tries. Wait an hour, then try again.')
  expect(refused.text).toContain('value="victim-5@mail.example"')
  expect(await mailsTo('victim-5@mail.example')).toEqual([])
  expect(JSON.stringify(await mailsTo('victim-0@mail.example'))).not.toMatch(/pills|x\.example/)

  for (let number = 0; number < 8; number++) await (await aSender())('Victim@Mail.example')
  expect(await mailsTo('victim@mail.example')).toHaveLength(5)
})

test('who joins, or asks for a new password, with one address all the time is told to wait an hour', async () => {
  const joining = (email: string) => ({ name: 'Iris', email, password: 'three words and four' })
  const asking = (email: string) => ({ email })
  for (const [page, body] of [['/join/account', joining] as const, ['/reset-password', asking] as const]) {
    const send = (email: string) => answer(page, { body: body(email) })
    for (let time = 0; time < 5; time++) expect((await send('iris@again.example')).status, page).toBe(302)
    const { status, text } = await send('Iris@again.example')
    expect(status, page).toBe(429)
    expect(text).toContain('Wait an hour')
    expect((await send('ivy@once.example')).status, page).toBe(302)
  }
})
