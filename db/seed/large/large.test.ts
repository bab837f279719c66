import { and, eq, isNull, like } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { verifyBooks } from '#app/domain/invoicing/verify-books.server.ts'
import { potBalances } from '#app/domain/ledger/balances.server.ts'
import { db, transaction } from '#db/client.ts'
import { budgets, pots } from '../../schema/budgets.ts'
import { agreements } from '../../schema/joining.ts'
import { listings } from '../../schema/catalogue.ts'
import { organisations, users } from '../../schema/people.ts'
import { seedCatalogue } from '../catalogue.ts'
import { seedOrganisations } from '../organisations.ts'
import { seedLarge } from './index.ts'

const told: string[] = []
let listingsBefore = 0
beforeAll(async () => {
  await transaction(seedOrganisations)
  await transaction(seedCatalogue)
  listingsBefore = await db.$count(listings)
  await seedLarge({ listings: 120, budgets: 60 }, (words) => told.push(words))
})

test('the large demonstration is as large as was asked, and says how far it is', async () => {
  expect(told.filter((words) => words.endsWith('providers')).at(-1)).toBe('4,000 of 4,000 providers')
  expect(told.filter((words) => words.endsWith('providers'))).toHaveLength(10)
  expect(told.slice(10)).toEqual([
    ...['50 of 120 listings', '100 of 120 listings', '120 of 120 listings'],
    ...['50 of 60 budgets', '60 of 60 budgets'],
  ])
  expect((await db.$count(listings)) - listingsBefore).toBe(120)
  expect(await db.$count(budgets, eq(budgets.state, 'running'))).toBe(60)
})

test('each pot of the large demonstration has its money in the ledger, and the books balance', async () => {
  const itsPots = await db.select({ id: pots.id, pence: pots.pence }).from(pots)
  const balances = await potBalances(
    db,
    itsPots.map(({ id }) => id),
  )
  expect(itsPots).toHaveLength(120)
  for (const { id, pence } of itsPots) expect(balances.get(id)).toMatchObject({ given: pence, available: pence })
  expect(await verifyBooks(db)).toMatchObject({ ok: true })
})

test('every provider of the large catalogue has agreed that its invoices are written, so that a press makes them', async () => {
  const isLarge = like(organisations.id, 'org_large_%')
  const all = await db.select({ id: organisations.id }).from(organisations).where(isLarge)
  expect(all.length).toBe(4000)
  const without = await db
    .select({ id: organisations.id })
    .from(organisations)
    .leftJoin(agreements, and(eq(agreements.organisationId, organisations.id), eq(agreements.kind, 'self-billing')))
    .where(and(isLarge, isNull(agreements.id)))
  expect(without).toEqual([])
  const [somebody] = await db.select().from(users).where(eq(users.id, 'usr_large'))
  expect(somebody?.passwordHash).toBe('none')
})
