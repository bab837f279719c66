import type { ReactNode } from 'react'
import { ChosenFilters, FilterPanel, SkipToResults, SortForm } from '#app/components/listing/filter-panel.tsx'
import { PickBox, PickForm } from '#app/components/keeping/pick.tsx'
import { ListingCard } from '#app/components/listing/listing-card.tsx'
import type { Means } from '#app/components/listing/means-for-you.tsx'
import { Completions, WhyThisOrder } from '#app/components/listing/search-more.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { NumberedPagination } from '#app/components/ui/pagination.tsx'
import type { SearchQuery } from '#search/query.ts'
import type { SearchHit, SearchResult } from '#search/result.ts'
import { asMoney } from '#search/spoken-filters.ts'
import { groupsOf } from './filter-groups.ts'
import { cardOf } from './hit-card.tsx'
import { chosenOf, hrefOf, keptOf, suggestionWords, titleOf, type CategoryName, type Whom } from './search-words.ts'
import { nearMissesTitle, notLookedForWords, nothingQuiteWords, nothingWords, notSaidWords } from './nothing-found.ts'

const sortOptions = [
  { value: 'relevance', words: 'Best match' },
  { value: 'price', words: 'Lowest price' },
  { value: 'distance', words: 'Nearest' },
  { value: 'newest', words: 'Newest' },
  { value: 'name', words: 'Name, A to Z' },
]

export type SearchPageData = {
  query: SearchQuery
  result: SearchResult
  categories: CategoryName[]
  whom: Whom[]
  /** found without the filters, when nothing was found with them */
  nearMisses: SearchHit[]
  /** what the last word may become, when it is only the beginning of one */
  completions: string[]
  /** nothing could be looked for with what was typed */
  notLookedFor: 'too long' | 'no words' | null
  /** in one person's shop: how many of them what is left could pay for */
  fits?: { isChosen: boolean; count: number }
}

/** Filters, results and what to do when there are none: the same for everybody's shop and for one person's. */
export function SearchPage(props: {
  data: SearchPageData
  base: string
  listingHref: (slug: string) => string
  compareHref: string
  keepHref: string
  council: string | null
  /** the page that explains the order, where there is one */
  whyHref?: string
  meansOf?: (hit: SearchHit) => Means | null
  who?: string
  /** a balance, between title and results */
  above?: ReactNode
}) {
  const { data, base, listingHref, compareHref, keepHref, council, whyHref, meansOf = () => null, who, above } = props
  const { query, result, categories } = data
  const chosen = chosenOf(query, data)
  return (
    <div className="db-aside db-aside--left">
      <div>
        <SkipToResults />
        <FilterPanel
          action={base}
          groups={groupsOf(query, result, data)}
          chosenCount={chosen.length}
          kept={keptOf(query, ['text', 'sort'])}
          clearHref={hrefOf(base, { text: query.text })}
        />
      </div>
      <div>
        <h1 className="govuk-heading-l govuk-!-margin-bottom-3" id="results" tabIndex={-1}>
          {titleOf(query, result, categories)}
        </h1>
        {above}
        {data.notLookedFor ? (
          <p>
            <strong>{notLookedForWords(data.notLookedFor, result)}</strong>
          </p>
        ) : null}
        <DidYouMean data={data} base={base} />
        <Completions
          searches={data.completions.map((words) => ({
            words,
            href: hrefOf(base, { ...query, text: words, page: 1 }),
          }))}
        />
        <div className="db-row db-row--apart db-results-head">
          <p className="govuk-!-margin-bottom-0" role="status">
            <ResultWords result={result} />
          </p>
          {result.total > 1 ? (
            <SortForm
              action={base}
              options={sortOptions}
              chosen={query.sort}
              kept={keptOf({ ...query, sort: 'relevance', page: 1 })}
            />
          ) : null}
        </div>
        <ChosenFilters chosen={chosen.map(({ words, without }) => ({ words, href: hrefOf(base, without) }))} />
        <NothingQuite data={data} />
        {result.total === 0 ? <Nothing data={data} base={base} /> : null}
        {result.total === 0 && data.nearMisses.length ? (
          <h2 className="govuk-heading-m govuk-!-margin-top-7">{nearMissesTitle(result)}</h2>
        ) : null}
        <ul className="db-cards">
          {(result.total === 0 ? data.nearMisses : result.hits).map((hit) => (
            <li key={hit.listingId}>
              <ListingCard
                listing={cardOf(hit, { href: listingHref(hit.slug), council })}
                isAcross
                level={result.total === 0 ? 3 : 2}
                means={meansOf(hit)}
                who={who}
                pick={<PickBox slug={hit.slug} title={hit.title} />}
              />
            </li>
          ))}
        </ul>
        {result.hits.length + data.nearMisses.length > 0 ? (
          <PickForm compareHref={compareHref} keepHref={keepHref} />
        ) : null}
        {whyHref && result.total > 1 && query.sort === 'relevance' ? <WhyThisOrder href={whyHref} /> : null}
        <NumberedPagination page={result.page} pages={result.pages} href={(page) => hrefOf(base, { ...query, page })} />
      </div>
    </div>
  )
}

function ResultWords({ result }: { result: SearchResult }) {
  const { total, page, pageSize, hits } = result
  if (total === 0) return <strong>Nothing found</strong>
  const first = (page - 1) * pageSize + 1
  return (
    <>
      <strong>
        {total.toLocaleString('en-GB')} {total === 1 ? 'result' : 'results'}
      </strong>
      {total > hits.length ? `, ${first} to ${first + hits.length - 1} shown here` : ''}
    </>
  )
}

function DidYouMean({ data: { query, result }, base }: { data: SearchPageData; base: string }) {
  if (!result.didYouMean) return null
  const notSaid = notSaidWords(result)
  return (
    <p className="govuk-!-margin-top-3">
      {notSaid ? `${notSaid} Showing “` : 'Did you mean '}
      <a className="govuk-link" href={hrefOf(base, { ...query, text: result.didYouMean, page: 1 })}>
        {result.didYouMean}
      </a>
      {notSaid ? '”.' : '?'}
    </p>
  )
}

function NothingQuite({ data: { query, result } }: { data: SearchPageData }) {
  const words = nothingQuiteWords(query, result)
  return words ? (
    <p>
      <strong>{words.said}</strong> {words.toTry}
    </p>
  ) : null
}

function Nothing({ data: { query, result }, base }: { data: SearchPageData; base: string }) {
  const sum = query.maxPricePence === null ? asMoney(query.text) : null
  const isHopeless = result.suggestions.length === 0 && sum === null
  return (
    <EmptyState title="This shelf is empty today">
      <p>
        {nothingWords(query, result)}
        {isHopeless ? ' Try other words, or fewer.' : ' You could:'}
      </p>
      {isHopeless ? null : (
        <ul className="govuk-list govuk-list--bullet">
          {sum === null ? null : (
            <li>
              <a className="govuk-link" href={hrefOf(base, { ...query, text: sum, page: 1 })}>
                look for “{sum}”
              </a>
            </li>
          )}
          {result.suggestions.map((suggestion) => (
            <li key={suggestionWords(suggestion)}>
              <a className="govuk-link" href={hrefOf(base, { ...query, ...suggestion.change, page: 1 })}>
                {suggestionWords(suggestion)}
              </a>{' '}
              ({suggestion.found} {suggestion.found === 1 ? 'result' : 'results'})
            </li>
          ))}
        </ul>
      )}
      <p className="db-soft">We count what people cannot find, without names, so that someone may start it.</p>
    </EmptyState>
  )
}
