import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { requireActor } from '#app/auth/require-actor.server.ts'
import { requireCouncilPerson } from '#app/auth/rooms.server.ts'
import { PotFields } from '#app/components/budget/pot-fields.tsx'
import { WhyBack } from '#app/components/budget/why-back.tsx'
import { EnterButton } from '#app/components/forms/enter-button.tsx'
import { ErrorSummary } from '#app/components/forms/error-summary.tsx'
import { SubmitButton } from '#app/components/forms/submit-button.tsx'
import { useLastResult } from '#app/components/forms/use-last-result.ts'
import { DateField } from '#app/components/forms/text-fields.tsx'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { InsetText } from '#app/components/ui/panel.tsx'
import { NewBudgetForm } from '#app/domain/budgets/new-budget-form.ts'
import { draftBudget } from '#app/domain/budgets/draft-budget.server.ts'
import { whyTurnedBack } from '#app/domain/budgets/turned-back.server.ts'
import { writtenBefore } from '#app/domain/budgets/written-before.server.ts'
import { listPossiblePayers } from '#app/domain/budgets/payers.server.ts'
import { listCategories } from '#app/domain/catalogue/categories.server.ts'
import { instantInWords } from '#app/domain/shared/words.ts'
import { redirectWith } from '#app/http/flash.server.ts'
import { submit } from '#app/http/submit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `A budget for ${data?.person.name} – Daybook` },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, access } = await requireCouncilPerson(request, params, ['practitioner'])
  const { personId } = access
  const from = new URL(request.url).searchParams.get('from')
  const [payers, categories, before, back] = await Promise.all([
    listPossiblePayers(db, actor, personId),
    listCategories(db),
    from ? writtenBefore(db, { personId, budgetId: from }) : null,
    from ? whyTurnedBack(db, { personId, budgetId: from }) : null,
  ])
  return {
    before,
    back: back && { ...back, at: instantInWords(back.at) },
    organisationId: params.organisationId!,
    person: { id: access.personId, name: access.personName },
    payers,
    categories: categories.map(({ id, name }) => ({ id, name })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request)
  return submit(request, NewBudgetForm, async (input) => {
    const personId = params.personId!
    const { budgetId } = await transaction((tx) => draftBudget(tx, actor, { ...input, personId }))
    return redirectWith(
      paths.councilBudget(params.organisationId!, budgetId),
      'The budget is written down. It waits on the finance officers’ page To do until one of them confirms the amounts.',
    )
  })
}

export default function NewBudget() {
  const { organisationId, person, payers, categories, before, back } = useLoaderData<typeof loader>()
  const lastResult = useLastResult()
  const [form, fields] = useForm<z.input<typeof NewBudgetForm>>({
    id: 'budget',
    lastResult,
    defaultValue: before ?? { pots: [{}] },
  })
  const pots = fields.pots.getFieldList()
  const changedPot = potOf(lastResult?.intent, pots.length)
  return (
    <>
      <BackLink href={paths.councilPerson(organisationId, person.id)}>{person.name}</BackLink>
      <h1 className="govuk-heading-xl">A budget for {person.name}</h1>
      <ErrorSummary form={form} />
      {back ? <WhyBack {...back} /> : null}
      {before ? <InsetText>The form begins with what was written before. Change what was not right.</InsetText> : null}
      <p className="db-measure">
        A budget is the sum of its pots. It holds no money until a finance officer, other than you, has confirmed it.
      </p>
      <form method="post" {...getFormProps(form)} noValidate>
        <EnterButton />
        <DateField field={fields.startsOn} label="First day" />
        <DateField field={fields.endsOn} label="Last day" />
        {pots.map((pot, position) => (
          <PotFields
            key={pot.key}
            pot={pot.getFieldset()}
            number={position + 1}
            payers={payers}
            categories={categories}
            isFirst={position === changedPot}
            remove={pots.length > 1 ? form.remove.getButtonProps({ name: fields.pots.name, index: position }) : null}
          />
        ))}
        <p>
          <button
            className="govuk-button govuk-button--secondary"
            {...form.insert.getButtonProps({ name: fields.pots.name, defaultValue: {} })}
          >
            Add another pot
          </button>
        </p>
        <SubmitButton backHref={paths.councilPerson(organisationId, person.id)}>Write down this budget</SubmitButton>
      </form>
    </>
  )
}

type Intent = NonNullable<ReturnType<typeof useLastResult>>['intent']

/** Where one is after a pot was added or taken out: at the new one, or at the one that came into its place. */
function potOf(intent: Intent, count: number): number | null {
  if (intent?.type === 'insert') return count - 1
  return intent?.type === 'remove' ? Math.min(intent.payload.index, count - 1) : null
}
