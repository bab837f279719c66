import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { persons } from '#db/schema/people.ts'
import { enqueue } from '../shared/outbox.server.ts'

type News = {
  personId: string
  /** the same key is the same news, told once */
  key: string
  subject: string
  lines: string[]
  link?: { words: string; path: string }
  /** addresses that are no good for this news: those of whoever it is about */
  notTo?: readonly (string | null)[]
}

/** Tells a person something where only they and their council can change the address: by mail, or by a letter when there is none. */
export async function tellPerson(tx: Tx, news: News): Promise<void> {
  const [person] = await tx
    .select({ name: persons.name, email: persons.email, address: persons.address, councilId: persons.councilId })
    .from(persons)
    .where(eq(persons.id, news.personId))
  if (!person) throw new Error(`no person ${news.personId}`)
  const { subject, lines, link, key } = news
  const others = (news.notTo ?? []).map((address) => address?.toLowerCase())
  if (person.email && !others.includes(person.email.toLowerCase())) {
    const payload = { to: person.email, subject, lines, ...(link ? { link } : {}) }
    await enqueue(tx, { kind: 'mail', key, payload })
  } else {
    const { name, address, councilId } = person
    await enqueue(tx, { kind: 'letter', key, payload: { name, address, subject, lines }, councilId })
  }
}
