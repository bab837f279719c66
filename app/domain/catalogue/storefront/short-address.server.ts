import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { storeAddresses } from '#db/schema/storefront.ts'
import { requireMembership } from '../../people/access.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { now } from '../../shared/clock.ts'
import { Refusal } from '../../shared/refusal.ts'

/** Words that could be taken for somebody else. */
const kept = new Set(['council', 'daybook', 'help', 'admin', 'nhs', 'official', 'social-care', 'social-services'])

/** Gives a store its short address. An earlier one goes on leading here, and nobody else gets it. */
export async function setStoreAddress(
  tx: Tx,
  actor: Actor,
  { organisationId, code }: { organisationId: string; code: string },
): Promise<void> {
  await requireMembership(tx, actor, { organisationId, roles: ['owner', 'staff'] })
  const taken = new Refusal('conflict', `“${code}” is taken. Choose another word.`, { field: 'code' })
  if (kept.has(code)) throw taken
  const at = now()
  await tx
    .insert(storeAddresses)
    .values({ code, organisationId, createdAt: at, replacedAt: null })
    .onConflictDoNothing()
  const [row] = await tx.select().from(storeAddresses).where(eq(storeAddresses.code, code))
  if (row?.organisationId !== organisationId) throw taken
  await tx.update(storeAddresses).set({ replacedAt: null }).where(eq(storeAddresses.code, code))
  await tx
    .update(storeAddresses)
    .set({ replacedAt: at })
    .where(
      and(
        eq(storeAddresses.organisationId, organisationId),
        ne(storeAddresses.code, code),
        isNull(storeAddresses.replacedAt),
      ),
    )
  await audit(tx, actor, {
    verb: 'chose a short address',
    words: `Chose the short address ${code} for the store`,
    subject: { kind: 'store', id: organisationId },
    organisationId,
  })
}

/** The word of a store's short address. Null: it has chosen none. */
export async function shortAddressOf(db: Db, organisationId: string): Promise<string | null> {
  const [row] = await db
    .select({ code: storeAddresses.code })
    .from(storeAddresses)
    .where(and(eq(storeAddresses.organisationId, organisationId), isNull(storeAddresses.replacedAt)))
  return row?.code ?? null
}

/** Where a short address leads: the slug of the store. Null: nobody has this word. */
export async function storeAt(db: Db, code: string): Promise<string | null> {
  const [row] = await db
    .select({ slug: organisations.slug })
    .from(storeAddresses)
    .innerJoin(organisations, eq(organisations.id, storeAddresses.organisationId))
    .where(and(eq(storeAddresses.code, code.toLowerCase()), isNull(organisations.suspendedAt)))
  return row?.slug ?? null
}
