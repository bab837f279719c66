import { agreeToInvoices } from '#app/domain/people/agreements/agree.server.ts'
import type { Tx } from '../client.ts'
import { ownerOf } from './actors.ts'
import { providers } from './data/providers.ts'
import { idOf } from './names.ts'

/** Its owner has not found the time yet: what it delivers waits, so that everybody can see what that looks like. */
const withoutAgreement: readonly string[] = ['clay-corner']

/** Every owner says yes to the invoices, once, as a provider does who joins; a service of the council has no need to. */
export async function seedAgreements(tx: Tx): Promise<void> {
  for (const { slug, type } of providers) {
    if (type === 'in-house' || withoutAgreement.includes(slug)) continue
    const organisationId = idOf('org', slug)
    await agreeToInvoices(tx, ownerOf(organisationId), { organisationId })
  }
}
