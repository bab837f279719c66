import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '#app/auth/rooms.server.ts'
import { BalanceLine } from '#app/components/listing/means-for-you.tsx'
import { listRuledCategories } from '#app/domain/catalogue/categories.server.ts'
import { getSpendingPower } from '#app/domain/ordering/spending-power.server.ts'
import { categoriesToBuy, isWithoutInHouse, leftInPots } from '#app/domain/ordering/spending-power.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'
import { useShell } from '#app/shell.tsx'
import { db } from '#db/client.ts'
import { countThatFit, findListings } from '../shared/find-listings.server.ts'
import { meansOfHit } from '../shared/means-of-hit.ts'
import { leadToNewShelf, shelfNames } from '../shared/shelves.server.ts'
import { leadToSpokenFilters } from '../shared/spoken-filters.server.ts'
import { SearchPage } from '../shared/search-page.tsx'

export const handle = { isWide: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.whose ?? 'The'} shop – Daybook` }]

/** The shop of one person: private rates, what the pots may buy, and what each price means. Near their home, unless another place is asked for. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { access } = await requirePerson(request, params.personId, 'shop')
  const { personId, shortName, councilId } = access
  const [power, categories] = await Promise.all([getSpendingPower(db, personId), listRuledCategories(db)])
  const url = new URL(request.url)
  await leadToNewShelf(url)
  await leadToSpokenFilters(url)
  const whose = {
    visitor: context.visitor,
    forCouncilId: councilId,
    mayBuyCategoryIds: categoriesToBuy(power, categories),
    withoutInHouse: isWithoutInHouse(power),
    ...(url.searchParams.has('near') ? {} : { near: power.district }),
  }
  const isFitting = url.searchParams.get('fits') === 'yes'
  const left = leftInPots(power, categories)
  const found = await findListings(url, { ...whose, leftInPots: isFitting ? left : null })
  const fits = { isChosen: isFitting, count: await countThatFit(found, left) }
  return {
    ...found,
    personId,
    who: access.as === 'self' ? 'you' : shortName,
    whose: access.as === 'self' ? 'Your' : `${shortName}’s`,
    shortName,
    leftPence: power.leftPence,
    untilDay: power.untilDay,
    laterDay: power.laterPots.map(({ startsOn }) => startsOn).sort()[0] ?? null,
    hasSeveralPots: power.pots.length > 1,
    fits,
    means: found.result.hits.concat(found.nearMisses).map((hit) => meansOfHit(hit, power, categories)),
    categories: shelfNames(categories),
  }
}

export default function Shop() {
  const data = useLoaderData<typeof loader>()
  const { council } = useShell()
  const means = new Map(
    data.result.hits.concat(data.nearMisses).map((hit, position) => [hit.listingId, data.means[position]]),
  )
  return (
    <div className="govuk-width-container db-main">
      <SearchPage
        data={data}
        base={paths.shop(data.personId)}
        compareHref={paths.personCompare(data.personId)}
        keepHref={paths.shortlist(data.personId)}
        listingHref={(slug) => paths.shopListing(data.personId, slug)}
        council={council.shortName}
        meansOf={(hit) => means.get(hit.listingId) ?? null}
        who={data.who}
        above={<Left />}
      />
    </div>
  )
}

function Left() {
  const { who, shortName, leftPence, untilDay, laterDay, hasSeveralPots } = useLoaderData<typeof loader>()
  if (!untilDay && laterDay)
    return (
      <BalanceLine>
        There is no budget for today. The next one begins on{' '}
        <span className="db-nowrap">{dayInWords(laterDay, { weekday: false })}</span>. Days from then on can be ordered
        now.
      </BalanceLine>
    )
  if (!untilDay)
    return (
      <BalanceLine>There is no budget for today. You can look around, and order when one has been agreed.</BalanceLine>
    )
  return (
    <BalanceLine>
      {who === 'you' ? `${shortName}, you have` : `${shortName} has`} <strong>{pounds(leftPence)}</strong> left until{' '}
      <span className="db-nowrap">{dayInWords(untilDay, { weekday: false })}</span>.{' '}
      {hasSeveralPots
        ? 'Each thing is paid from one pot. Each price below says what one pot could buy at most.'
        : 'Each price below says what that could buy at most.'}
    </BalanceLine>
  )
}
