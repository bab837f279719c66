import { useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { requireCouncilPerson, requireOrganisation } from '#app/auth/rooms.server.ts'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { InsetText } from '#app/components/ui/panel.tsx'
import { heldAsInWords, streamInWords } from '#app/domain/budgets/budget.ts'
import { confirmBudget } from '#app/domain/budgets/confirm-budget.server.ts'
import { getCouncilBudget } from '#app/domain/budgets/list-council-budgets.server.ts'
import { hasRole } from '#app/domain/people/permissions.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `A budget for ${data?.personName} – Daybook` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  await requireOrganisation(request, organisationId, { kind: 'council', roles: ['finance', 'practitioner'] })
  const budget = found(await getCouncilBudget(db, { councilId: organisationId, budgetId: params.budgetId! }))
  const { actor, membership } = await requireCouncilPerson(request, { organisationId, personId: budget.personId })
  return {
    organisationId,
    personId: budget.personId,
    personName: budget.personName,
    period: `${dayInWords(budget.startsOn, { weekday: false })} to ${dayInWords(budget.endsOn, { weekday: false })}`,
    draftedBy: budget.draftedBy,
    isDraft: budget.state === 'draft',
    mayConfirm: budget.state === 'draft' && hasRole(membership, ['finance']) && budget.draftedByUserId !== actor.userId,
    pence: budget.pots.reduce((sum, pot) => sum + pot.pence, 0),
    pots: budget.pots.map((pot) => ({
      id: pot.id,
      name: pot.name,
      money: streamInWords(pot.stream),
      kept: heldAsInWords({
        heldAs: pot.heldAs,
        payerName: pot.payerOrganisation ?? pot.payerUser,
        personName: budget.personName,
        isPerson: false,
      }),
      releasePattern: pot.releasePattern,
      pence: pot.pence,
    })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const organisationId = params.organisationId!
  const budgetId = params.budgetId!
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'council', roles: ['finance'] })
  found(await getCouncilBudget(db, { councilId: organisationId, budgetId }))
  return submit(request, z.object({}), async () => {
    await transaction((tx) => confirmBudget(tx, actor, { budgetId }))
    return redirectWith(paths.councilBudget(organisationId, budgetId), 'The budget is agreed. The person is told.')
  })
}

export default function CouncilBudget() {
  const page = useLoaderData<typeof loader>()
  const [form] = useForm({ id: 'confirm', lastResult: useLastResult() })
  return (
    <>
      <BackLink href={paths.councilPerson(page.organisationId, page.personId)}>{page.personName}</BackLink>
      <PageHeading
        title={`A budget for ${page.personName}`}
        lead={`${page.period}. Written down by ${page.draftedBy}.`}
      />
      <ErrorSummary form={form} />
      <DataTable
        caption="Pots"
        columns={[
          { heading: 'Pot', isRowHeading: true, cell: (pot) => pot.name },
          { heading: 'Whose money', cell: (pot) => pot.money },
          { heading: 'Who pays', cell: (pot) => pot.kept },
          { heading: 'Comes', cell: (pot) => pot.releasePattern },
          { heading: 'Amount', isNumeric: true, cell: (pot) => pounds(pot.pence) },
        ]}
        rows={page.pots}
        rowKey={(pot) => pot.id}
        foot={['Together', '', '', '', pounds(page.pence)]}
      />
      {page.mayConfirm ? (
        <form method="post">
          <Button icon="tick">Confirm {pounds(page.pence)}</Button>
        </form>
      ) : page.isDraft ? (
        <InsetText>A finance officer, other than who wrote it down, has to confirm the amounts.</InsetText>
      ) : (
        <p>
          <a className="govuk-link" href={paths.budget(page.personId)}>
            See what is left of it
          </a>
        </p>
      )}
    </>
  )
}
