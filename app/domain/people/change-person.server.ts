import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { persons } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { newId } from '../shared/id.ts'
import { inARow } from '../shared/words.ts'
import { requireCouncilRole } from './access.server.ts'
import { detailsOf, requireFreeNumber } from './person-details.server.ts'
import type { PersonDetails } from './person-forms.ts'
import { tellByMailOrLetter } from './tell-person.server.ts'

type Details = ReturnType<typeof detailsOf>
type Addressee = Pick<Details, 'name' | 'email' | 'address'>

const words: Record<keyof Details, string> = {
  name: 'name',
  shortName: 'short name',
  bornOn: 'date of birth',
  referenceNumber: 'reference number',
  email: 'e-mail address',
  phone: 'telephone number',
  address: 'address',
  district: 'postcode district',
}

/**
 * Corrects what the council wrote down of a person. By their council only, so that nobody who acts for them can turn
 * their post away. Of another address for mail or letters they are told at the one they had and at the new one.
 */
export async function changePerson(
  tx: Tx,
  actor: Actor,
  { personId, ...typed }: PersonDetails & { personId: string },
): Promise<void> {
  const { councilId } = await requireCouncilRole(tx, actor, { personId, roles: ['practitioner'] })
  const [before] = await tx.select().from(persons).where(eq(persons.id, personId))
  if (!before) throw new Error(`no person ${personId}`)
  const after = detailsOf(typed)
  const changed = Object.entries(words).flatMap(([name, said]) =>
    Reflect.get(before, name) === Reflect.get(after, name) ? [] : [said],
  )
  if (changed.length === 0) return
  await requireFreeNumber(tx, { councilId, referenceNumber: after.referenceNumber, butOf: personId })
  await tx.update(persons).set(after).where(eq(persons.id, personId))
  if (before.email !== after.email || before.address !== after.address) {
    await tellBoth(tx, { before, after, shortName: after.shortName, councilId })
  }
  await audit(tx, actor, {
    verb: 'changed a person',
    words: `Changed the ${inARow(changed)}`,
    personId,
    organisationId: councilId,
    subject: { kind: 'person', id: personId },
  })
}

type Move = { before: Addressee; after: Addressee; shortName: string; councilId: string }

/** At the address that was, if there was one, and at the one that is, if it is another. */
async function tellBoth(tx: Tx, { before, after, shortName, councilId }: Move): Promise<void> {
  const id = newId('key')
  const news = {
    subject: 'Where your council writes to you',
    lines: [
      `Hello ${shortName}.`,
      'Your council has changed the address to which it writes to you.',
      'If that is not right, call your council.',
    ],
  }
  const was = before.email ?? before.address
  if (was) await tellByMailOrLetter(tx, { ...before, councilId }, { ...news, key: `contact-before:${id}` })
  if (was !== (after.email ?? after.address)) {
    await tellByMailOrLetter(tx, { ...after, councilId }, { ...news, key: `contact-after:${id}` })
  }
}
