import type { Tx } from '#db/client.ts'
import { enqueueMails, type Mail } from '../shared/outbox.server.ts'
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
  return (await tellOrganisations(tx, [news])) > 0
}

/** Tells several organisations at once, each its own news. How many mails that makes. */
export async function tellOrganisations(tx: Tx, all: readonly News[]): Promise<number> {
  const mails: { key: string; payload: Mail }[] = []
  for (const { organisationId, email, key, ...mail } of all) {
    const addresses = email ? [email] : await addressesOf(tx, organisationId)
    addresses.forEach((to, place) => {
      mails.push({ key: place === 0 ? key : `${key}:${place}`, payload: { to, ...mail } })
    })
  }
  await enqueueMails(tx, mails)
  return mails.length
}
