import { inARow } from '../shared/words.ts'
import { timeOnInWords } from './dates/when-on.ts'
import { partsInWords } from './editor/said.ts'
import type { Listing } from './listings.server.ts'
import { byLine } from './listing.ts'

export type ListingView = ReturnType<typeof viewOf>

/** What the page of a listing shows, and no more. */
export function viewOf(listing: Listing) {
  const { buildUp } = listing
  return {
    id: listing.id,
    slug: listing.slug,
    title: listing.title,
    summary: listing.summary,
    paragraphs: listing.description.split(/\n{2,}/).filter(Boolean),
    lineKind: listing.lineKind,
    /** for bringing things, each delivery; null: it is in the price, or nothing is brought */
    deliveryPence: listing.lineKind === 'items' ? listing.deliveryPence : null,
    whoFor: listing.whoFor,
    included: listing.included,
    notIncluded: listing.notIncluded,
    parts: partsInWords(listing),
    specialisms: listing.specialisms.map(({ name }) => name),
    rightOn: listing.rightOn,
    goodToKnow: listing.goodToKnow,
    checks: listing.checks,
    looked: listing.isChecked ? ('all' as const) : listing.organisationChecks?.length ? ('some' as const) : null,
    noNewOrders: listing.noNewOrders,
    photos: listing.photos,
    pictures: listing.pictures,
    tone: listing.tone,
    easyRead: listing.easyRead,
    isFree: listing.isFree,
    isUnclaimed: listing.isUnclaimed,
    whenWords: listing.whenWords,
    placeWords: listing.placeWords,
    provider: {
      name: listing.organisationName,
      slug: listing.organisationSlug,
      by: byLine(listing.organisationName, listing.providerType, listing.isUnclaimed),
      isInHouse: listing.providerType === 'in-house',
      isPerson: listing.providerType === 'personal-assistant',
      phone: listing.organisationPhone,
    },
    category: { slug: listing.categorySlug, name: listing.categoryName },
    rating: listing.rating,
    reviews: listing.reviews,
    times: listing.nextTimes.map(timeOnInWords),
    area: areaWords(listing),
    terms: termsOf(listing),
    source: listing.source ? { name: listing.source, on: listing.sourceOn } : null,
    buildUp: buildUp && {
      unit: buildUp.unit,
      yearWords: buildUp.yearWords,
      parts: buildUp.parts,
      capacityUnits: buildUp.capacityUnits,
      usedUnits: buildUp.usedUnits,
    },
  }
}

/** "FH1, FH2 and FH3, and people within 5 miles of FH2". Null: it says nothing about where it goes. */
function areaWords({ districtsServed, milesServed, district }: Listing): string | null {
  const listed = inARow(districtsServed)
  const around = milesServed && district ? `people within ${inMiles(milesServed)} of ${district}` : ''
  return [listed, around].filter(Boolean).join(', and ') || null
}

function inMiles(miles: number): string {
  return miles === 1 ? 'a mile' : `${miles} miles`
}

function shareInWords(percent: number): string {
  if (percent === 100) return 'its whole price'
  return percent === 50 ? 'half its price' : `${percent} in every 100 pence of its price`
}

/** What ending, cancelling late and sending back mean, a sentence each. */
function termsOf({ noticeDays, lateCancelHours, lateCancelPercent, returnDays, lineKind, kind }: Listing): string[] {
  if (!lineKind) return []
  const notice =
    noticeDays > 0
      ? `To stop, tell them ${noticeDays} days before.`
      : 'You can stop whenever you like, from the next visit on.'
  const late =
    lateCancelHours > 0 && lateCancelPercent > 0
      ? `If you cancel a visit less than ${lateCancelHours} hours before, ${shareInWords(lateCancelPercent)} is charged.`
      : 'Cancelling a visit costs nothing.'
  if (lineKind !== 'items') return [notice, late]
  if (returnDays) return [`You can send it back within ${returnDays} days.`]
  return [kind === 'product' ? 'You cannot send it back.' : 'Cancelling it before its day costs nothing.']
}
