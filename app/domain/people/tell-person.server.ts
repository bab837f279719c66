import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { persons } from '#db/schema/people.ts'
import { enqueue, type Letter, type Mail, type Work } from '../shared/outbox.server.ts'

/** The same key is the same news, told once. `onPaper`: its lines in a letter, where a mail speaks of pressing or looking. */
type News = Pick<Mail, 'subject' | 'lines' | 'link'> & { key: string; onPaper?: string[] }
export type Addressee = Pick<Letter, 'name' | 'address'> & { email: string | null; councilId: string }

type NewsOfPerson = News & {
  personId: string
  /** addresses that are no good for this news: those of whoever it is about */
  notTo?: readonly (string | null)[]
}

/** Tells a person something where only they and their council can change the address. */
export async function tellPerson(tx: Tx, { personId, notTo = [], ...news }: NewsOfPerson): Promise<void> {
  const [person] = await tx
    .select({ name: persons.name, email: persons.email, address: persons.address, councilId: persons.councilId })
    .from(persons)
    .where(eq(persons.id, personId))
  if (!person) throw new Error(`no person ${personId}`)
  const others = notTo.map((address) => address?.toLowerCase())
  const email = others.includes(person.email?.toLowerCase()) ? null : person.email
  await tellByMailOrLetter(tx, { ...person, email }, news)
}

/** By mail, or by a letter from the council to whoever has no address for mail. */
export async function tellByMailOrLetter(tx: Tx, to: Addressee, news: News): Promise<void> {
  await enqueue(tx, mailOrLetterTo(to, news))
}

/** The mail that tells it, or the letter. */
export function mailOrLetterTo({ email, name, address, councilId }: Addressee, news: News): Work {
  const { key, subject, lines, link, onPaper = lines } = news
  if (email) return { kind: 'mail', key, payload: { to: email, subject, lines, ...(link ? { link } : {}) } }
  return { kind: 'letter', key, payload: { name, address, subject, lines: onPaper }, councilId }
}
