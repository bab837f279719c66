import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { aboutMe, persons } from '#db/schema/people.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import type { AboutMe } from './about-me.ts'
import { requirePower } from './access.server.ts'

/** What a person wants others to know. The caller has asked whether the actor may see it. Empty where nothing is written yet. */
export async function getAboutMe(db: Db, personId: string): Promise<AboutMe & { isWritten: boolean }> {
  const [row] = await db
    .select({
      address: aboutMe.address,
      phone: aboutMe.phone,
      howToGetIn: aboutMe.howToGetIn,
      whatMatters: aboutMe.whatMatters,
      communication: aboutMe.communication,
      emergencyContact: aboutMe.emergencyContact,
      changedAt: aboutMe.changedAt,
      personAddress: persons.address,
      personPhone: persons.phone,
    })
    .from(persons)
    .leftJoin(aboutMe, eq(aboutMe.personId, persons.id))
    .where(eq(persons.id, personId))
  return {
    address: row?.address ?? row?.personAddress ?? null,
    phone: row?.phone ?? row?.personPhone ?? null,
    howToGetIn: row?.howToGetIn ?? null,
    whatMatters: row?.whatMatters ?? null,
    communication: row?.communication ?? null,
    emergencyContact: row?.emergencyContact ?? null,
    isWritten: Boolean(row?.changedAt),
  }
}

/** By the person, or by whoever may plan for them. Where letters of the council go is not changed by it. */
export async function changeAboutMe(
  tx: Tx,
  actor: Actor,
  { personId, ...sections }: Partial<AboutMe> & { personId: string },
): Promise<void> {
  const access = await requirePower(tx, actor, { personId, power: 'plan' })
  const values = { ...sections, changedAt: now() }
  await tx
    .insert(aboutMe)
    .values({ personId, ...values })
    .onConflictDoUpdate({ target: aboutMe.personId, set: values })
  await audit(tx, actor, {
    verb: 'changed About me',
    words: 'Changed the About me page',
    personId,
    mandateId: access.mandateId,
    subject: { kind: 'about me', id: personId },
  })
}
