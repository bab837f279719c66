import type { Means } from '#app/components/listing/means-for-you.tsx'
import { isVisited } from '#app/domain/catalogue/price-words.ts'
import { leftFor, type SpendingPower } from '#app/domain/ordering/spending-power.ts'
import type { HitPrice, SearchHit } from '#search/result.ts'

/** What a listing that was found means for somebody's money; null where it cannot be ordered. */
export function meansOfHit(
  hit: SearchHit,
  power: SpendingPower,
  categories: { id: string; slug: string; coveredBy: string[] | null }[],
): Means | null {
  if (hit.isFree) return { kind: 'free' }
  if (hit.isUnclaimed || !hit.cheapest) return null
  const category = categories.find(({ slug }) => slug === hit.categorySlug)
  const { leftPence, whyNot } = leftFor(power, {
    categoryId: category?.id ?? '',
    coveredBy: category?.coveredBy ?? null,
    categoryName: hit.categoryName,
    providerSlug: hit.organisationSlug,
    isInHouse: hit.providerType === 'in-house',
  })
  const [words] = whyNot
  return words ? { kind: 'no-pot', words } : meansOf(hit.cheapest, { leftPence, kind: hit.kind })
}

type Asked = { leftPence: number; kind: SearchHit['kind'] }

/**
 * How far what is left goes at a price. The index knows neither the least that can be ordered nor what is charged
 * besides, so a card says "up to", and names what may come on top where people are visited or things are brought.
 */
function meansOf({ pence, unit }: HitPrice, { leftPence, kind }: Asked): Means {
  if (pence === 0) return { kind: 'free' }
  const quantity = Math.floor(leftPence / pence)
  if (quantity === 0) return { kind: 'short', shortPence: pence - leftPence, unit }
  const isTravelled = kind === 'service' && isVisited(unit)
  const before = unit === 'item' ? 'bringing them' : isTravelled ? 'travel' : null
  return { kind: 'could-buy', quantity, unit, isAtMost: true, before }
}
