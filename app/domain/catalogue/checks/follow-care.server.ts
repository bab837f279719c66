import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { lineOf, listTaxonomy } from '../taxonomy/taxonomy.server.ts'
import { refreshProvider, touchListingsOf } from './refresh-checks.server.ts'

type Change = {
  organisationId: string
  /** where it stood and where it stands now */
  categoryIds: readonly string[]
}

/**
 * After something came into the shop, left it, or went to another shelf: where a shelf of regulated care is among them, its
 * provider is asked about registration from then on, or no more, and everything it has in the shop follows.
 */
export async function followCare(tx: Tx, { organisationId, categoryIds }: Change): Promise<void> {
  const [found] = await tx
    .select({ checks: organisations.checks })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  if (!found?.checks?.length) return
  const taxonomy = await listTaxonomy(tx)
  if (!categoryIds.some((id) => lineOf(taxonomy, id).some(({ isRegulated }) => isRegulated))) return
  await refreshProvider(tx, organisationId)
  await touchListingsOf(tx, [organisationId])
}
