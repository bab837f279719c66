import { eq } from 'drizzle-orm'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PotCards } from '#app/components/budget/pot-card.tsx'
import { WaitsForMoney } from '#app/components/payment/ready-to-pay.tsx'
import { getBudgetOf } from '#app/domain/budgets/get-budget.server.ts'
import { iHavePaid } from '#app/domain/payments/i-have-paid.server.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { dayInWords } from '#app/domain/shared/words.ts'
import { db, transaction } from '#db/client.ts'
import { budgets, releases } from '#db/schema/budgets.ts'
import { organisations } from '#db/schema/people.ts'
import { aCouncilWithOfficers, deliveredVisits, pressed } from '#tests/factories/invoicing.ts'
import { anOrganisation } from '#tests/factories/people.ts'
import { potFactsOf } from './budget-shown.ts'
import { runsPage } from './runs.server.ts'

const dueOn = addDays(today(), -30)
const late = `£1,000.00 was due on ${dayInWords(dueOn)}, and Fernhill Borough Council has not paid it out yet.`
const comesOn = (potId: string, day: string) =>
  transaction((tx) => tx.update(releases).set({ dueOn: day }).where(eq(releases.potId, potId)))

async function aDirectPayment() {
  const council = await aCouncilWithOfficers()
  const { person, budget } = await deliveredVisits({ council, heldAs: 'direct payment' })
  const invoiceId = (await pressed(council)).invoiceIds[0]!
  const pays = () => transaction((tx) => iHavePaid(tx, person.actor, { invoiceId, key: 'a' }))
  return { council, person, budget, pays }
}

test('who pays from money that is late is told so and whom to ask, and not to wait for a day that is past', async () => {
  const { council, budget, pays } = await aDirectPayment()
  const paidLater = 'Say that you have paid when it has come.'
  await expect(pays()).rejects.toMatchObject({
    code: 'short',
    message: `The pot is £33.00 short for this today. ${late} Ask them when it comes. ${paidLater}`,
  })
  await transaction((tx) =>
    tx.update(organisations).set({ phone: '01632 960100' }).where(eq(organisations.id, council.councilId)),
  )
  await expect(pays()).rejects.toMatchObject({
    message: `The pot is £33.00 short for this today. ${late} Ask them when it comes: 01632 960100. ${paidLater}`,
  })
  const tomorrow = addDays(today(), 1)
  await comesOn(budget.potId, tomorrow)
  await expect(pays()).rejects.toMatchObject({
    message: `The pot is £33.00 short for this today. There is enough with the money of ${dayInWords(tomorrow)}. Say that you have paid after that day.`,
  })
})

test('a pot says which money is late and whom to ask; on its own day money is not late, nor in a closed budget', async () => {
  const { person, budget } = await aDirectPayment()
  const card = async () => {
    const shown = (await getBudgetOf(db, person.actor, { personId: person.personId }))!
    const reader = { userId: person.actor.userId, shortName: 'Joan', isSelf: true, council: shown.council }
    return renderToStaticMarkup(<PotCards pots={[potFactsOf(shown.pots[0]!, reader)]} leftName="Left to use" />)
  }
  expect(await card()).toContain(`<dt>Late</dt><dd>${late} Ask them when it comes.</dd>`)
  await comesOn(budget.potId, today())
  expect(await card()).toContain(`<dt>Next</dt><dd>£1,000.00 on ${dayInWords(today())}</dd>`)
  await comesOn(budget.potId, dueOn)
  await transaction((tx) => tx.update(budgets).set({ state: 'closed' }).where(eq(budgets.id, budget.budgetId)))
  expect(await card()).not.toMatch(/<dt>(Late|Next)<\/dt>/)
})

test('a broker reads which money of a council is late, and which day other lines wait for', async () => {
  const council = await aCouncilWithOfficers()
  const brokerId = await anOrganisation({ kind: 'broker' })
  const { budget } = await deliveredVisits({ council, heldAs: 'managed account', payerOrganisationId: brokerId })
  await pressed(council)
  const page = async () =>
    renderToStaticMarkup(<WaitsForMoney waits={(await runsPage(brokerId, null)).waits} withoutBank={[]} />)
  expect(await page()).toContain(`${late} Ask them when it comes.`)
  expect(await page()).not.toContain(`the money of ${dayInWords(dueOn)}`)
  await comesOn(budget.potId, today())
  expect(await page()).toContain(`the money of ${dayInWords(today())}`)
})
