import { and, eq, gt, isNull, or } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Db, Tx } from '#db/client.ts'
import { formerEmails } from '#db/schema/joining.ts'
import { memberships, organisations } from '#db/schema/people.ts'
import { now } from '../../shared/clock.ts'
import { enqueue } from '../../shared/outbox.server.ts'
import { addressesOfRole } from '../addresses.server.ts'

const month = 30 * 24 * 60 * 60_000

type News = { organisationId: string; key: string; subject: string; lines: string[] }

/** Tells everybody who could know that something is wrong: owners, the organisation's address, and those of the last 30 days. */
export async function tellOfBank(tx: Tx, { organisationId, key, subject, lines }: News): Promise<void> {
  const { kind, addresses } = await reachOf(tx, organisationId)
  const path = kind === 'broker' ? paths.brokerBank(organisationId) : paths.providerBank(organisationId)
  for (const to of addresses) {
    await enqueue(tx, {
      kind: 'mail',
      key: `${key}:${to}`,
      payload: { to, subject, lines, link: { words: 'See the bank details', path } },
    })
  }
}

async function reachOf(db: Db, organisationId: string) {
  const [organisation] = await db
    .select({ kind: organisations.kind, email: organisations.email })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  const owners = (await addressesOfRole(db, [organisationId], 'owner')).get(organisationId) ?? []
  const former = await db
    .selectDistinct({ email: formerEmails.email })
    .from(formerEmails)
    .leftJoin(
      memberships,
      and(
        eq(memberships.userId, formerEmails.userId),
        eq(memberships.organisationId, organisationId),
        eq(memberships.role, 'owner'),
        isNull(memberships.endedAt),
      ),
    )
    .where(
      and(
        gt(formerEmails.changedAt, new Date(now().getTime() - month)),
        or(eq(formerEmails.organisationId, organisationId), eq(memberships.organisationId, organisationId)),
      ),
    )
  const all = [organisation?.email, ...owners, ...former.map(({ email }) => email)]
  const addresses = [...new Set(all.flatMap((email) => (email ? [email.toLowerCase()] : [])))]
  return { kind: organisation?.kind, addresses }
}
