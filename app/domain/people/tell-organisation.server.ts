import type { Tx } from '#db/client.ts'
import { enqueue, type Mail } from '../shared/outbox.server.ts'
import { addressesOf } from './addresses.server.ts'

type News = Omit<Mail, 'to'> & {
  organisationId: string
  /** its own address, where that is known already */
  email?: string | null
  /** the same key is the same news, told once */
  key: string
}

/** A mail to an organisation: to its own address, else to each of its owners. False: it has nobody who could be told. */
export async function tellOrganisation(tx: Tx, { organisationId, email, key, ...mail }: News): Promise<boolean> {
  const addresses = email ? [email] : await addressesOf(tx, organisationId)
  for (const [place, to] of addresses.entries()) {
    await enqueue(tx, { kind: 'mail', key: place === 0 ? key : `${key}:${place}`, payload: { to, ...mail } })
  }
  return addresses.length > 0
}
