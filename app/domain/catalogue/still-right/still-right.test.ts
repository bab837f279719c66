import { and, eq } from 'drizzle-orm'
import { afterEach, expect, test } from 'vitest'
import { runNightly } from '#app/jobs/nightly.server.ts'
import { db, transaction } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { organisations } from '#db/schema/people.ts'
import { outbox } from '#db/schema/shared.ts'
import { listDocuments } from '#search/list-documents.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import { anOrganisation } from '#tests/factories/people.ts'
import { moveClock } from '../../shared/clock.ts'
import { addDays, today } from '../../shared/day.ts'
import { getListing } from '../listings.server.ts'
import { getStore } from '../stores.server.ts'
import { answerAsk, getAsk, sayStillRight } from './answer.server.ts'
import { askEveryDays, weeksToHide, weeksToStepBack } from './still-right.server.ts'

afterEach(() => moveClock(0))

async function nightAfter(days: number): Promise<void> {
  goDaysOn(days)
  await runNightly()
}

async function aStore() {
  const slug = `store-${Math.random().toString(36).slice(2)}`
  const email = `${slug}@mail.example`
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'micro', slug, email })
  return { organisationId, slug, email }
}

async function mailsTo(email: string) {
  const rows = await db.select({ payload: outbox.payload }).from(outbox).where(eq(outbox.kind, 'mail'))
  return rows.flatMap(({ payload }) => {
    const { to, subject, link } = payload as { to: string; subject: string; link?: { path: string } }
    return to === email ? [{ subject, token: link?.path.split('/').at(-1) ?? '' }] : []
  })
}

test('twice a year one mail asks about all of a provider’s listings; one press without signing in answers', async () => {
  const { organisationId, email } = await aStore()
  const [one, two] = [await aListing({ organisationId }), await aListing({ organisationId, title: 'Tea' })]
  await aListing({ organisationId, state: 'draft', title: 'Not yet' })
  await nightAfter(0)
  expect(await mailsTo(email)).toEqual([])
  await nightAfter(183)
  const [mail, ...more] = await mailsTo(email)
  expect([mail?.subject, more]).toEqual(['Are your 2 listings still right?', []])
  const token = mail?.token ?? ''
  expect((await getAsk(db, token))?.listings.map(({ title }) => title)).toEqual(['A walk and a chat', 'Tea'])
  const listingIds = [one.listingId, two.listingId]
  expect(await transaction((tx) => answerAsk(tx, { token, listingIds }))).toBe(2)
  expect(await transaction((tx) => answerAsk(tx, { token, listingIds }))).toBe(0)
  await nightAfter(183 + 7 * weeksToHide)
  expect((await mailsTo(email)).length).toBe(1)
  expect(await getListing(db, one.listingId)).not.toBeNull()
  await nightAfter(183 + askEveryDays - 1)
  expect((await mailsTo(email)).length).toBe(1)
  await nightAfter(183 + askEveryDays)
  const again = 'Are your 2 listings still right?'
  expect((await mailsTo(email)).map(({ subject }) => subject)).toEqual([again, again])
  expect(await getAsk(db, 'made-up')).toBeNull()
})

test('without an answer it steps back, then is not shown; a yes brings it back where it stood', async () => {
  const { organisationId, email, slug } = await aStore()
  const { listingId, owner } = await aListing({ organisationId, askedOn: today() })
  await nightAfter(7 * weeksToStepBack)
  expect((await listDocuments(db, [listingId]))[0]).toMatchObject({ isSteppedBack: true })
  await nightAfter(7 * weeksToHide)
  expect(await listDocuments(db, [listingId])).toEqual([])
  expect(await getListing(db, listingId)).toBeNull()
  expect((await getStore(db, slug))?.listings).toEqual([])
  expect((await mailsTo(email)).map(({ subject }) => subject)).toEqual([
    '“A walk and a chat” now stands behind others',
    '“A walk and a chat” is not shown any more',
  ])
  await runNightly()
  expect(await mailsTo(email)).toHaveLength(2)
  await transaction((tx) => sayStillRight(tx, owner, { listingId }))
  expect((await listDocuments(db, [listingId]))[0]).toMatchObject({ isSteppedBack: false })
  expect(await getListing(db, listingId)).not.toBeNull()
})

test('a link answers for the listings of its own mail only', async () => {
  const { organisationId, email } = await aStore()
  const mine = await aListing({ organisationId })
  const others = await aListing({ askedOn: today() })
  await nightAfter(0)
  await nightAfter(183)
  const [mail] = (await mailsTo(email)).filter(({ subject }) => subject.includes('still right'))
  const listingIds = [mine.listingId, others.listingId]
  expect(await transaction((tx) => answerAsk(tx, { token: mail?.token ?? '', listingIds }))).toBe(1)
  const [row] = await db
    .select({ askedOn: listings.askedOn })
    .from(listings)
    .where(and(eq(listings.id, others.listingId)))
  expect(row?.askedOn).not.toBeNull()
})

test('what has a season is shown in it, on the page and in the search, and not outside', async () => {
  const { slug, organisationId } = await aStore()
  const { listingId } = await aListing({
    ...{ organisationId, seasonFrom: addDays(today(), 10), seasonTo: addDays(today(), 20) },
  })
  const isShown = async () => [
    (await getListing(db, listingId)) !== null,
    (await listDocuments(db, [listingId])).length === 1,
    (await getStore(db, slug))?.listings.length === 1,
  ]
  for (const [days, shown] of [
    [0, false],
    [10, true],
    [20, true],
    [21, false],
  ] as const) {
    await nightAfter(days)
    expect(await isShown(), `after ${days} days`).toEqual([shown, shown, shown])
  }
})

test('who is suspended is not asked and loses nothing by silence; let in again, they are asked anew', async () => {
  const { organisationId, email } = await aStore()
  const { listingId } = await aListing({ organisationId })
  const suspend = (suspendedAt: Date | null) =>
    transaction((tx) => tx.update(organisations).set({ suspendedAt }).where(eq(organisations.id, organisationId)))
  const subjects = async () => (await mailsTo(email)).map(({ subject }) => subject)
  await nightAfter(0)
  await suspend(new Date())
  await nightAfter(183)
  expect(await subjects(), 'not asked').toEqual([])
  await suspend(null)
  await nightAfter(184)
  expect(await subjects()).toEqual(['Is “A walk and a chat” still right?'])
  await suspend(new Date())
  await nightAfter(184 + 7 * weeksToHide)
  await suspend(null)
  await nightAfter(185 + 7 * weeksToHide)
  expect(await subjects()).toEqual(['Is “A walk and a chat” still right?', 'Is “A walk and a chat” still right?'])
  const [row] = await db.select().from(listings).where(eq(listings.id, listingId))
  expect(row).toMatchObject({ hiddenBecause: null, steppedBackOn: null, askedOn: today() })
})
