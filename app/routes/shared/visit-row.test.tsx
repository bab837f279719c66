import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { VisitRows } from '#app/components/visit/visit-rows.tsx'
import { visitsToCome } from '#app/domain/ordering/visits.server.ts'
import { paths } from '#app/paths.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aLine, anAcceptedOrder, anOrder, type TestOrder } from '#tests/factories/ordering.ts'
import { db } from '#db/client.ts'
import { visitRow } from './visit-row.ts'

async function rowsOf({ budget }: TestOrder): Promise<string> {
  const { personId, actor } = budget.person
  const reader = { personId, userId: actor.userId, seesCare: true, mayAnswer: true, mayApprove: true, ownFirmIds: [] }
  const coming = await visitsToCome(db, { personId, limit: 10 })
  return renderToStaticMarkup(<VisitRows visits={coming.map((visit) => visitRow(visit, reader))} />)
}

test('a visit whose order nobody has answered is not planned yet: it waits for an answer', async () => {
  const asked = await rowsOf(await anOrder({ visits: 1 }))
  expect(asked).toContain('Waiting for an answer')
  expect(asked).not.toContain('Planned')
  const accepted = await rowsOf(await anAcceptedOrder({ visits: 1 }))
  expect(accepted).toContain('Planned')
  expect(accepted).not.toContain('Waiting for an answer')
})

test('every visit leads to its order', async () => {
  const order = await anAcceptedOrder({ visits: 2 })
  const href = `href="${paths.order(order.budget.person.personId, order.orderId)}"`
  expect((await rowsOf(order)).split(href)).toHaveLength(3)
})

test('what is to come goes on page after page, nothing twice and nothing left out', async () => {
  const budget = await aBudget()
  const listing = await aListing()
  const lines = [aLine(listing, budget, { visits: 4, minutes: 60 }), aLine(listing, budget, { visits: 4, minutes: 60 })]
  await anOrder({ budget, listing, lines })
  const { personId } = budget.person
  const all = await visitsToCome(db, { personId, limit: 100 })
  expect(all).toHaveLength(8)
  const seen: string[] = []
  for (let page = await visitsToCome(db, { personId, limit: 3 }); page.length > 0;) {
    seen.push(...page.map(({ id }) => id))
    const last = page.at(-1)!
    const after = { day: last.plannedDay, minute: last.plannedStartMinute ?? 0, id: last.id }
    page = await visitsToCome(db, { personId, after, limit: 3 })
  }
  expect(seen).toEqual(all.map(({ id }) => id))
})
