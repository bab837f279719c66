import { eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { memberships, persons } from '#db/schema/people.ts'
import { mailsTo, tokenMailedTo } from '#tests/factories/mails.ts'
import { aCouncil, aMember, anOrganisation, aPerson, aUser } from '#tests/factories/people.ts'
import type { Actor } from '../shared/actor.ts'
import { moveClock, now } from '../shared/clock.ts'
import { instantInWords } from '../shared/words.ts'
import { accessTo } from './access.server.ts'
import { acceptAsNewUser, acceptInvitation, invitePerson } from './invitations.server.ts'
import { listLetters } from './letters.server.ts'

afterEach(() => moveClock(0))

const subject = 'Somebody now signs in to Daybook as you'

/** Somebody without a login, whose practitioner has invited an address. */
async function joanInvited({ onRecord, to }: { onRecord: string | null; to: string }) {
  const councilId = await anOrganisation({ kind: 'council', name: 'Elm Council', phone: '01632 960 555' })
  const { personId } = await aPerson({ name: 'Joan Hart', councilId, email: onRecord })
  await transaction((tx) => tx.update(persons).set({ userId: null }).where(eq(persons.id, personId)))
  const practitioner = await aMember(councilId, 'practitioner')
  await transaction((tx) => invitePerson(tx, practitioner, { personId, email: to }))
  const letters = async () =>
    (await listLetters(db, practitioner, { organisationId: councilId })).filter((one) => one.subject === subject)
  return { personId, councilId, practitioner, letters, token: await tokenMailedTo(to) }
}

const accept = (actor: Actor, token: string) => transaction((tx) => acceptInvitation(tx, actor, { token }))
const told = async (address: string) => (await mailsTo(address)).filter((one) => one.subject === subject)

test('a person whose login somebody opens at another address is told at their own: who, when, and whom to call', async () => {
  const joan = await joanInvited({ onRecord: 'joan-1@mail.example', to: 'other-1@mail.example' })
  const her = await aUser({ email: 'other-1@mail.example' })
  moveClock(60 * 60_000)
  const at = instantInWords(now())
  await accept(her, joan.token)
  const [mail, ...more] = await told('joan-1@mail.example')
  expect(more).toEqual([])
  expect(mail?.lines).toEqual([
    'Hello Joan.',
    `Since ${at} somebody signs in to Daybook as you, with the e-mail address other-1@mail.example. They accepted an invitation from Elm Council.`,
    'They can see your budget, order support, say yes to it, and look after your money.',
    'If it was you, all is well. If it was not you, call Elm Council on 01632 960 555 at once.',
  ])
  expect(await told('other-1@mail.example')).toEqual([])
  expect(await joan.letters()).toEqual([])
})

test('where the address on record is the invited one, or that of whoever accepts, the person hears of it by letter', async () => {
  const invited = await joanInvited({ onRecord: 'Joan-2@mail.example', to: 'joan-2@mail.example' })
  const account = { token: invited.token, name: 'Joan', passwordHash: 'hash', isDemonstration: false }
  await transaction((tx) => acceptAsNewUser(tx, account))
  expect(await invited.letters()).toMatchObject([{ name: 'Joan Hart', address: '1 Test Street' }])
  expect(await told('joan-2@mail.example')).toEqual([])

  const accepting = await joanInvited({ onRecord: 'joan-3@mail.example', to: 'shared-3@mail.example' })
  await accept(await aUser({ email: 'joan-3@mail.example' }), accepting.token)
  expect(await accepting.letters()).toHaveLength(1)
  expect(await told('joan-3@mail.example')).toEqual([])
})

test('whoever invited a person cannot become them, nor can a colleague at the council; the link stays good for the person', async () => {
  const joan = await joanInvited({ onRecord: 'joan-4@mail.example', to: 'own-4@mail.example' })
  const colleague = await aMember(joan.councilId, 'finance')
  for (const [actor, why] of [
    [joan.practitioner, 'This account sent the invitation, so it cannot be Joan’s.'],
    [colleague, 'This account works for Elm Council, so it cannot be Joan’s.'],
  ] as const) {
    const what =
      'If you are Joan, use an account of your own that does not belong to your work. Your council can invite you at another e-mail address.'
    await expect(accept(actor, joan.token)).rejects.toMatchObject({ code: 'forbidden', message: `${why} ${what}` })
    expect((await accessTo(db, actor, joan.personId))?.as).toBe('council')
  }
  expect(await told('joan-4@mail.example')).toEqual([])
  const her = await aUser()
  await accept(her, joan.token)
  expect((await accessTo(db, her, joan.personId))?.as).toBe('self')
})

test('somebody who has left the council since may accept, unless the invitation was theirs', async () => {
  const joan = await joanInvited({ onRecord: 'joan-5@mail.example', to: 'own-5@mail.example' })
  const former = await aMember(joan.councilId, 'finance')
  await transaction((tx) =>
    tx.update(memberships).set({ endedAt: now() }).where(eq(memberships.organisationId, joan.councilId)),
  )
  await expect(accept(joan.practitioner, joan.token)).rejects.toMatchObject({ code: 'forbidden' })
  await accept(former, joan.token)
  expect((await accessTo(db, former, joan.personId))?.as).toBe('self')
})

test('somebody who works for another council has their own budget here like everybody', async () => {
  const joan = await joanInvited({ onRecord: 'joan-6@mail.example', to: 'own-6@mail.example' })
  const officer = await aMember(await aCouncil(), 'practitioner')
  await accept(officer, joan.token)
  expect((await accessTo(db, officer, joan.personId))?.as).toBe('self')
})
