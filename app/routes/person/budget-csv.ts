import type { LoaderFunctionArgs } from '@remix-run/node'
import { requirePerson } from '#app/auth/rooms.server.ts'
import { getBudgetOf } from '#app/domain/budgets/get-budget.server.ts'
import { movementsAsCsv } from '#app/domain/budgets/movements-csv.ts'
import { listAllMovements } from '#app/domain/budgets/movements.server.ts'
import { found } from '#app/http/found.ts'
import { db } from '#db/client.ts'

/** Everything that happened to a budget, as a spreadsheet. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, access } = await requirePerson(request, params.personId)
  const budgetId = new URL(request.url).searchParams.get('budget') ?? undefined
  const budget = found(await getBudgetOf(db, actor, { personId: access.personId, budgetId }))
  const movements = await listAllMovements(db, { budgetId: budget.id })
  return new Response(movementsAsCsv(movements, access.personName), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="budget-${budget.startsOn}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
