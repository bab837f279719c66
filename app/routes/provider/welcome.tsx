import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { InsetText, Section } from '#app/components/ui/panel.tsx'
import { TaskList, type Task } from '#app/components/ui/task-list.tsx'
import { firstStepsOf } from '#app/domain/catalogue/joining/first-steps.server.ts'
import { env } from '#app/env.server.ts'
import { found } from '#app/http/found.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'Your store is open – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'provider' })
  const steps = found(await firstStepsOf(db, actor, organisationId))
  return { organisationId, ...steps, address: `${env.ORIGIN}${paths.store(steps.slug)}` }
}

type Steps = Awaited<ReturnType<typeof loader>>

export default function Welcome() {
  const steps = useLoaderData<typeof loader>()
  const { name, slug, address } = steps
  return (
    <>
      <PageHeading
        above={name}
        title="Your store is open"
        lead={leadOf(steps)}
        actions={
          <ButtonLink href={paths.store(slug)} icon="shop">
            See it as others do
          </ButtonLink>
        }
      />
      <InsetText>
        Your address, to give to people: <strong className="db-break">{address}</strong>
      </InsetText>
      <Section heading="What to do next" id="next">
        <TaskList tasks={tasksOf(steps)} />
      </Section>
    </>
  )
}

function leadOf({ inShop, isRead }: Steps): string {
  if (inShop > 0) return 'People can find you and order.'
  if (isRead) return 'The council reads what you wrote before it is shown. We write to you when it is.'
  return 'Say what it costs and put it in the shop. Then people can order.'
}

function tasksOf(steps: Steps): Task[] {
  const { organisationId, providerType, isOwner, hasBank, hasAgreed, hasStory, listings } = steps
  const bank = task('bank', {
    words: 'Say where we pay you',
    hint: 'Sort code and account. You need a code from an app, which we help you set up.',
    href: paths.providerBank(organisationId),
    isDone: hasBank,
  })
  const agree = task('agree', {
    words: 'Agree that Daybook writes your invoices',
    hint: 'Once. Before that we may not write any, so you could not be paid.',
    href: paths.providerAgreement(organisationId),
    isDone: hasAgreed,
  })
  const checks = task('checks', {
    words: 'Show who you are and that you are insured',
    hint: 'Buyers see what was checked, and when. Some councils need it before the first order.',
    href: paths.providerChecks(organisationId),
    isDone: false,
  })
  const isPaid = isOwner && providerType !== 'in-house'
  return [
    ...(isPaid ? [...(hasAgreed ? [] : [agree]), bank] : []),
    checks,
    task('listings', {
      words: 'Put up more of what you offer',
      hint: 'And say more about what is there: times, what is in the price, who it is for.',
      href: paths.providerListings(organisationId),
      isDone: listings > 1,
    }),
    task('story', {
      words: 'Tell your story',
      hint: 'Who you are, and what a good day looks like.',
      href: paths.providerStore(organisationId),
      isDone: hasStory,
    }),
    task('leaflet', {
      words: 'Print a leaflet',
      hint: 'For the library or the letter boxes near you, with your address on it.',
      href: paths.providerLeaflet(organisationId),
      isDone: false,
    }),
    task('people', {
      words: 'Invite the people who work with you',
      href: paths.providerPeople(organisationId),
      isDone: false,
    }),
  ]
}

function task(id: string, { isDone, hint, ...about }: Omit<Task, 'id' | 'tag'> & { isDone: boolean }): Task {
  return {
    id,
    ...about,
    ...(hint ? { hint } : {}),
    tag: isDone ? { tone: 'done', words: 'Done' } : { tone: 'waiting', words: 'To\u00a0do' },
  }
}
