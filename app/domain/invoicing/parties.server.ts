import { eq, inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { organisations, persons, users } from '#db/schema/people.ts'
import { listAgreements } from '../people/agreements/agree.server.ts'
import { banksOf } from '../people/bank/bank-of.server.ts'
import { payerOf, payerParts } from '../payments/payer.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Delivery } from './deliveries.server.ts'
import { addressLines } from './document.ts'

/** A name and where to write to, as they go on a document. */
export type Party = { name: string; lines: string[]; email: string | null; costCentre: string | null }

/** Provider, council, people and payers of a provider's deliveries, read once. */
export async function partiesOf(
  db: Db,
  { councilId, providerId, deliveries }: { councilId: string; providerId: string; deliveries: Delivery[] },
) {
  const [provider] = await db.select().from(organisations).where(eq(organisations.id, providerId))
  const bank = (await banksOf(db, [providerId])).get(providerId)
  const [agreed = null] = provider?.providerType === 'in-house' ? [] : await listAgreements(db, providerId)
  if (!provider || !bank) throw new Refusal('not-found', 'There is no such provider.')
  const payers = [...new Set(deliveries.flatMap((delivery) => payerOf(delivery) ?? []))].map(payerParts)
  const idsOf = (wanted: string) => payers.flatMap(({ kind, id }) => (kind === wanted ? [id] : []))

  const organisationsById = await byId([...new Set([councilId, ...idsOf('organisation')])], (ids) =>
    db.select().from(organisations).where(inArray(organisations.id, ids)),
  )
  const usersById = await byId(idsOf('user'), (ids) =>
    db.select({ id: users.id, name: users.name, email: users.email }).from(users).where(inArray(users.id, ids)),
  )
  const personsById = await byId([...new Set(deliveries.map(({ personId }) => personId))], (ids) =>
    db
      .select({ id: persons.id, name: persons.name, address: persons.address, email: persons.email })
      .from(persons)
      .where(inArray(persons.id, ids)),
  )

  function payerNamed(text: string): Party {
    const { kind, id } = payerParts(text)
    if (kind === 'organisation') return partyOf(organisationsById.get(id))
    return partyOf(kind === 'user' ? usersById.get(id) : personsById.get(id))
  }
  const { bankName, sortCode: bankSortCode, account: bankAccount } = bank
  return {
    provider: { ...provider, bankName, bankSortCode, bankAccount, agreed },
    council: partyOf(organisationsById.get(councilId)),
    payerNamed,
    personsById,
  }
}

export type Parties = Awaited<ReturnType<typeof partiesOf>>

type Named = { name: string; address?: string | null; email?: string | null; costCentre?: string | null }

export function partyOf(row: Named | undefined): Party {
  return {
    name: row?.name ?? 'Not known',
    lines: addressLines(row?.address ?? null),
    email: row?.email ?? null,
    costCentre: row?.costCentre ?? null,
  }
}

async function byId<Row extends { id: string }>(ids: string[], read: (ids: string[]) => PromiseLike<Row[]>) {
  const rows = ids.length ? await read(ids) : []
  return new Map(rows.map((row) => [row.id, row]))
}
