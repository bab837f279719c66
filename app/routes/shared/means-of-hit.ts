import { meansOf, type Means } from '#app/components/listing/means-for-you.tsx'
import { leftFor, type SpendingPower } from '#app/domain/ordering/spending-power.ts'
import type { SearchHit } from '#search/result.ts'

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
  return words ? { kind: 'no-pot', words } : meansOf(hit.cheapest, leftPence)
}
