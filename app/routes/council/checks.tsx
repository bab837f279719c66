import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { FindProvider, ProvidersToWatch } from '#app/components/check/providers-to-watch.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import { TaskList } from '#app/components/ui/task-list.tsx'
import { checkWords, providerKindOf, kindOfOne } from '#app/domain/catalogue/checks/check.ts'
import { listChecksToReview } from '#app/domain/catalogue/checks/queue.server.ts'
import { findProviders, providersToWatch } from '#app/domain/ordering/suspension/providers-to-watch.server.ts'
import { shopOfficers } from '#app/domain/people/permissions.ts'
import { today } from '#app/domain/shared/day.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Checks of providers – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const councilId = params.organisationId!
  const { actor } = await requireOrganisation(request, councilId, { kind: 'council', roles: shopOfficers })
  const asked = new URL(request.url).searchParams
  const words = asked.get('name')?.trim() ?? ''
  const { rows, next } = await listChecksToReview(db, actor, { councilId, after: asked.get('after') })
  return {
    councilId,
    queue: rows.map((row) => ({
      id: row.id,
      what: checkWords[row.kind].name,
      who: row.organisationName,
      kind: kindOfOne(providerKindOf({ kind: row.organisationKind, providerType: row.providerType })),
      sentOn: dayInWords(today(row.sentAt)),
    })),
    next,
    ...(await watched(actor, councilId)),
    words,
    found: words ? await findProviders(db, actor, { councilId, words }) : null,
  }
}

async function watched(actor: Parameters<typeof providersToWatch>[1], councilId: string) {
  const { ending, stopped } = await providersToWatch(db, actor, councilId)
  const day = today()
  return {
    ending: ending.map(({ id, name, kind, endsOn, people, lines }) => ({
      ...{ id, name, people, lines },
      what: checkWords[kind].name,
      endsOn: dayInWords(endsOn, { weekday: false }),
      isOver: endsOn < day,
    })),
    stopped: stopped.map(({ id, name, people, lines, suspendedAt }) => ({
      ...{ id, name, people, lines },
      since: suspendedAt ? dayInWords(today(suspendedAt), { weekday: false }) : '',
    })),
  }
}

export default function Checks() {
  const { councilId, queue, next, ending, stopped, words, found } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Checks of providers"
        lead="What providers have sent, what ends soon, and whose new orders are stopped."
        actions={
          <ButtonLink href={paths.councilCheckRules(councilId)} look="secondary">
            What we ask for
          </ButtonLink>
        }
      />
      <Section heading="To look at" id="queue">
        {queue.length === 0 ? (
          <EmptyState title="Nothing waits for you" level={3}>
            <p>When a provider sends a document, it stands here.</p>
          </EmptyState>
        ) : (
          <TaskList
            tasks={queue.map(({ id, what, who, kind, sentOn }) => ({
              id,
              words: `${who}: ${what}`,
              href: paths.councilCheck(councilId, id),
              hint: `${kind}. Sent on ${sentOn}.`,
            }))}
          />
        )}
        <Pagination olderHref={next ? paths.councilChecks(councilId, { after: next }) : null} of="what was sent" />
      </Section>
      <ProvidersToWatch ending={ending} stopped={stopped} href={(id) => paths.councilProvider(councilId, id)} />
      <FindProvider
        action={paths.councilChecks(councilId)}
        words={words}
        found={found}
        href={(id) => paths.councilProvider(councilId, id)}
      />
    </>
  )
}
