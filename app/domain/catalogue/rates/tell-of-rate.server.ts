import { eq } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import type { Tx } from '#db/client.ts'
import { categories, listings } from '#db/schema/catalogue.ts'
import { rateAgreements } from '#db/schema/rates.ts'
import { addressesOfRole } from '../../people/addresses.server.ts'
import { newId } from '../../shared/id.ts'
import { enqueue } from '../../shared/outbox.server.ts'
import { daysInWords, otherSide, scopeInWords, termsInWords, type Side } from './rate-words.ts'

type News = { rateId: string; from: Side; subject: string; lines?: string[]; isToAnswer?: boolean }

/** A mail to everybody on the other side who may answer: its owners, its commissioners. What the rate says stands in it. */
export async function tellOtherSide(
  tx: Tx,
  { rateId, from, subject, lines = [], isToAnswer = false }: News,
): Promise<void> {
  const [rate] = await tx
    .select({
      providerId: rateAgreements.providerId,
      councilId: rateAgreements.councilId,
      scope: rateAgreements.scope,
      terms: rateAgreements.terms,
      fromDay: rateAgreements.fromDay,
      toDay: rateAgreements.toDay,
      listingTitle: listings.title,
      categoryName: categories.name,
    })
    .from(rateAgreements)
    .leftJoin(listings, eq(listings.id, rateAgreements.listingId))
    .leftJoin(categories, eq(categories.id, rateAgreements.categoryId))
    .where(eq(rateAgreements.id, rateId))
  if (!rate) throw new Error(`Rate ${rateId} went away within a transaction.`)
  const to = otherSide(from)
  const organisationId = to === 'provider' ? rate.providerId : rate.councilId
  const path =
    to === 'provider' ? paths.providerRate(organisationId, rateId) : paths.councilRate(organisationId, rateId)
  const told = [`${scopeInWords(rate)}: ${termsInWords(rate.terms).join('; ')}.`, `${daysInWords(rate)}.`, ...lines]
  const key = newId('tol')
  const addresses = await addressesOfRole(tx, [organisationId], to === 'provider' ? 'owner' : 'commissioner')
  for (const email of addresses.get(organisationId) ?? []) {
    const link = { words: isToAnswer ? 'Look and answer' : 'Look at the rate', path }
    const payload = { to: email, subject, lines: told, link }
    await enqueue(tx, { kind: 'mail', key: `mail:rate:${rateId}:${key}:${email}`, payload })
  }
}
