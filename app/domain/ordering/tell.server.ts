import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { persons } from '#db/schema/people.ts'
import { listActingUsers } from '../people/acting-users.server.ts'
import { tellByMailOrLetter } from '../people/tell-person.server.ts'
import { enqueueAll, type Work } from '../shared/outbox.server.ts'

type ToActing = { key: string; subject: string; lines: string[]; link: { words: string; path: string } }
/** `onPaper`: the lines of a letter, where a mail speaks of pressing or looking. */
type News = ToActing & { onPaper?: string[] }

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
  if (person && (person.userId === null || person.userId !== exceptUserId)) {
    await tellByMailOrLetter(tx, person, { ...news, key: `${news.key}:person` })
  }
  const others = userIds.filter((id) => id !== exceptUserId && id !== person?.userId)
  if (others.length === 0) return
  const acting = await listActingUsers(tx, personId)
  const told = acting.filter(({ userId }) => others.includes(userId))
  await enqueueAll(tx, mailsToActing(told, news))
}

/** The mails that tell users who act for somebody. */
export function mailsToActing(users: { userId: string; email: string }[], news: ToActing): Work[] {
  const { key, subject, lines, link } = news
  return users.map(({ userId, email }) => ({
    kind: 'mail',
    key: `${key}:${userId}`,
    payload: { to: email, subject, lines, link },
  }))
}
