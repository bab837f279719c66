import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '#app/auth/rooms.server.ts'
import { BudgetEasy } from '#app/components/budget/budget-easy.tsx'
import { BudgetPage } from '#app/components/budget/budget-page.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Unbroken } from '#app/components/ui/unbroken.tsx'
import { forecastOf } from '#app/domain/budgets/forecast.ts'
import { getBudgetOf } from '#app/domain/budgets/get-budget.server.ts'
import { listMovements } from '#app/domain/budgets/movements.server.ts'
import { listSpending } from '#app/domain/budgets/spending.server.ts'
import { listHeldLines } from '#app/domain/ordering/held-lines.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { paths } from '#app/paths.ts'
import { useReading, useShell } from '#app/shell.tsx'
import { db } from '#db/client.ts'
import { heldOf, leftShown, momentsOf, potFactsOf } from '../shared/budget-shown.ts'

const pageSize = 20

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Budget'} – Daybook` }]

/** What there is, what is held and for what, whether it lasts, and everything that happened. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, access } = await requirePerson(request, params.personId)
  const { personId, shortName } = access
  const query = new URL(request.url).searchParams
  const isSelf = access.as === 'self'
  const title = isSelf ? 'Your budget' : `${shortName}’s budget`
  const budget = await getBudgetOf(db, actor, { personId, budgetId: query.get('budget') ?? undefined })
  if (!budget) return { personId, shortName, isSelf, title, budget: null }

  const potIds = budget.pots.map(({ id }) => id)
  const before = Number(query.get('before')) || undefined
  const [held, spending, movements] = await Promise.all([
    listHeldLines(db, potIds),
    listSpending(db, potIds),
    listMovements(db, { budgetId: budget.id, before, limit: pageSize + 1 }),
  ])
  const reader = { userId: actor.userId, shortName, isSelf }
  const { given, available, setAside } = budget.sum
  const sums = { givenPence: given, leftPence: available, setAsidePence: setAside }
  const period = { startsOn: budget.startsOn, endsOn: budget.endsOn, today: today() }
  return {
    personId,
    shortName,
    isSelf,
    title,
    budget: {
      ...period,
      id: budget.id,
      state: budget.state,
      ...leftShown(budget),
      pots: budget.pots.map((pot) => potFactsOf(pot, { ...reader, council: budget.council })),
      held: heldOf(held, personId),
      forecast: forecastOf({ ...period, ...sums, spending }),
      moments: momentsOf(movements.slice(0, pageSize), reader),
      isFirstPage: before === undefined,
      olderKey: movements.length > pageSize ? (movements[pageSize - 1]?.number ?? null) : null,
      others: budget.others.map(({ id, startsOn, endsOn }) => ({ id, startsOn, endsOn })),
    },
  }
}

export default function PersonsBudget() {
  const page = useLoaderData<typeof loader>()
  const { easyRead } = useReading()
  const { council } = useShell()
  const { personId, shortName, isSelf, title, budget } = page
  if (!budget)
    return (
      <>
        <PageHeading title={title} />
        <EmptyState title="There is no budget yet">
          <p>
            {isSelf ? 'Your' : `${shortName}’s`} council is working on it.
            {council.phone ? <Unbroken words={` Ask them: ${council.phone}.`} /> : null} You can look in the shop
            meanwhile.
          </p>
        </EmptyState>
      </>
    )
  const whose = { personId, shortName, isSelf, title }
  if (easyRead)
    return <BudgetEasy whose={whose} budget={budget} phone={council.phone} shopHref={paths.shop(personId)} />
  return <BudgetPage whose={whose} budget={budget} />
}
