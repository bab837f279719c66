import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import { paths } from '#app/paths.ts'
import { addressOf, queryFromAddress } from '#search/address.ts'
import { searchEngine } from '#search/current.ts'
import { rankingRules, ruleNames } from '#search/ranking.ts'

const pageSize = 12

export const meta: MetaFunction = () => [{ title: 'Why it stands where it stands – Daybook' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const address = new URL(request.url).searchParams
  const query = queryFromAddress(address)
  const slug = (address.get('listing') ?? '').slice(0, 200)
  const engine = searchEngine()
  const explanation = slug === '' ? null : await engine.explain(query, slug)
  const { hits } = explanation ? { hits: [] } : await engine.search({ ...query, sort: 'relevance', pageSize })
  return {
    ...{ asked: query.text, explanation, back: `${paths.search()}?${addressOf(query)}` },
    results: hits.map(({ slug: listing, title, organisationName }) => ({
      ...{ title, organisationName },
      href: `${paths.searchWhy({ listing })}&${addressOf(query)}`,
    })),
  }
}

export default function Why() {
  const { asked, back, explanation, results } = useLoaderData<typeof loader>()
  return (
    <div className="govuk-width-container db-main">
      <BackLink href={back}>Back to the results</BackLink>
      {explanation ? (
        <>
          <PageHeading
            title={`Why “${explanation.title}” stands where it stands`}
            lead={`${placeWords(explanation)}${asked ? ` for “${asked}”` : ''}. Offered by ${explanation.organisationName}.`}
          />
          <DataTable
            caption="What counted"
            rowKey={({ rule, word }) => `${rule} ${word ?? ''}`}
            rows={explanation.parts}
            columns={[
              { heading: 'What', cell: ({ rule, word, how }) => partWords(rule, word, how), isRowHeading: true },
              { heading: 'Why it counts', cell: ({ rule }) => rankingRules[rule].why },
              { heading: 'Points', cell: ({ points }) => inPoints(points), isNumeric: true },
            ]}
            foot={['Together', '', inPoints(explanation.points)]}
          />
          {explanation.isByPoints ? null : (
            <p>So far down, results stand in the order in which they were found. Points count among the first.</p>
          )}
        </>
      ) : (
        <>
          <PageHeading title="Why it stands where it stands" />
          {results.length === 0 ? (
            <EmptyState title="Nothing to explain">
              <p>This search finds nothing. Go back and look for something else.</p>
            </EmptyState>
          ) : (
            <Section heading={asked ? `Results for “${asked}”` : 'Results'} id="results">
              <p>Choose one to see its points.</p>
              <ul className="govuk-list govuk-list--spaced">
                {results.map(({ title, organisationName, href }) => (
                  <li key={href}>
                    <a className="govuk-link" href={href}>
                      {title}, {organisationName}
                    </a>
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </>
      )}
      <Section heading="The rules for everybody" id="rules">
        <p>
          Points are added up, and the most points stand first. Nobody can pay to stand higher. The council may change
          how much each rule counts, within limits, and every change is written down.
        </p>
        <DataTable
          caption="All rules"
          isCaptionHidden
          rowKey={({ name }) => name}
          rows={ruleNames.map((name) => ({ name, ...rankingRules[name] }))}
          columns={[
            { heading: 'What counts', cell: ({ title }) => title, isRowHeading: true },
            { heading: 'Why', cell: ({ why }) => why },
            {
              heading: 'Usually',
              cell: ({ weight, unit }) =>
                unit === 'points' ? `${weight} ${weight === 1 ? 'point' : 'points'}` : `${weight}% of the points`,
              isNumeric: true,
            },
          ]}
        />
      </Section>
    </div>
  )
}

function placeWords({ rank, total }: { rank: number | null; total: number }): string {
  const all = `${total.toLocaleString('en-GB')} ${total === 1 ? 'result' : 'results'}`
  return rank === null ? `Beyond the first thousand of ${all}` : `Number ${rank.toLocaleString('en-GB')} of ${all}`
}

function partWords(rule: keyof typeof rankingRules, word: string | null, how: string | null): string {
  const title = rankingRules[rule].title
  if (word === null) return title
  return `“${word}”: ${title.charAt(0).toLowerCase()}${title.slice(1)}${how ? `, ${how}` : ''}`
}

function inPoints(points: number): string {
  return points.toLocaleString('en-GB', { maximumFractionDigits: 1 })
}
