import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.ts'
import { auditEvents } from '#db/schema/shared.ts'
import { closeSearch } from '#search/current.ts'
import { answer, cookieOf } from './site.ts'
import { aWorld, type User, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(closeSearch)

/** What stands in Joan's history of who looked, by whom. */
async function lookedAt(who: User): Promise<string[]> {
  const rows = await db
    .select({ words: auditEvents.words })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.personId, world.joan),
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
