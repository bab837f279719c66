import type { Db } from '#db/client.ts'
import { comparablesOf } from '../comparables.server.ts'
import type { Listing } from '../listings.server.ts'
import { chargedOn } from './build-ups.server.ts'
import { gapInWords, priceInWords, subsidyInWords } from './gap.ts'

/**
 * What stands around a published build-up: the price in plain words, who pays the rest of what its reader is charged today,
 * and others nearby. Null: none is published.
 */
export async function aroundBuildUp(db: Db, listing: Listing) {
  const { buildUp } = listing
  if (!buildUp) return null
  const { unit, unitPence, parts, activity, pricePence, subsidyWords } = buildUp
  const charged = pricePence === null ? null : chargedOn(listing.menu, unit)
  const compared = await comparablesOf(db, listing, { unit })
  return {
    words: parts.every(({ kind }) => kind !== undefined) ? priceInWords(unit, parts) : null,
    subsidy: subsidyInWords({ unit, unitPence, pricePence: charged, subsidyWords }),
    compared,
    gap: activity && compared ? gapInWords(activity, compared) : [],
  }
}

export type AroundBuildUp = NonNullable<Awaited<ReturnType<typeof aroundBuildUp>>>
