import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { NoNewOrders } from '#app/components/check/no-new-orders.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { InsetText, Section } from '#app/components/ui/panel.tsx'
import { TaskList, type Task } from '#app/components/ui/task-list.tsx'
import { ownStopOf } from '#app/domain/catalogue/checks/own-stop.server.ts'
import { firstStepsOf } from '#app/domain/catalogue/joining/first-steps.server.ts'
import { stepsFor, type Step } from '#app/domain/catalogue/joining/first-steps.ts'
import { env } from '#app/env.server.ts'
import { found } from '#app/http/found.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.stop ? 'Your store' : 'Your store is open'} – Daybook` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'provider' })
  const steps = found(await firstStepsOf(db, actor, organisationId))
  const stop = await ownStopOf(db, actor, organisationId)
  return { organisationId, ...steps, stop, address: `${env.ORIGIN}${paths.store(steps.slug)}` }
}

type Steps = Awaited<ReturnType<typeof loader>>

export default function Welcome() {
  const steps = useLoaderData<typeof loader>()
  const { organisationId, name, slug, address, stop } = steps
  return (
    <>
      <NoNewOrders stop={stop} checksHref={paths.providerChecks(organisationId)} />
      <PageHeading
        above={name}
        title={stop ? 'Your store' : 'Your store is open'}
        lead={leadOf(steps)}
        actions={
          stop?.isSuspended ? null : (
            <ButtonLink href={paths.store(slug)} icon="shop">
              See it as others do
            </ButtonLink>
          )
        }
      />
      {stop?.isSuspended ? null : (
        <InsetText>
          Your address, to give to people: <strong className="db-break">{address}</strong>
        </InsetText>
      )}
      <Section heading="What to do next" id="next">
        <TaskList tasks={tasksOf(steps)} />
      </Section>
      <Section heading="If you like" id="besides">
        <TaskList tasks={besides(steps)} />
      </Section>
    </>
  )
}

function leadOf({ inShop, isRead, stop }: Steps): string {
  if (stop) return 'Nobody can order from you at the moment.'
  if (inShop > 0) return 'People can find you and order.'
  if (isRead) return 'The council reads what you wrote before it is shown. We write to you when it is.'
  return 'Say what it costs and put it in the shop. Then people can order.'
}

const needed: Record<Step, Pick<Task, 'words' | 'hint'> & { to: (organisationId: string) => string }> = {
  agree: {
    words: 'Agree that Daybook writes your invoices',
    hint: 'Once. Before that we may not write any, so you could not be paid.',
    to: paths.providerAgreement,
  },
  bank: {
    words: 'Say where we pay you',
    hint: 'Sort code and account. You need a code from an app, which we help you set up.',
    to: paths.providerBank,
  },
  checks: {
    words: 'Send what your council asks for',
    hint: 'Such as who you are, or that you are insured. Buyers see what was checked, and when.',
    to: paths.providerChecks,
  },
  shop: {
    words: 'Put something in the shop',
    hint: 'Say what it costs. Then people can find it and order.',
    to: paths.providerListings,
  },
  story: {
    words: 'Tell your story',
    hint: 'Who you are, and what a good day looks like.',
    to: paths.providerStore,
  },
}

function tasksOf(steps: Steps): Task[] {
  return stepsFor(steps).map(({ step, isDone }) => {
    const { to, ...about } = needed[step]
    const tag = isDone ? { tone: 'done' as const, words: 'Done' } : { tone: 'waiting' as const, words: 'To\u00a0do' }
    return { id: step, href: to(steps.organisationId), ...about, tag }
  })
}

function besides({ organisationId, firstName, stop }: Steps): Task[] {
  const name = {
    id: 'name',
    words: 'Say your own name',
    hint: 'We know you by the name of your store alone.',
    href: `${paths.account()}#details`,
  }
  const leaflet = {
    id: 'leaflet',
    words: 'Print a leaflet',
    hint: 'For the library or the letter boxes near you, with your address on it.',
    href: paths.providerLeaflet(organisationId),
  }
  return [
    ...(firstName ? [] : [name]),
    {
      id: 'listings',
      words: 'Put up more of what you offer',
      hint: 'And say more about what is there: times, what is in the price, who it is for.',
      href: paths.providerListings(organisationId),
    },
    ...(stop?.isSuspended ? [] : [leaflet]),
    { id: 'people', words: 'Invite the people who work with you', href: paths.providerPeople(organisationId) },
  ]
}
