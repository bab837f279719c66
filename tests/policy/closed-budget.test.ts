import { afterAll, expect, test } from 'vitest'
import { eq } from 'drizzle-orm'
import { paths } from '#app/paths.ts'
import { transaction } from '#db/client.ts'
import { budgets } from '#db/schema/budgets.ts'
import { closeSearch } from '#search/current.ts'
import { aCouncilWithOfficers, deliveredVisits, pressed } from '#tests/factories/invoicing.ts'
import { answer, cookieOf } from './site.ts'

afterAll(closeSearch)

test('an invoice does not ask what is not right of lines whose budget is closed', async () => {
  const council = await aCouncilWithOfficers()
  const { budget, person } = await deliveredVisits({ council })
  const [invoiceId = ''] = (await pressed(council)).invoiceIds
  const cookie = await cookieOf(person.actor.userId)
  const page = async () => (await answer(paths.invoice(person.personId, invoiceId), { cookie })).text
  expect(await page()).toContain('Something is not right')

  await transaction((tx) => tx.update(budgets).set({ state: 'closed' }).where(eq(budgets.id, budget.budgetId)))
  const closed = await page()
  expect(closed).toContain('Self-billing invoice')
  expect(closed).not.toContain('Something is not right')
})
