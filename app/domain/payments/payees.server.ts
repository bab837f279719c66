import { inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { persons, users } from '#db/schema/people.ts'
import { banksOf } from '../people/bank/bank-of.server.ts'
import { payerParts } from './payer.ts'

/** Whom a release is paid to, by the payer of the pot: names, and bank details of organisations. */
export async function payeesOf(db: Db, texts: string[]) {
  const parts = texts.map(payerParts)
  const idsOf = (wanted: string) => parts.flatMap(({ kind, id }) => (kind === wanted ? [id] : []))
  const people = await db
    .select({ id: persons.id, name: persons.name })
    .from(persons)
    .where(inArray(persons.id, idsOf('person')))
  const logins = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, idsOf('user')))
  const banks = await banksOf(db, idsOf('organisation'))
  const places = [...banks].map(([id, bank]) => ({ id, ...bank }))
  return (text: string) => {
    const { kind, id } = payerParts(text)
    const place = places.find((row) => row.id === id)
    const named = kind === 'person' ? people : kind === 'user' ? logins : places
    return {
      payeePersonId: kind === 'person' ? id : null,
      payeeUserId: kind === 'user' ? id : null,
      payeeOrganisationId: kind === 'organisation' ? id : null,
      payeeName: named.find((row) => row.id === id)?.name ?? 'Not known',
      sortCode: place?.sortCode ?? null,
      account: place?.account ?? null,
    }
  }
}
