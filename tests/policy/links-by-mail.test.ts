import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { hashPassword } from '#app/auth/passwords.server.ts'
import { beginSession } from '#app/auth/session.server.ts'
import { beginDraft, keepAnswer } from '#app/domain/catalogue/joining/drafts.server.ts'
import { inviteColleague } from '#app/domain/people/invitations.server.ts'
import { issueMailToken } from '#app/domain/people/mail-tokens.server.ts'
import { transaction } from '#db/client.ts'
import { closeSearch } from '#search/current.ts'
import { tokenMailedTo } from '#tests/factories/mails.ts'
import { aCouncil, aMember, aUser } from '#tests/factories/people.ts'
import { answer, cookieOf } from './site.ts'

vi.mock(import('#app/auth/passwords.server.ts'), { spy: true })
afterEach(() => vi.mocked(hashPassword).mockClear())
afterAll(closeSearch)

const password = 'three small green boats'

/** A finance officer, who signs in with codes, the links that wait in their mailbox, and a browser with their password only. */
async function anOfficer() {
  const councilId = await aCouncil()
  const officer = await aMember(councilId, 'finance')
  const admin = await aMember(councilId, 'admin')
  const { email, userId } = officer
  const invite = { organisationId: councilId, role: 'practitioner', email } as const
  await transaction((tx) => inviteColleague(tx, admin, invite))
  const invitation = `/invitations/${await tokenMailedTo(email)}`
  const store = `/join/open/${await linkToOpen(email)}`
  const half = await beginSession(new Request('http://localhost:3000/'), { userId })
  return { invitation, store, half: half.get('Set-Cookie')?.split(';')[0], whole: await cookieOf(userId) }
}

async function linkToOpen(email: string): Promise<string> {
  return transaction(async (tx) => {
    const { draftId } = await beginDraft(tx, { kind: 'micro' })
    await keepAnswer(tx, { draftId, answer: { name: 'Green Hands', email } })
    return issueMailToken(tx, { kind: 'open-store', email, aboutId: draftId })
  })
}

test('whoever signs in for a link and has codes is asked for one, and comes back to the link', async () => {
  const { invitation, store, half, whole } = await anOfficer()
  for (const link of [invitation, store]) {
    expect((await answer(link)).text, 'signed out').toContain('Sign in with it')
    const codes = `/sign-in/second-factor?to=${encodeURIComponent(link)}`
    expect(await answer(link, { cookie: half }), 'opens it').toMatchObject({ status: 302, location: codes })
    expect(await answer(link, { cookie: half, body: {} }), 'presses').toMatchObject({ status: 302, location: codes })
    expect((await answer(link, { cookie: whole })).text, 'with the code').not.toContain('Sign in with it')
  }
  expect(await answer(invitation, { cookie: whole, body: {} })).toMatchObject({ status: 302 })
})

test('a link that is not good costs Daybook no work: no password is kept for it', async () => {
  for (const link of ['/reset-password?token=none', '/invitations/none', '/join/open/none']) {
    const { status } = await answer(link, { body: { name: 'Nobody', password } })
    expect([404, 422], link).toContain(status)
  }
  expect(hashPassword).not.toHaveBeenCalled()
})

test('a link that is good keeps the password that was chosen, once', async () => {
  const { email, userId } = await aUser()
  const token = await transaction((tx) => issueMailToken(tx, { kind: 'reset-password', email, userId }))
  const link = `/reset-password?token=${token}`
  expect(await answer(link, { body: { password } })).toMatchObject({ status: 302, location: '/sign-in' })
  expect((await answer(link, { body: { password } })).text).toContain('This link was used already or is too old.')
  expect(hashPassword).toHaveBeenCalledTimes(1)
})
