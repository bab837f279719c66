import { acceptRate } from '#app/domain/catalogue/rates/answer-rate.server.ts'
import { offerRate, type NewRate } from '#app/domain/catalogue/rates/offer-rate.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { today } from '#app/domain/shared/day.ts'
import { transaction } from '#db/client.ts'
import { aListing } from './catalogue.ts'
import { aCouncil, aMember, aPerson } from './people.ts'

type Sides = { providerId: string; owner: Actor; councilId: string; commissioner: Actor }

/** A provider's owner and a council's commissioner who can agree rates. */
export async function ratesBetween(listing: { providerId: string; owner: Actor }, councilId: string): Promise<Sides> {
  const commissioner = await aMember(councilId, 'commissioner')
  return { providerId: listing.providerId, owner: listing.owner, councilId, commissioner }
}

/** Somebody's listing, a council, and a person of that council who may come to pay a rate for it. */
export async function aMarket() {
  const listing = await aListing()
  const councilId = await aCouncil()
  return { ...listing, ...(await ratesBetween(listing, councilId)), person: await aPerson({ councilId }) }
}

type About = Partial<Pick<NewRate, 'scope' | 'listingId' | 'categoryId' | 'terms' | 'fromDay' | 'toDay' | 'words'>>

/** A rate that the provider has offered: a tenth less on everything from today on unless told otherwise. */
export async function anOfferedRate({ providerId, owner, councilId }: Sides, about: About = {}): Promise<string> {
  const { rateId } = await transaction((tx) =>
    offerRate(tx, owner, {
      ...{ side: 'provider', organisationId: providerId, otherId: councilId },
      ...{ scope: 'provider', listingId: null, categoryId: null },
      ...{ terms: { kind: 'per cent off', basisPoints: 1_000 }, fromDay: today(), toDay: null, words: null },
      ...about,
    }),
  )
  return rateId
}

/** A rate that both sides have agreed to. */
export async function anAgreedRate(sides: Sides, about: About = {}): Promise<string> {
  const rateId = await anOfferedRate(sides, about)
  const which = { rateId, side: 'council' as const, organisationId: sides.councilId }
  await transaction((tx) => acceptRate(tx, sides.commissioner, which))
  return rateId
}
