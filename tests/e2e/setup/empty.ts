// A Daybook on its first day: everybody has come in, and there is nothing yet. Every page stands empty once.
import { hashPassword } from '#app/auth/passwords.server.ts'
import { openOrganisation } from '#app/domain/catalogue/open-organisation.server.ts'
import { now } from '#app/domain/shared/clock.ts'
import { setStamp } from '#app/domain/shared/stamps.server.ts'
import { close, transaction, type Tx } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { memberships, persons, users } from '#db/schema/people.ts'
import { password, secondFactorSecret } from '#db/seed/accounts.ts'

type Role = (typeof memberships.$inferInsert)['role']

async function open(tx: Tx, kind: 'council' | 'provider' | 'broker', name: string): Promise<string> {
  const providerType = kind === 'provider' ? 'micro' : null
  const { organisationId } = await openOrganisation(tx, { kind, name, email: `${kind}@empty.example`, providerType })
  return organisationId
}

await migrate()
const passwordHash = await hashPassword(password)
await transaction(async (tx) => {
  const createdAt = now()
  await setStamp(tx, 'demonstration', createdAt.toISOString())
  async function somebody(name: string, at?: { organisationId: string; role: Role }): Promise<string> {
    const id = `usr_${name}`
    const secondFactor = at && at.role !== 'staff' ? { totpSecret: secondFactorSecret, totpConfirmedAt: createdAt } : {}
    const email = `${name}@empty.example`
    const known = { emailConfirmedAt: createdAt, isDemonstration: true, createdAt }
    await tx.insert(users).values({ id, email, name, passwordHash, ...known, ...secondFactor })
    if (at) await tx.insert(memberships).values({ id: `mem_${name}`, userId: id, createdAt, ...at })
    return id
  }
  const council = await open(tx, 'council', 'Newtown Council')
  for (const role of ['finance', 'practitioner', 'commissioner', 'admin'] as const)
    await somebody(role, { organisationId: council, role })
  await somebody('seller', { organisationId: await open(tx, 'provider', 'New shop'), role: 'owner' })
  await somebody('brokers-owner', { organisationId: await open(tx, 'broker', 'New brokerage'), role: 'owner' })
  await tx.insert(persons).values({
    id: 'per_new',
    userId: await somebody('new'),
    councilId: council,
    name: 'New Person',
    shortName: 'New',
    referenceNumber: 'N1',
    createdAt,
  })
  await somebody('stranger')
})
await close()
