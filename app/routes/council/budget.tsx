import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireCouncilPerson, requireOrganisation } from '#app/auth/rooms.server.ts'
import { TurnBack } from '#app/components/budget/turn-back.tsx'
import { WhyBack } from '#app/components/budget/why-back.tsx'
import { Hidden } from '#app/components/forms/hidden-key.tsx'
import { Refused } from '#app/components/forms/refused.tsx'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { Button, ButtonLink } from '#app/components/ui/button.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { InsetText } from '#app/components/ui/panel.tsx'
import { heldAsInWords, streamInWords } from '#app/domain/budgets/budget.ts'
import { WaitingBudgetForm } from '#app/domain/budgets/budget-acts.ts'
import { confirmBudget } from '#app/domain/budgets/confirm-budget.server.ts'
import { getCouncilBudget } from '#app/domain/budgets/list-council-budgets.server.ts'
import { sendBackBudget, takeBackBudget } from '#app/domain/budgets/turn-back.server.ts'
import { whyTurnedBack } from '#app/domain/budgets/turned-back.server.ts'
import { hasRole } from '#app/domain/people/permissions.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords, instantInWords } from '#app/domain/shared/words.ts'
import { found } from '#app/http/found.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction, type Tx } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `A budget for ${data?.personName} – Daybook` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const organisationId = params.organisationId!
  await requireOrganisation(request, organisationId, { kind: 'council', roles: ['finance', 'practitioner'] })
  const budget = found(await getCouncilBudget(db, { councilId: organisationId, budgetId: params.budgetId! }))
  const whose = { organisationId, personId: budget.personId }
  const { actor, access, membership } = await requireCouncilPerson(request, whose)
  const isDraft = budget.state === 'draft'
  const back = budget.state === 'taken back' ? await whyTurnedBack(db, { ...budget, budgetId: budget.id }) : null
  return {
    organisationId,
    budgetId: budget.id,
    personId: budget.personId,
    personName: budget.personName,
    period: `${dayInWords(budget.startsOn, { weekday: false })} to ${dayInWords(budget.endsOn, { weekday: false })}`,
    draftedBy: budget.draftedBy,
    isDraft,
    isTakenBack: budget.state === 'taken back',
    back: back && { ...back, at: instantInWords(back.at) },
    mayWrite: hasRole(membership, ['practitioner']),
    maySendBack: isDraft && hasRole(membership, ['finance']),
    mayConfirm: isDraft && hasRole(membership, ['finance']) && budget.draftedByUserId !== actor.userId,
    pence: budget.pots.reduce((sum, pot) => sum + pot.pence, 0),
    pots: budget.pots.map((pot) => ({
      id: pot.id,
      name: pot.name,
      money: streamInWords(pot.stream, { personName: access.shortName, isPerson: false }),
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
  const roles = ['finance', 'practitioner'] as const
  const { actor } = await requireOrganisation(request, organisationId, { kind: 'council', roles })
  found(await getCouncilBudget(db, { councilId: organisationId, budgetId }))
  return submit(request, WaitingBudgetForm, async (input) => {
    const sentence = await transaction((tx) => act(tx, actor, { ...input, budgetId }))
    return redirectWith(paths.councilBudget(organisationId, budgetId), sentence)
  })
}

async function act(tx: Tx, actor: Actor, input: z.output<typeof WaitingBudgetForm> & { budgetId: string }) {
  switch (input.intent) {
    case 'confirm':
      await confirmBudget(tx, actor, input)
      return 'The budget is agreed. The person is told.'
    case 'take back':
      await takeBackBudget(tx, actor, input)
      return 'The budget is taken back. It waits for nobody now.'
    case 'send back':
      await sendBackBudget(tx, actor, input)
      return 'The budget is sent back. Whoever wrote it down is told why.'
    default:
      return input satisfies never
  }
}

export default function CouncilBudget() {
  const page = useLoaderData<typeof loader>()
  const mayTakeBack = page.isDraft && page.mayWrite
  return (
    <>
      <BackLink href={paths.councilPerson(page.organisationId, page.personId)}>{page.personName}</BackLink>
      <PageHeading
        title={`A budget for ${page.personName}`}
        lead={`${page.period}. Written down by ${page.draftedBy}.`}
      />
      <Refused saidBy={[page.maySendBack && 'send back', mayTakeBack && 'take back']} />
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
          <Hidden name="intent" value="confirm" />
          <Button icon="tick">Confirm {pounds(page.pence)}</Button>
        </form>
      ) : page.back ? (
        <WhyBack {...page.back} />
      ) : page.isTakenBack ? (
        <InsetText>It was taken back before anybody confirmed it. It holds no money.</InsetText>
      ) : page.isDraft ? (
        <InsetText>A finance officer, other than who wrote it down, has to confirm the amounts.</InsetText>
      ) : (
        <p>
          <a className="govuk-link" href={paths.budget(page.personId)}>
            See what is left of it
          </a>
        </p>
      )}
      {page.maySendBack ? <TurnBack intent="send back" /> : null}
      {mayTakeBack ? <TurnBack intent="take back" /> : null}
      {page.isTakenBack && page.mayWrite ? (
        <ButtonLink href={paths.councilNewBudget(page.organisationId, page.personId, { from: page.budgetId })}>
          Write it anew
        </ButtonLink>
      ) : null}
    </>
  )
}
