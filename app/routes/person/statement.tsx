import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '#app/auth/rooms.server.ts'
import { leftName, LeftInWords } from '#app/components/budget/left-in-words.tsx'
import { BackLink } from '#app/components/layout/breadcrumbs.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Section } from '#app/components/ui/panel.tsx'
import { PrintLink } from '#app/components/ui/print-link.tsx'
import { getBudgetOf } from '#app/domain/budgets/get-budget.server.ts'
import { movementInWords, movementSum } from '#app/domain/budgets/movement-words.ts'
import { listAllMovements } from '#app/domain/budgets/movements.server.ts'
import { addMonths, instantOf, isDay, today } from '#app/domain/shared/day.ts'
import { pounds } from '#app/domain/shared/money.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'
import { leftShown } from '../shared/budget-shown.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Statement'} – Daybook` }]

/** A statement to print: what each pot holds today, and what happened since a day. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, access } = await requirePerson(request, params.personId)
  const { personId, personName, shortName } = access
  const title = access.as === 'self' ? 'Your statement' : `${shortName}’s statement`
  const asked = new URL(request.url).searchParams.get('from') ?? ''
  const from = isDay(asked) ? asked : addMonths(today(), -3)
  const budget = await getBudgetOf(db, actor, { personId })
  const whose = { shortName, isSelf: access.as === 'self' }
  const facts = { personId, personName, whose, title, from, today: today() }
  if (!budget) return { ...facts, budget: null }
  const movements = await listAllMovements(db, { budgetId: budget.id, since: instantOf(from, 0) })
  return {
    ...facts,
    budget: {
      left: leftShown(budget),
      pots: budget.pots.map(({ id, name, now }) => ({ id, name, ...moneyOf(now) })),
      sum: moneyOf(budget.sum),
      movements: movements.toReversed().map((movement) => ({
        id: movement.id,
        day: today(movement.at),
        words: movementInWords(movement),
        potNames: movement.potNames.join(', '),
        sum: movementSum(movement)?.words ?? '',
      })),
    },
  }
}

type Balances = { given: number; available: number; setAside: number; committed: number; spent: number }

function moneyOf({ given, available, setAside, committed, spent }: Balances) {
  return { given, available, setAside, committed, spent }
}

export default function Statement() {
  const { personId, personName, whose, title, from, today: day, budget } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink href={paths.invoices(personId)}>Invoices</BackLink>
      <PageHeading
        title={title}
        lead={`${personName}, as it stands on ${dayInWords(day)}.`}
        actions={budget ? <PrintLink /> : null}
      />
      {budget ? (
        <>
          <p className="govuk-body-l">
            <LeftInWords whose={whose} budget={budget.left} />
          </p>
          <PotsTable pots={budget.pots} sum={budget.sum} leftHeading={leftName(budget.left.time)} />
          <Section heading={`Since ${dayInWords(from, { weekday: false })}`} id="since">
            <Since personId={personId} from={from} />
            <MovementTable movements={budget.movements} />
          </Section>
        </>
      ) : (
        <EmptyState title="There is no budget yet">
          <p>When a budget is agreed, its statement is here.</p>
        </EmptyState>
      )}
    </>
  )
}

type Money = ReturnType<typeof moneyOf>

type Pots = { pots: (Money & { id: string; name: string })[]; sum: Money; leftHeading: string }

function PotsTable({ pots, sum, leftHeading }: Pots) {
  return (
    <DataTable
      caption="Your pots"
      isCaptionHidden
      columns={[
        { heading: 'Pot', isRowHeading: true, cell: (pot) => pot.name },
        { heading: 'Given', isNumeric: true, cell: (pot) => pounds(pot.given) },
        { heading: leftHeading, isNumeric: true, cell: (pot) => pounds(pot.available) },
        { heading: 'Set aside', isNumeric: true, cell: (pot) => pounds(pot.setAside) },
        { heading: 'Held', isNumeric: true, cell: (pot) => pounds(pot.committed) },
        { heading: 'Spent', isNumeric: true, cell: (pot) => pounds(pot.spent) },
      ]}
      rows={pots}
      rowKey={(pot) => pot.id}
      foot={[
        'Together',
        pounds(sum.given),
        pounds(sum.available),
        pounds(sum.setAside),
        pounds(sum.committed),
        pounds(sum.spent),
      ]}
    />
  )
}

type Row = { id: string; day: string; words: string; potNames: string; sum: string }

function MovementTable({ movements }: { movements: Row[] }) {
  if (movements.length === 0) return <p>Nothing happened to this money since then.</p>
  return (
    <DataTable
      caption="What happened, oldest first"
      isCaptionHidden
      columns={[
        { heading: 'Day', cell: (row) => dayInWords(row.day, { weekday: false }) },
        { heading: 'What', isRowHeading: true, cell: (row) => row.words },
        { heading: 'Pot', cell: (row) => row.potNames },
        { heading: 'Money', isNumeric: true, cell: (row) => row.sum },
      ]}
      rows={movements}
      rowKey={(row) => row.id}
    />
  )
}

function Since({ personId, from }: { personId: string; from: string }) {
  return (
    <form method="get" action={paths.statement(personId)} className="db-row db-no-print">
      <div className="govuk-form-group">
        <label className="govuk-label" htmlFor="from">
          Show from
        </label>
        <input className="govuk-input govuk-input--width-10" id="from" name="from" type="date" defaultValue={from} />
      </div>
      <Button look="secondary">Show</Button>
    </form>
  )
}
