import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { persons } from '#db/schema/people.ts'
import { Refusal } from '../shared/refusal.ts'
import type { PersonDetails } from './person-forms.ts'
import { tidyEmail } from './users.server.ts'

/** What was typed of a person, as it is kept. */
export function detailsOf(typed: PersonDetails) {
  const { name, shortName, referenceNumber, bornOn, email, phone, address, district } = typed
  return {
    name,
    shortName,
    referenceNumber,
    bornOn: bornOn ?? null,
    email: email ? tidyEmail(email) : null,
    phone: phone || null,
    address: address || null,
    district: district?.toUpperCase() ?? null,
  }
}

type Wanted = { councilId: string; referenceNumber: string; butOf?: string }

/** A council's reference number is for one person; `butOf`: whoever has it already. */
export async function requireFreeNumber(tx: Tx, { councilId, referenceNumber, butOf }: Wanted): Promise<void> {
  const [taken] = await tx
    .select({ id: persons.id })
    .from(persons)
    .where(
      and(
        eq(persons.councilId, councilId),
        eq(persons.referenceNumber, referenceNumber),
        butOf ? ne(persons.id, butOf) : undefined,
      ),
    )
  if (taken) {
    throw new Refusal('conflict', 'Somebody has this reference number already. Look under People first.', {
      field: 'referenceNumber',
    })
  }
}
