import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { payments, runs } from '#db/schema/payments.ts'
import { closeSearch } from '#search/current.ts'
import { aMandate, aUser } from '#tests/factories/people.ts'
import { answer, cookieOf } from './site.ts'
import { aWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(closeSearch)

/** A code that was given 16 minutes ago has to be given again; one of 14 minutes ago has not. */
async function isAskedAgain(userId: string, path: string, body?: Record<string, string>): Promise<boolean> {
  const sent = body ? { body } : {}
  const { status, location } = await answer(path, { cookie: await cookieOf(userId, 16), ...sent })
  return status === 302 && location.startsWith('/sign-in/second-factor?')
}
const stateOf = async (runId: string) =>
  (await db.select({ state: runs.state }).from(runs).where(eq(runs.id, runId)))[0]?.state

test('before a run is approved and before it is sent the code is asked for again, for a council and for a broker', async () => {
  const { finance, finance2, brokerOwner } = world.users
  const council = `/council/${world.council}/payment-runs/${world.runId}`
  const broker = `/broker/${world.broker}/payment-runs/${world.brokersRunId}`
  for (const step of ['approve', 'send']) {
    expect(await isAskedAgain(finance2.userId, council, { step })).toBe(true)
    expect(await isAskedAgain(brokerOwner.userId, broker, { step })).toBe(true)
  }
  expect(await stateOf(world.runId)).toBe('draft')

  await answer(council, { cookie: await cookieOf(finance.userId), body: { step: 'check' } })
  await answer(council, { cookie: await cookieOf(finance2.userId, 14), body: { step: 'approve' } })
  expect(await stateOf(world.runId)).toBe('approved')
})

test('before bank details are seen or changed, and before a colleague gets a new code, it is asked for again', async () => {
  const { providerOwner, admin } = world.users
  const bank = `/provider/${world.provider}/bank/change`
  expect(await isAskedAgain(providerOwner.userId, bank)).toBe(true)
  expect(await isAskedAgain(providerOwner.userId, bank, { sortCode: '040004', account: '12345678' })).toBe(true)
  const reset = { intent: 'reset-code', userId: world.users.finance.userId }
  expect(await isAskedAgain(admin.userId, `/council/${world.council}/staff`, reset)).toBe(true)
})

test('whoever looks after somebody’s money gives the code again before they say that it is paid', async () => {
  const keeper = await aUser({ name: 'Kim' })
  const joan = { personId: world.joan, actor: world.users.joan, councilId: world.council, name: 'Joan' }
  await aMandate(joan, keeper, ['see', 'shop', 'manage-money'])
  const invoice = `/people/${world.joan}/invoices/${world.invoiceId}`
  const paid = { intent: 'paid', key: 'key_second_factor' }
  expect(await isAskedAgain(keeper.userId, invoice, paid)).toBe(true)
  expect(
    await db
      .select()
      .from(payments)
      .where(eq(payments.key, `paid:${world.invoiceId}:key_second_factor`)),
  ).toEqual([])
})

test('the key that somebody types into an app by hand stands in words as wide as they are', async () => {
  const { text } = await answer('/sign-in/second-factor', { cookie: await cookieOf(world.users.finance.userId) })
  expect(text.replaceAll('<!-- -->', '')).toMatch(/type this key: <strong>[A-Z2-7]{4}( [A-Z2-7]{1,4})+<\/strong>/)
})
