import { eq } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { persons } from '#db/schema/people.ts'
import { enqueue } from '../shared/outbox.server.ts'

type News = { personId: string; key: string; subject: string; lines: string[] }

/** Tells a person about their budget: by mail, or by letter to whoever has no address for mail. */
export async function tellPerson(tx: Tx, { personId, key, subject, lines }: News): Promise<void> {
  const [person] = await tx
    .select({ name: persons.name, email: persons.email, address: persons.address, councilId: persons.councilId })
    .from(persons)
    .where(eq(persons.id, personId))
  if (!person) return
  const { name, email, address, councilId } = person
  if (email) {
    const link = { words: 'See your budget', path: paths.budget(personId) }
    await enqueue(tx, { kind: 'mail', key: `mail:${key}:person`, payload: { to: email, subject, lines, link } })
  } else {
    const payload = { name, address, subject, lines }
    await enqueue(tx, { kind: 'letter', key: `letter:${key}:person`, payload, councilId })
  }
}
