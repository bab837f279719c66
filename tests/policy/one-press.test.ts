import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { queryVisit } from '#app/domain/ordering/query-visit.server.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { visits } from '#db/schema/ordering.ts'
import { closeSearch } from '#search/current.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import { anAcceptedOrder, begunToday, delivered, type TestOrder } from '#tests/factories/ordering.ts'
import { aMember } from '#tests/factories/people.ts'
import { answer, cookieOf } from './site.ts'

afterAll(closeSearch)

const alreadyWritten = 'Somebody has written this down already. Nothing was changed. Look at it again.'
const visitOf = async (id: string) => (await db.select().from(visits).where(eq(visits.id, id)))[0]
const press = async (path: string, who: { userId: string }, visitId: string) =>
  answer(path, { cookie: await cookieOf(who.userId), body: { intent: 'record', visitId } })
/** Both pages that record with one press. */
const pagesOf = ({ listing }: TestOrder) => [
  `${paths.provider(listing.providerId)}?index`,
  paths.providerVisits(listing.providerId),
]

test('one press on an old page leaves what a colleague wrote down, and says so', async () => {
  const order = await anAcceptedOrder({ visits: 2 })
  const [short = '', queried = ''] = order.visitIds
  const colleague = await aMember(order.listing.providerId, 'staff')
  await delivered(order, short, { minutes: 60 })
  await delivered(order, queried)
  const reason = 'She left early'
  await transaction((tx) => queryVisit(tx, order.budget.person.actor, { visitId: queried, reason }))
  for (const visitId of [short, queried]) {
    const before = await visitOf(visitId)
    for (const path of pagesOf(order)) {
      const { status, text } = await press(path, colleague, visitId)
      expect(status, path).toBe(409)
      expect(text, path).toContain(alreadyWritten)
      expect(await visitOf(visitId)).toEqual(before)
    }
  }
  await expectCleanBooks()
})

test('the same press twice records once, and is no mistake', async () => {
  const listing = await aListing()
  for (const path of pagesOf(await anAcceptedOrder({ listing }))) {
    const order = await anAcceptedOrder({ listing, visits: 1, startMinute: begunToday() })
    const [visitId = ''] = order.visitIds
    const colleague = await aMember(order.listing.providerId, 'staff')
    expect((await press(path, colleague, visitId)).status).toBe(302)
    const once = await visitOf(visitId)
    expect(once).toMatchObject({ state: 'delivered', deliveredMinutes: 120, deliveredBy: colleague.name })
    expect((await press(path, colleague, visitId)).status).toBe(302)
    expect(await visitOf(visitId)).toEqual(once)
  }
})

test('one press on what is no visit to record any more changes nothing', async () => {
  const order = await anAcceptedOrder({ visits: 1 })
  const [visitId = ''] = order.visitIds
  await transaction((tx) => tx.update(visits).set({ state: 'lapsed' }).where(eq(visits.id, visitId)))
  const [path = ''] = pagesOf(order)
  const { status, text } = await press(path, order.listing.owner, visitId)
  expect(status).toBe(409)
  expect(text).toContain('This is not planned any more. Nothing was changed.')
  expect((await visitOf(visitId))?.recordedAt).toBeNull()
})
