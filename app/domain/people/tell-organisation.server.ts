import type { Tx } from '#db/client.ts'
import { enqueueAll, type Mail, type Work } from '../shared/outbox.server.ts'
import { addressesOf } from './addresses.server.ts'

type News = Omit<Mail, 'to'> & {
  organisationId: string
  /** its own address, where that is known already */
  email?: string | null
  /** the same key is the same news, told once */
  key: string
}

/** A mail to an organisation: to its own address, else to each of its owners. False: it has nobody who could be told. */
export async function tellOrganisation(tx: Tx, news: News): Promise<boolean> {
  const mails = await mailsToOrganisations(tx, [news])
  await enqueueAll(tx, mails)
  return mails.length > 0
}

/** The mails that tell several organisations, each its own news. */
export async function mailsToOrganisations(tx: Tx, all: readonly News[]): Promise<Work[]> {
  const mails: Work[] = []
  for (const { organisationId, email, key, ...mail } of all) {
    const addresses = email ? [email] : await addressesOf(tx, organisationId)
    addresses.forEach((to, place) => {
      mails.push({ kind: 'mail', key: place === 0 ? key : `${key}:${place}`, payload: { to, ...mail } })
    })
  }
  return mails
}
