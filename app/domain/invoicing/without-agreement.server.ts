import { paths } from '#app/paths.ts'
import type { Db, Tx } from '#db/client.ts'
import { requireMembership } from '../people/access.server.ts'
import { addressesOfRole } from '../people/addresses.server.ts'
import { agreementOf } from '../people/agreements/agreement-of.server.ts'
import type { Actor } from '../shared/actor.ts'
import { today, type Day } from '../shared/day.ts'
import { enqueue } from '../shared/outbox.server.ts'
import { listWithoutAgreement } from './deliveries.server.ts'

type Period = { councilId: string; periodTo: Day }

/** What a provider is told while its yes is missing: what waits for it, in visits and whole pence. Null: nothing is missing. */
export async function missingAgreementOf(db: Db, actor: Actor, organisationId: string) {
  const { isMissing, isOwner } = await agreementOf(db, actor, organisationId)
  return isMissing ? { isOwner, ...(await whatWaits(db, organisationId)) } : null
}

async function whatWaits(db: Db, providerId: string): Promise<{ deliveries: number; pence: number }> {
  const [row] = await listWithoutAgreement(db, { providerId })
  return { deliveries: row?.deliveries ?? 0, pence: row?.pence ?? 0 }
}

/** Asks the owners of those providers for their yes by mail: at a press, and not more than once a month. */
export async function askForAgreements(tx: Tx, actor: Actor, period: Period): Promise<void> {
  await requireMembership(tx, actor, { organisationId: period.councilId, kind: 'council', roles: ['finance'] })
  const providers = await listWithoutAgreement(tx, period)
  const owners = await addressesOfRole(
    tx,
    providers.map(({ providerId }) => providerId),
    'owner',
  )
  for (const { providerId, name, deliveries } of providers) {
    const visitsInWords = deliveries === 1 ? 'One visit waits' : `${deliveries} visits wait`
    for (const to of owners.get(providerId) ?? []) {
      const subject = `${name} cannot be paid yet`
      const lines = [
        'Hello.',
        `${visitsInWords} for an invoice. Daybook may not write it before an owner has agreed to that, once.`,
        'Nothing is lost: after your yes, the council’s next invoices hold everything that waits.',
      ]
      const link = { words: 'Read it and agree', path: paths.providerAgreement(providerId) }
      const key = `agreement-asked:${providerId}:${today().slice(0, 7)}:${to}`
      await enqueue(tx, { kind: 'mail', key, payload: { to, subject, lines, link } })
    }
  }
}
