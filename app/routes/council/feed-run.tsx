import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { RunTag } from '#app/components/feed/run-tag.tsx'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { SectionNav } from '#app/components/layout/section-nav.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { InsetText, Section } from '#app/components/ui/panel.tsx'
import { SummaryList } from '#app/components/ui/summary-list.tsx'
import { outcomeFrom, outcomeWords } from '#app/domain/catalogue/feeds/feed.ts'
import { getRunReport, listRunRows } from '#app/domain/catalogue/feeds/feeds.server.ts'
import { shopOfficers } from '#app/domain/people/permissions.ts'
import { instantInWords } from '#app/domain/shared/words.ts'
import { found } from '#app/http/found.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.feed.name ?? 'Nothing here'}, read – Daybook` },
]

const onOnePage = 50

export async function loader({ request, params }: LoaderFunctionArgs) {
  const [organisationId, runId] = [params.organisationId!, params.runId!]
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'council', roles: shopOfficers })
  const { run, feed, by, outcomes } = found(await asAnswer(() => getRunReport(db, actor, { organisationId, runId })))
  const query = new URL(request.url).searchParams
  const outcome = outcomeFrom(query.get('show'))
  const after = Number(query.get('after') ?? -1)
  const rows = await listRunRows(db, runId, {
    outcome,
    after: Number.isInteger(after) ? after : -1,
    limit: onOnePage + 1,
  })
  const { state, reason, shape, added, changed, unchanged, offered, back, hidden } = run
  return {
    ...{ organisationId, runId, feed, outcome, outcomes },
    run: {
      state,
      reason,
      shape,
      added,
      changed,
      unchanged,
      offered,
      back,
      hidden,
      when: instantInWords(run.startedAt),
      by,
    },
    rows: rows.slice(0, onOnePage),
    next: rows.length > onOnePage ? (rows[onOnePage - 1]?.position ?? null) : null,
    isFirst: after < 0,
  }
}

export default function FeedRun() {
  const { organisationId, runId, feed, run, rows, outcome, outcomes, next, isFirst } = useLoaderData<typeof loader>()
  const at = (query: { show?: string; after?: number }) => paths.councilFeedRun(organisationId, runId, query)
  const show = outcome ? { show: outcome } : {}
  return (
    <>
      <BackLink href={paths.councilFeed(organisationId, feed.id)}>{feed.name}</BackLink>
      <PageHeading title={`${feed.name}, read`} above={run.when} lead={run.by ? `Asked for by ${run.by}` : undefined} />
      <p>
        <RunTag state={run.state} />
      </p>
      {run.reason ? <InsetText>{run.reason}</InsetText> : null}
      <Figures />
      {outcomes.length > 0 ? (
        <Section
          heading="What there is to say"
          id="rows"
          aside={
            <ButtonLink href={paths.councilFeedRunCsv(organisationId, runId)} look="secondary">
              Take it as a file
            </ButtonLink>
          }
        >
          <SectionNav
            label="Which of them"
            places={[
              { words: 'All', href: at({}), isCurrent: outcome === null },
              ...outcomes.map((one) => ({
                words: `${outcomeWords[one.outcome]} (${one.count})`,
                href: at({ show: one.outcome }),
                isCurrent: one.outcome === outcome,
              })),
            ]}
          />
          <DataTable
            caption="Services with what was done and why"
            isCaptionHidden
            rows={rows}
            rowKey={({ position }) => String(position)}
            columns={[
              {
                heading: 'Service',
                isRowHeading: true,
                cell: ({ title, sourceId }) => title ?? sourceId ?? 'Without a name',
              },
              { heading: 'What was done', cell: (row) => outcomeWords[row.outcome] },
              { heading: 'Why', cell: ({ reason }) => reason },
            ]}
          />
          <Pagination
            of="what there is to say"
            newerHref={isFirst ? null : at(show)}
            olderHref={next === null ? null : at({ ...show, after: next })}
            words={{ newer: 'From the beginning', older: 'More' }}
          />
        </Section>
      ) : null}
    </>
  )
}

function Figures() {
  const { run } = useLoaderData<typeof loader>()
  const rows = [
    ['New in the shop', run.added],
    ['Changed', run.changed],
    ['As before', run.unchanged],
    ['Asked of their providers', run.offered],
    ['Back in the shop', run.back],
    ['Taken out of the shop', run.hidden],
  ] as const
  return (
    <SummaryList
      rows={[
        ...rows.map(([key, number]) => ({ key, value: number.toLocaleString('en-GB') })),
        ...(run.shape
          ? [{ key: 'Standard', value: `Open Referral UK, version ${run.shape === 'v1' ? '1' : '3'}` }]
          : []),
      ]}
    />
  )
}
