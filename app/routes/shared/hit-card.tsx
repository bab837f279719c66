import { Marked } from '#app/components/listing/filter-panel.tsx'
import type { CardListing } from '#app/components/listing/listing-card.tsx'
import { byLine } from '#app/domain/catalogue/listing.ts'
import { pounds } from '#app/domain/shared/money.ts'
import type { SearchHit } from '#search/result.ts'

/** What a search found, as a card shows it. `council`: whose agreed price it is, where it is one. */
export function cardOf(hit: SearchHit, { href, council }: { href: string; council: string | null }): CardListing {
  const { cheapest } = hit
  return {
    href,
    title: <Marked parts={hit.highlights.title} />,
    by: byLine(hit.organisationName, hit.providerType, hit.isUnclaimed),
    summary: <Marked parts={hit.highlights.summary} />,
    tone: hit.tone,
    pictures: hit.pictures,
    photo: hit.photo ?? null,
    miles: hit.miles,
    comesToYou: hit.comesToYou,
    rating: hit.rating,
    isChecked: hit.isChecked,
    when: hit.whenWords,
    price: cheapest && { pence: cheapest.pence, unit: cheapest.unit, label: labelOf(hit) },
    isFree: hit.isFree,
    note: noteOf(hit, council),
  }
}

/** The name of the price, where there are several to choose from. */
function labelOf({ cheapest, prices }: SearchHit): string | null {
  return cheapest && prices.length > 1 ? cheapest.label : null
}

function noteOf({ cheapest, isUnclaimed }: SearchHit, council: string | null): string | null {
  if (isUnclaimed) return 'Cannot be ordered here yet.'
  if (!cheapest?.isPrivate || !council) return null
  const others = cheapest.publicPence === null ? '' : ` Others pay ${pounds(cheapest.publicPence)}.`
  return `${council}’s agreed price.${others}`
}
