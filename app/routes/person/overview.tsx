import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requirePerson } from '#app/auth/rooms.server.ts'
import { needsInWords } from '#app/components/acting-for/needs.ts'
import { BudgetBar } from '#app/components/budget/budget-bar.tsx'
import { LeftInWords } from '#app/components/budget/left-in-words.tsx'
import { PageHeading } from '#app/components/layout/page-heading.tsx'
import { ButtonLink } from '#app/components/ui/button.tsx'
import { Card, Section } from '#app/components/ui/panel.tsx'
import { TaskList, type Task } from '#app/components/ui/task-list.tsx'
import { VisitRows } from '#app/components/visit/visit-rows.tsx'
import { getBudgetOf } from '#app/domain/budgets/get-budget.server.ts'
import { needsDoing, type NeedsDoing } from '#app/domain/invoicing/needs-doing.server.ts'
import { visitsToCome } from '#app/domain/ordering/visits.server.ts'
import { canSeeCare, hasPower } from '#app/domain/people/permissions.ts'
import { paths } from '#app/paths.ts'
import { db } from '#db/client.ts'
import { leftShown } from '../shared/budget-shown.ts'
import { visitRow } from '../shared/visit-row.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Overview'} – Daybook` }]

/** The first page of a person: what is left, what waits for somebody, what comes next. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, access } = await requirePerson(request, params.personId)
  const { personId, shortName } = access
  const isSelf = access.as === 'self'
  const [budget, needs, coming] = await Promise.all([
    getBudgetOf(db, actor, { personId }),
    needsDoing(db, actor, [{ personId, mayPay: hasPower(access, 'manage-money') }]),
    visitsToCome(db, { personId, limit: 3 }),
  ])
  const mayNothing = { mayAnswer: false, mayApprove: false, ownFirmIds: [] }
  const reader = { personId, userId: actor.userId, seesCare: canSeeCare(access), ...mayNothing }
  return {
    personId,
    shortName,
    isSelf,
    title: isSelf ? `Hello ${shortName}` : access.personName,
    mayShop: access.powers.has('shop'),
    budget: budget && leftShown(budget),
    needs: needs.get(personId) ?? null,
    coming: coming.map((visit) => visitRow(visit, reader)),
  }
}

export default function Overview() {
  const { personId, title, shortName, isSelf, mayShop, budget, needs, coming } = useLoaderData<typeof loader>()
  const tasks = needs ? tasksOf(needs, personId) : []
  return (
    <>
      <PageHeading
        title={title}
        actions={
          mayShop ? (
            <ButtonLink href={paths.shop(personId)} icon="shop">
              Look in the shop
            </ButtonLink>
          ) : null
        }
      />
      <div className="db-balance">
        {budget ? (
          <>
            <p className="db-balance__words govuk-!-margin-bottom-4">
              <LeftInWords whose={{ shortName, isSelf }} budget={budget} />
            </p>
            <BudgetBar sum={budget.sum} id="overview" />
          </>
        ) : (
          <p className="db-balance__words">There is no budget yet.</p>
        )}
        <p className="govuk-!-margin-top-4 govuk-!-margin-bottom-0">
          <a className="govuk-link" href={paths.budget(personId)}>
            See the whole budget
          </a>
        </p>
      </div>
      <Section heading="What waits" id="tasks">
        {tasks.length > 0 ? (
          <Card>
            <TaskList tasks={tasks} />
          </Card>
        ) : (
          <p>Nothing at the moment.</p>
        )}
      </Section>
      {coming.length > 0 ? (
        <Section heading="What comes next" id="next">
          <VisitRows visits={coming} />
        </Section>
      ) : null}
    </>
  )
}

function tasksOf(needs: NeedsDoing, personId: string): Task[] {
  return needsInWords(needs, { personId, whoseYes: 'a yes' }).map(({ tone, ...task }) => ({
    ...task,
    tag: { tone, words: tags[tone] },
  }))
}

const tags = { trouble: 'Look', waiting: 'Waiting', going: 'Soon' }
