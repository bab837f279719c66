import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { memberships, organisations, persons, users } from '#db/schema/people.ts'
import { listActingUsers } from '../people/acting-users.server.ts'
import { enqueue } from '../shared/outbox.server.ts'

type News = { key: string; subject: string; lines: string[]; link: { words: string; path: string } }

/** Tells a provider: at its own address, or else whoever owns it. `email` where it is known already. */
export async function tellProvider(
  tx: Tx,
  { providerId, email, ...news }: News & { providerId: string; email?: string | null },
): Promise<void> {
  const to = email ? [email] : await addressesOf(tx, providerId)
  for (const address of to) await enqueue(tx, mailOf(address, `${providerId}:${address}`, news))
}

/**
 * Tells the person, and of those who ordered or asked for them whoever may still see them today, but not who has just
 * done it. A person without an address for mail gets a letter.
 */
export async function tellPersonSide(
  tx: Tx,
  { personId, userIds, exceptUserId, ...news }: News & { personId: string; userIds: string[]; exceptUserId: string },
): Promise<void> {
  const [person] = await tx
    .select({
      userId: persons.userId,
      name: persons.name,
      email: persons.email,
      address: persons.address,
      councilId: persons.councilId,
    })
    .from(persons)
    .where(eq(persons.id, personId))
  if (person && (person.userId === null || person.userId !== exceptUserId)) await tellPerson(tx, person, news)
  const others = userIds.filter((id) => id !== exceptUserId && id !== person?.userId)
  if (others.length === 0) return
  const acting = await listActingUsers(tx, personId)
  await tellActing(
    tx,
    acting.filter(({ userId }) => others.includes(userId)),
    news,
  )
}

/** Tells users who act for somebody. */
export async function tellActing(tx: Tx, users: { userId: string; email: string }[], news: News): Promise<void> {
  for (const { userId, email } of users) await enqueue(tx, mailOf(email, userId, news))
}

export type PersonToTell = { name: string; email: string | null; address: string | null; councilId: string }

/** By mail, or by letter to whoever has no address for mail. */
export async function tellPerson(tx: Tx, { name, email, address, councilId }: PersonToTell, news: News): Promise<void> {
  if (email) return enqueue(tx, mailOf(email, 'person', news))
  const { subject, lines } = news
  const payload = { name, address, subject, lines }
  await enqueue(tx, { kind: 'letter', key: `letter:${news.key}`, payload, councilId })
}

function mailOf(to: string, toKey: string, { key, subject, lines, link }: News) {
  return { kind: 'mail' as const, key: `mail:${key}:${toKey}`, payload: { to, subject, lines, link } }
}

async function addressesOf(tx: Tx, providerId: string): Promise<string[]> {
  const [organisation] = await tx
    .select({ email: organisations.email })
    .from(organisations)
    .where(eq(organisations.id, providerId))
  if (organisation?.email) return [organisation.email]
  const owners = await tx
    .select({ email: users.email })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.organisationId, providerId), eq(memberships.role, 'owner'), isNull(memberships.endedAt)))
  return owners.map(({ email }) => email)
}
