import { eq } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { requireMembership } from '../../people/access.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { audit } from '../../shared/audit.server.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { NewVat } from './vat-form.ts'
import { listAtOdds } from './vat-of.server.ts'

/**
 * An owner says whether the provider is registered for VAT, and with which number. It counts for invoices from now on;
 * no price changes by it. Refuses to take a number away while prices have VAT in them: the provider changes those first.
 */
export async function changeVat(
  tx: Tx,
  actor: Actor,
  { organisationId, vatNumber, vatReason, address }: NewVat & { organisationId: string },
): Promise<void> {
  await requireMembership(tx, actor, { organisationId, kind: 'provider', roles: ['owner'] })
  if (vatNumber === null) {
    const taxed = await listAtOdds(tx, organisationId, 'VAT')
    if (taxed.length > 0) {
      const titles = taxed.map(({ title }) => `“${title}”`).join(', ')
      throw new Refusal('conflict', `There is VAT in the price of ${titles}. Change that first, under Prices.`, {
        field: 'registered',
      })
    }
  }
  await tx
    .update(organisations)
    .set({ vatNumber, vatReason, ...(address ? { address } : {}) })
    .where(eq(organisations.id, organisationId))
  await audit(tx, actor, {
    verb: 'said what is true of VAT',
    words: vatNumber ? `Registered for VAT: ${vatNumber}` : `Not registered for VAT: ${vatReason ?? ''}`,
    organisationId,
    subject: { kind: 'organisation', id: organisationId },
  })
}
