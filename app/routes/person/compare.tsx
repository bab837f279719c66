import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '#app/auth/rooms.server.ts'
import { ComparePage } from '#app/components/keeping/compare-page.tsx'
import type { Means } from '#app/components/listing/means-for-you.tsx'
import { compareListings, type Compared } from '#app/domain/catalogue/compare/compare.server.ts'
import { getSpendingPower } from '#app/domain/ordering/spending-power.server.ts'
import { leftFor, type SpendingPower } from '#app/domain/ordering/spending-power.ts'
import { milesForMenus } from '#app/domain/ordering/travel.server.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'
import { meansOfMenu } from '../shared/means-of-menu.ts'

export const handle = { isWide: true }
export const meta: MetaFunction = () => [{ title: 'Side by side – Daybook' }]

/** Up to four listings side by side for one person: at their prices, and what each would do to their budget. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { access } = await requirePerson(request, params.personId, 'shop')
  const asked = new URL(request.url).searchParams
  const slugs = asked.getAll('listing')
  const power = await getSpendingPower(db, access.personId)
  const near = asked.get('near') ?? power.district
  const compared = await compareListings(db, { slugs, councilId: access.councilId, near: near || null })
  const miles = await milesForMenus(db, { personId: access.personId, shown: compared.listings })
  return {
    ...compared,
    personId: access.personId,
    who: access.as === 'self' ? 'you' : access.shortName,
    listings: compared.listings.map((one) => ({ ...one, means: meansFor(one, power, miles.get(one.id) ?? null) })),
  }
}

function meansFor(one: Compared['listings'][number], power: SpendingPower, miles: number | null): Means | null {
  if (one.isFree) return { kind: 'free' }
  if (one.isUnclaimed || one.menu.length === 0) return null
  const { leftPence, whyNot } = leftFor(power, {
    ...{ categoryId: one.categoryId, coveredBy: one.coveredBy, categoryName: one.category.name },
    ...{ providerSlug: one.provider.slug, isInHouse: one.provider.isInHouse },
  })
  const [words] = whyNot
  return words ? { kind: 'no-pot', words } : meansOfMenu(one.menu, leftPence, { ...one, miles })
}

export default function Compare() {
  const { personId, who, near, isNearUnknown, missing, isTooMany, listings } = useLoaderData<typeof loader>()
  return (
    <div className="govuk-width-container db-main">
      <ComparePage
        {...{ listings, missing, isTooMany, near, isNearUnknown, who }}
        hrefs={{
          here: paths.personCompare(personId),
          shop: paths.shop(personId),
          listing: (slug) => paths.shopListing(personId, slug),
          keep: paths.shortlist(personId),
        }}
      />
    </div>
  )
}
