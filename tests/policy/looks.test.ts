import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moveClock } from '#app/domain/shared/clock.ts'
import { db } from '#db/client.ts'
import { auditEvents } from '#db/schema/shared.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import { closeSearch } from '#search/current.ts'
import { answer, cookieOf } from './site.ts'
import { aWorld, type User, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(closeSearch)

/** What stands in somebody's history, Joan's unless another's is asked for, of who looked. */
async function lookedAt(who: User, personId = world.joan): Promise<string[]> {
  const rows = await db
    .select({ words: auditEvents.words })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.personId, personId),
        eq(auditEvents.kind, 'looked'),
        eq(auditEvents.actorUserId, world.users[who].userId),
      ),
    )
  return rows.map(({ words }) => words)
}

test('what a relative, a broker and officers look at stands in the person’s history once; what she sees herself does not', async () => {
  const open = async (who: User, path: string) =>
    expect((await answer(path, { cookie: await cookieOf(world.users[who].userId) })).status).toBe(200)
  const budget = `/people/${world.joan}/budget`
  for (const who of ['tom', 'tom', 'caseworker', 'joan'] as const) await open(who, budget)
  await open('practitioner', `/council/${world.council}/people/${world.joan}`)
  await open('finance', `/council/${world.council}/invoices/${world.invoiceId}`)
  await open('finance2', `/council/${world.council}/exceptions/${world.exceptionId}`)
  await open('providerStaff', `/provider/${world.provider}/invoices/${world.invoiceId}`)

  expect(await lookedAt('tom')).toEqual(['Looked at the budget'])
  expect(await lookedAt('caseworker')).toEqual(['Looked at the budget'])
  expect(await lookedAt('practitioner')).toHaveLength(1)
  expect((await lookedAt('finance')).join()).toContain(`Looked at invoice ${world.invoiceNumber}`)
  expect((await lookedAt('finance2')).join()).toContain('Looked at a case about an invoice')
  expect((await lookedAt('providerStaff')).join()).toContain(`Looked at invoice ${world.invoiceNumber}`)
  expect(await lookedAt('joan')).toEqual([])

  const history = await answer(`/people/${world.joan}/access`, { cookie: await cookieOf(world.users.joan.userId) })
  expect(history.text).toContain(`Looked at invoice ${world.invoiceNumber}`)
})

test('whose names a provider reads in its list of orders stands in their histories, once a day', async () => {
  const cookie = await cookieOf(world.users.providerOwner.userId)
  const open = async (show: string) =>
    expect((await answer(`/provider/${world.provider}/orders?show=${show}`, { cookie })).status).toBe(200)
  const once = ['Looked at a list of orders with the name on it, for Bright Days']

  await open('new') // nobody has a name there
  expect(await lookedAt('providerOwner')).toEqual([])
  for (const show of ['going', 'over', 'going']) await open(show)
  expect(await lookedAt('providerOwner')).toEqual(once)
  expect(await lookedAt('providerOwner', world.ann)).toEqual(once)

  goDaysOn(1)
  await open('going')
  moveClock(0)
  expect(await lookedAt('providerOwner')).toEqual([...once, ...once])
})
