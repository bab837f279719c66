import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { organisations, persons, users } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { notHere, Refusal } from '../shared/refusal.ts'
import { instantInWords } from '../shared/words.ts'
import { membershipIn } from './access.server.ts'
import { tellPerson } from './tell-person.server.ts'

type Invited = { personId: string; invitedEmail: string; invitedByUserId: string | undefined }

/**
 * Makes the user the person, who may do everything with their budget: so not whoever invited them, and nobody who works
 * for their council. The person hears of it where neither the invitation went nor the user reads their mail.
 */
export async function becomePerson(tx: Tx, actor: Actor, { invitedEmail, ...invited }: Invited): Promise<void> {
  const { personId } = invited
  const person = await personWithCouncil(tx, personId)
  await requireNoOfficer(tx, actor, { ...invited, ...person })
  const [other] = await tx.select({ id: persons.id }).from(persons).where(eq(persons.userId, actor.userId))
  if (other) throw new Refusal('conflict', 'This account belongs to another person already. Use another one.')
  const taken = await tx
    .update(persons)
    .set({ userId: actor.userId })
    .where(and(eq(persons.id, personId), isNull(persons.userId)))
    .returning({ id: persons.id })
  if (taken.length === 0) throw new Refusal('conflict', 'This person has a login already.')
  await audit(tx, actor, {
    verb: 'accepted an invitation',
    words: 'Began to use Daybook',
    personId,
    subject: { kind: 'person', id: personId },
  })
  await tellOfLogin(tx, actor, { ...person, personId, invitedEmail })
}

type Council = { shortName: string; councilId: string; council: string; phone: string | null }

async function personWithCouncil(tx: Tx, personId: string): Promise<Council> {
  const [person] = await tx
    .select({
      shortName: persons.shortName,
      councilId: persons.councilId,
      council: organisations.name,
      phone: organisations.phone,
    })
    .from(persons)
    .innerJoin(organisations, eq(organisations.id, persons.councilId))
    .where(eq(persons.id, personId))
  if (!person) throw notHere()
  return person
}

type Asked = Council & Pick<Invited, 'invitedByUserId'>

async function requireNoOfficer(
  tx: Tx,
  actor: Actor,
  { shortName, councilId, council, invitedByUserId }: Asked,
): Promise<void> {
  const sentIt = invitedByUserId === actor.userId
  if (!sentIt && (await membershipIn(tx, actor, councilId)).length === 0) return
  const why = sentIt ? 'sent the invitation' : `works for ${council}`
  throw new Refusal(
    'forbidden',
    `This account ${why}, so it cannot be ${shortName}’s. If you are ${shortName}, use an account of your own that does not belong to your work. Your council can invite you at another e-mail address.`,
  )
}

async function tellOfLogin(
  tx: Tx,
  actor: Actor,
  { personId, invitedEmail, shortName, council, phone }: Council & { personId: string; invitedEmail: string },
): Promise<void> {
  const [user] = await tx.select({ email: users.email }).from(users).where(eq(users.id, actor.userId))
  if (!user) throw new Error(`no user ${actor.userId}`)
  await tellPerson(tx, {
    personId,
    key: `login:${newId('key')}`,
    notTo: [invitedEmail, user.email],
    subject: 'Somebody now signs in to Daybook as you',
    lines: [
      `Hello ${shortName}.`,
      `Since ${instantInWords(now())} somebody signs in to Daybook as you, with the e-mail address ${user.email}. They accepted an invitation from ${council}.`,
      'They can see your budget, order support, say yes to it, and look after your money.',
      `If it was you, all is well. If it was not you, call ${council}${phone ? ` on ${phone}` : ''} at once.`,
    ],
  })
}
