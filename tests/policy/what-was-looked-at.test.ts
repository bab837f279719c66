import { and, asc, eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { noteLook } from '#app/auth/looks.server.ts'
import { acceptLine } from '#app/domain/ordering/accept-line.server.ts'
import { accessTo } from '#app/domain/people/access.server.ts'
import { addDays, instantOf, today } from '#app/domain/shared/day.ts'
import { db, transaction } from '#db/client.ts'
import { orderLines, visits } from '#db/schema/ordering.ts'
import { auditEvents } from '#db/schema/shared.ts'
import { closeSearch } from '#search/current.ts'
import { anAcceptedOrder, anOrder, visitsOf } from '#tests/factories/ordering.ts'
import { aMandate, aMember, aPerson, aUser } from '#tests/factories/people.ts'
import { answer, cookieOf } from './site.ts'

afterAll(closeSearch)

/** What stands in a person's history of who looked, for one of them, first things first. */
async function lookedAt(personId: string, userId: string): Promise<string[]> {
  const isTheirs = and(
    eq(auditEvents.personId, personId),
    eq(auditEvents.kind, 'looked'),
    eq(auditEvents.actorUserId, userId),
  )
  const rows = await db.select().from(auditEvents).where(isTheirs).orderBy(asc(auditEvents.at), asc(auditEvents.id))
  return rows.map(({ words }) => words)
}

async function open(pages: string[], userId: string): Promise<void> {
  const cookie = await cookieOf(userId)
  for (const page of pages) expect((await answer(page, { cookie })).status, page).toBe(200)
}

test('the history names the list that somebody kept, and what they laid side by side', async () => {
  const [person, friend] = [await aPerson(), await aUser()]
  await aMandate(person, friend)
  const pages = ['', '/shortlist', '/shortlist/pdf', '/compare', '/shop']
  await open(
    pages.map((page) => `/people/${person.personId}${page}`),
    friend.userId,
  )
  expect(await lookedAt(person.personId, friend.userId)).toEqual([
    'Looked at the first page',
    'Looked at the list of what is kept',
    'Looked at things side by side',
    'Looked at the shop',
  ])
})

test('the history names what an officer opened of somebody', async () => {
  const { personId, councilId } = await aPerson()
  const practitioner = await aMember(councilId, 'practitioner')
  const pages = ['', '/change', '/mandates/new', '/budgets/new']
  await open(
    pages.map((page) => `/council/${councilId}/people/${personId}${page}`),
    practitioner.userId,
  )
  expect(await lookedAt(personId, practitioner.userId)).toEqual([
    'Looked at the council’s page about the person',
    'Looked at the name, the address and how to be reached',
    'Looked at who may act',
    'Looked at the budget',
  ])
})

test('a look that could not be written is written the next time', async () => {
  const [person, friend] = [await aPerson(), await aUser()]
  await aMandate(person, friend)
  const access = await accessTo(db, friend, person.personId)
  const request = new Request(`http://localhost/people/${person.personId}/budget`)
  const look = () => noteLook(request, friend, access!)
  await expect(transaction(look)).rejects.toThrow() // a change within a change is refused
  await look()
  expect(await lookedAt(person.personId, friend.userId)).toEqual(['Looked at the budget'])
})

test('a provider that reads an order again after its yes is seen to read the name and the page', async () => {
  const { budget, listing, lineId } = await anOrder()
  const page = `/provider/${listing.providerId}/orders/${lineId}`
  await open([page], listing.owner.userId)
  await transaction((tx) => acceptLine(tx, listing.owner, { lineId }))
  await open([page], listing.owner.userId)
  expect(await lookedAt(budget.person.personId, listing.owner.userId)).toEqual([
    'Looked at an order, without the name, for Bright Days',
    'Looked at an order and the chosen page, for Bright Days',
  ])
})

test('ninety days after the end a provider is seen to read a visit and the name, and no page', async () => {
  const { budget, listing, lineId } = await anAcceptedOrder()
  const [visitId = ''] = await visitsOf(lineId)
  const shop = `/provider/${listing.providerId}`
  const [longAgo, yesterday] = [addDays(today(), -200), addDays(today(), -1)]
  await transaction(async (tx) => {
    await tx.update(visits).set({ plannedDay: yesterday }).where(eq(visits.id, visitId))
    await tx
      .update(orderLines)
      .set({ endedAt: instantOf(longAgo, 0) })
      .where(eq(orderLines.id, lineId))
  })
  await open([shop, `${shop}/visits/${visitId}`], listing.owner.userId)
  expect(await lookedAt(budget.person.personId, listing.owner.userId)).toEqual([
    'Looked at a visit and the name, for Bright Days',
  ])
})
