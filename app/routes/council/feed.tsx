import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { asAnswer, requireOrganisation } from '#app/auth/rooms.server.ts'
import { RunTable } from '#app/components/feed/run-table.tsx'
import { Refused } from '#app/components/forms/refused.tsx'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { InsetText, Section } from '#app/components/ui/panel.tsx'
import { SummaryList } from '#app/components/ui/summary-list.tsx'
import { everyWords } from '#app/domain/catalogue/feeds/feed.ts'
import { getFeed } from '#app/domain/catalogue/feeds/feeds.server.ts'
import { askForRun, pauseFeed, resumeFeed } from '#app/domain/catalogue/feeds/keep-feed.server.ts'
import { shopOfficers } from '#app/domain/people/permissions.ts'
import { instantInWords } from '#app/domain/shared/words.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { found } from '#app/http/found.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.feed.name ?? 'Nothing here'} – Daybook` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'council', roles: shopOfficers })
  const { runs, pausedAt, dueAt, ...feed } = found(
    await asAnswer(() => getFeed(db, actor, { organisationId, feedId: params.feedId! })),
  )
  const { id, name, url, every, categoryName } = feed
  return {
    organisationId,
    feed: { id, name, url, every, categoryName, isPaused: pausedAt !== null, next: dueAt && instantInWords(dueAt) },
    runs: runs.map(({ startedAt, endedAt: _, bytes: __, ...run }) => ({ ...run, when: instantInWords(startedAt) })),
  }
}

const FeedAct = z.object({ intent: z.enum(['pause', 'resume', 'run']) })
const acts = {
  pause: { act: pauseFeed, words: 'It is paused. What came from it stays as it is.' },
  resume: { act: resumeFeed, words: 'It is read again, from now on.' },
  run: { act: askForRun, words: 'It is read in a moment. Come back here to see how it went.' },
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  const [organisationId, feedId] = [params.organisationId!, params.feedId!]
  return submit(request, FeedAct, async ({ intent }) => {
    await transaction((tx) => acts[intent].act(tx, actor, { organisationId, feedId }))
    return redirectWith(paths.councilFeed(organisationId, feedId), acts[intent].words)
  })
}

export default function Feed() {
  const { organisationId, feed, runs } = useLoaderData<typeof loader>()
  const [newest] = runs
  return (
    <>
      <BackLink href={paths.councilFeeds(organisationId)}>Catalogues we read</BackLink>
      <PageHeading title={feed.name} lead={feed.isPaused ? 'This catalogue is paused.' : undefined} />
      <Refused />
      {newest?.state === 'failed' ? (
        <InsetText>
          The last time it could not be read. {newest.reason} What came from it before stays in the shop.
        </InsetText>
      ) : null}
      <SummaryList
        rows={[
          { key: 'Address', value: <span className="db-break">{feed.url}</span> },
          { key: 'How often', value: everyWords[feed.every] },
          {
            key: 'Next time',
            value: feed.isPaused ? 'Not before you start it again' : (feed.next ?? 'When you ask for it'),
          },
          { key: 'What fits nowhere else', value: feed.categoryName },
        ]}
      />
      <form method="post" className="db-row">
        {feed.isPaused ? (
          <Button name="intent" value="resume">
            Start it again
          </Button>
        ) : (
          <>
            <Button name="intent" value="run">
              Read it now
            </Button>
            <Button name="intent" value="pause" look="secondary">
              Pause it
            </Button>
          </>
        )}
      </form>
      <Section heading="The last times" id="runs">
        <RunTable runs={runs.map((run) => ({ ...run, href: paths.councilFeedRun(organisationId, run.id) }))} />
      </Section>
    </>
  )
}
