import { eq } from 'drizzle-orm'
import { afterAll, afterEach, expect, test } from 'vitest'
import { makeInvoices, makeInvoicesOf } from '#app/domain/invoicing/make-invoices.server.ts'
import { moveClock } from '#app/domain/shared/clock.ts'
import { addDays, today } from '#app/domain/shared/day.ts'
import { db, transaction } from '#db/client.ts'
import { invoices } from '#db/schema/invoicing.ts'
import { paths } from '#app/paths.ts'
import { closeSearch } from '#search/current.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import { aCouncilWithOfficers, deliveredVisits, pressed } from '#tests/factories/invoicing.ts'
import { answer, cookieOf } from './site.ts'

afterAll(closeSearch)
afterEach(() => moveClock(0))

const madeFor = ({ councilId }: { councilId: string }) =>
  db.select().from(invoices).where(eq(invoices.councilId, councilId))

const said = 'This day has not come yet. Choose today or a day before.'

test('nobody bills up to a day that has not come: the form and the domain say so, and nothing is made', async () => {
  const council = await aCouncilWithOfficers()
  const { listing } = await deliveredVisits({ council })
  const press = { councilId: council.councilId, periodTo: addDays(today(), 1), key: 'k' }
  const refused = { code: 'not-allowed', field: 'periodTo', message: said }
  await expect(transaction((tx) => makeInvoices(tx, council.first, press))).rejects.toMatchObject(refused)
  const ofOne = { ...press, providerId: listing.providerId }
  await expect(transaction((tx) => makeInvoicesOf(tx, council.first, ofOne))).rejects.toMatchObject(refused)

  const cookie = await cookieOf(council.first.userId)
  const path = paths.councilInvoices(council.councilId)
  const { status, text } = await answer(path, { cookie, body: { key: 'k', periodTo: press.periodTo } })
  expect(status).toBe(400)
  expect(text).toContain(said)
  expect(text).toContain(`value="${press.periodTo}"`)
  expect(await madeFor(council)).toEqual([])
  expect((await answer(path, { cookie, body: { key: 'k', periodTo: today() } })).status).toBe(302)
  expect(await madeFor(council)).toHaveLength(1)
})

test('the period of an invoice ends with the last day that it bills', async () => {
  const council = await aCouncilWithOfficers()
  await deliveredVisits({ council })
  const day = today()
  goDaysOn(9)
  await pressed(council)
  expect(await madeFor(council)).toMatchObject([{ periodFrom: day, periodTo: day }])
})
