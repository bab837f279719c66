import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireOrganisation } from '#app/auth/rooms.server.ts'
import { FindBox } from '#app/components/council/find-box.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import { Figures, TaskList, type Task } from '#app/components/ui/task-list.tsx'
import { countChecksToReview } from '#app/domain/catalogue/checks/queue.server.ts'
import { countJoining } from '#app/domain/catalogue/claims/waiting.server.ts'
import { countWaiting } from '#app/domain/catalogue/versions/history.server.ts'
import { financeDesk } from '#app/domain/invoicing/council-desk.server.ts'
import { countToSample } from '#app/domain/ordering/sampling/to-sample.server.ts'
import { countLetters } from '#app/domain/people/letters.server.ts'
import { hasRole, shopOfficers } from '#app/domain/people/permissions.ts'
import { countToConfirm, secondOfficers } from '#app/domain/people/second-officer.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'

export const meta: MetaFunction = () => [{ title: 'To do – Daybook' }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  const { actor, membership } = await requireOrganisation(request, organisationId, { kind: 'council' })
  const isFinance = hasRole(membership, ['finance'])
  return {
    organisationId,
    councilName: membership.organisationName,
    day: dayInWords(today()),
    mayFind: hasRole(membership, ['finance', 'practitioner']),
    finance: isFinance ? await financeDesk(db, actor, organisationId) : null,
    toConfirm: hasRole(membership, secondOfficers) ? await countToConfirm(db, actor, organisationId) : null,
    letters: hasRole(membership, ['practitioner', 'admin']) ? await countLetters(db, organisationId) : null,
    checks: hasRole(membership, shopOfficers) ? await countChecksToReview(db, organisationId) : null,
    toSample: hasRole(membership, ['practitioner']) ? await countToSample(db, organisationId) : null,
    joining: hasRole(membership, shopOfficers) ? await countJoining(db, organisationId) : null,
    toRead: hasRole(membership, shopOfficers) ? await countWaiting(db, organisationId) : null,
  }
}

type Finance = Awaited<ReturnType<typeof financeDesk>>

export default function Today() {
  const { organisationId, councilName, day, mayFind, finance, ...counts } = useLoaderData<typeof loader>()
  const { toConfirm, letters, toSample, checks, joining, toRead } = counts
  const tasks = [
    ...(finance ? financeTasks(organisationId, finance) : []),
    ...(toConfirm === null ? [] : [secondOfficerTask(organisationId, toConfirm)]),
    ...(letters === null ? [] : [lettersTask(organisationId, letters)]),
    ...(toSample === null ? [] : [sampleTask(organisationId, toSample)]),
    ...(checks === null ? [] : [checksTask(organisationId, checks)]),
    ...(joining === null ? [] : [joiningTask(organisationId, joining)]),
    ...(toRead === null ? [] : [readingTask(organisationId, toRead)]),
  ]
  return (
    <>
      <PageHeading above={councilName} title="To do" lead={day} />
      {mayFind ? <FindBox action={paths.councilFind(organisationId)} /> : null}
      {finance ? (
        <Figures
          figures={[
            {
              figure: pounds(finance.toInvoice.pence),
              words: 'delivered, to be invoiced',
              href: paths.councilInvoices(organisationId),
            },
            {
              figure: pounds(finance.toPayPence),
              words: 'approved, can be paid now',
              href: paths.councilRuns(organisationId),
            },
            {
              figure: pounds(finance.duePence),
              words: 'due to be paid out to payers',
              href: paths.councilRuns(organisationId),
            },
          ]}
        />
      ) : null}
      <Section heading="What waits" id="waits">
        {tasks.length ? <TaskList tasks={tasks} /> : <p>Nothing waits for you here. Use the doors above.</p>}
      </Section>
    </>
  )
}

function financeTasks(organisationId: string, finance: Finance): Task[] {
  const { exceptions, toInvoice, withoutAgreement, openRuns, toPayPence, duePence, drafts, owedBack } = finance
  return [
    task('exceptions', {
      words: 'Invoices that need a person',
      href: paths.councilExceptions(organisationId),
      waiting: exceptions,
    }),
    task('make', {
      words: 'Make invoices',
      href: paths.councilInvoices(organisationId),
      waiting: toInvoice.deliveries,
      hint: toInvoice.deliveries ? `Deliveries worth ${pounds(toInvoice.pence)}` : undefined,
    }),
    ...(withoutAgreement > 0
      ? [
          task('agreements', {
            words: 'Providers who have not agreed to invoices yet',
            href: `${paths.councilInvoices(organisationId)}#without-agreement`,
            waiting: withoutAgreement,
            hint: 'What they delivered waits for their yes. A press asks them by mail, at most once a month.',
          }),
        ]
      : []),
    task('runs', {
      words: 'Runs to check, approve, send or settle',
      href: paths.councilRuns(organisationId),
      waiting: openRuns,
      hint:
        toPayPence + duePence > 0
          ? `${pounds(toPayPence)} could be paid and ${pounds(duePence)} paid out by new runs`
          : undefined,
    }),
    ...(owedBack > 0
      ? [
          task('owed-back', {
            words: 'Credits of budgets that are over',
            href: paths.councilInvoices(organisationId, { only: 'owed-back' }),
            waiting: owedBack,
            hint: 'No later bill nets them, so the provider pays them back. Then the budget can be closed.',
          }),
        ]
      : []),
    task('budgets', { words: 'Budgets to confirm', href: paths.councilBudgets(organisationId), waiting: drafts }),
  ]
}

function secondOfficerTask(organisationId: string, waiting: number): Task {
  const href = paths.councilPeople(organisationId, { only: 'waiting' })
  return task('mandates', { words: 'Permissions for a second officer', href, waiting })
}

function lettersTask(organisationId: string, waiting: number): Task {
  return task('letters', { words: 'Letters to print and post', href: paths.councilLetters(organisationId), waiting })
}

function checksTask(organisationId: string, waiting: number): Task {
  return task('checks', { words: 'Checks to look at', href: paths.councilChecks(organisationId), waiting })
}

function sampleTask(organisationId: string, waiting: number): Task {
  return task('sample', {
    words: 'Visits to ask about',
    href: paths.councilSamples(organisationId),
    waiting,
    hint: waiting ? 'For people for whom nobody can answer in Daybook' : undefined,
  })
}

function readingTask(organisationId: string, waiting: number): Task {
  return task('read', { words: 'Listings to read', href: paths.councilListings(organisationId), waiting })
}

function joiningTask(organisationId: string, waiting: number): Task {
  return task('joining', { words: 'People who want to join', href: paths.councilJoining(organisationId), waiting })
}

type Waiting = { words: string; href: string; waiting: number; hint?: string | undefined }

function task(id: string, { words, href, waiting, hint }: Waiting): Task {
  return {
    id,
    words,
    href,
    ...(hint ? { hint } : {}),
    tag: waiting > 0 ? { tone: 'waiting', words: `${waiting} waiting` } : { tone: 'done', words: 'Nothing waits' },
  }
}
