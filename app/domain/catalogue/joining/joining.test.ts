import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { categories, listings, prices } from '#db/schema/catalogue.ts'
import { agreements, joinDrafts } from '#db/schema/joining.ts'
import { organisations } from '#db/schema/people.ts'
import { mailsTo, tokenMailedTo } from '#tests/factories/mails.ts'
import { aCouncil, aMember, aUser } from '#tests/factories/people.ts'
import { listAgreements } from '../../people/agreements/agree.server.ts'
import { selfBilling, selfBillingWords } from '../../people/agreements/self-billing.ts'
import { membershipIn } from '../../people/access.server.ts'
import { getUserByEmail } from '../../people/users.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { moveClock } from '../../shared/clock.ts'
import { newId } from '../../shared/id.ts'
import { askStore } from '../storefront/ask-store.server.ts'
import { askToOpen } from './ask-to-open.server.ts'
import { beginDraft, draftOfLink, getDraft, keepAnswer, sendWayBack } from './drafts.server.ts'
import { decideJoinRequest, listJoinRequests } from './in-house.server.ts'
import { forgetDrafts, remindOfDrafts } from './nightly.server.ts'
import { getOpening, openAsNewUser, openByLink, openOwnDraft } from './open-draft.server.ts'
import { fieldsOf, formOf, nextQuestion, placeOf, questionsFor, type Answers, type JoiningKind } from './questions.ts'

beforeAll(async () => {
  const shelf = (slug: string, tone: 'home' | 'free', position: number) => ({
    ...{ id: newId('cat'), slug, name: slug, tone, position },
  })
  const rows = [shelf('help-at-home', 'home', 1), shelf('free-near-you', 'free', 2)]
  await transaction((tx) => tx.insert(categories).values(rows))
})

const gardener: Answers = {
  name: 'Green Hands',
  district: 'FH2',
  title: 'Help in the garden',
  summary: 'I weed and plant with you, at your pace.',
  category: 'help-at-home',
  picture: '1F33B',
  amount: '16.50',
  unit: 'hour',
  agreed: selfBilling.wording,
}
const account = { passwordHash: 'hash', isDemonstration: false }

async function aDraft(kind: JoiningKind, answer: Answers): Promise<string> {
  return transaction(async (tx) => {
    const { draftId } = await beginDraft(tx, { kind })
    await keepAnswer(tx, { draftId, answer })
    return draftId
  })
}

test('a micro-enterprise is asked at most 12 things before its store is public, its kind, its yes and its password among them', () => {
  const asked = questionsFor({ kind: 'micro', isSignedIn: false }).flatMap(fieldsOf)
  const besides = ['kind', 'agree', 'password']
  expect([...besides, ...asked].length).toBeLessThanOrEqual(12)
})

test('a community group is asked three things: a name, a time and a contact', () => {
  expect(questionsFor({ kind: 'community', isSignedIn: false })).toEqual(['title', 'when', 'email'])
})

test('the way goes on at the first open question, says where one is, and asks nobody with an account who they are', () => {
  const joining = { kind: 'micro', answers: { email: 'a@mail.example', title: 'Cakes' }, isSignedIn: false } as const
  expect(nextQuestion(joining)).toBe('name')
  expect(placeOf(joining, 'title')).toEqual({ before: 'district', words: 'Question 4 of 8' })
  expect(questionsFor({ kind: 'charity', isSignedIn: true })).not.toContain('yourName')
})

test('a store opens once the mailbox has answered, with its first listing at its price and the agreement written down', async () => {
  const draftId = await aDraft('micro', { ...gardener, email: 'Green@Mail.example' })
  await transaction((tx) => askToOpen(tx, { draftId }))
  expect(await db.select().from(organisations).where(eq(organisations.name, 'Green Hands'))).toEqual([])

  const token = await tokenMailedTo('green@mail.example')
  expect(await getOpening(db, token)).toMatchObject({ name: 'Green Hands', accountUserId: null })
  const { actor, outcome } = await transaction((tx) => openAsNewUser(tx, { token, ...account }))
  if (outcome.kind === 'waiting') throw new Error('it should be open')
  const { organisationId } = outcome
  expect(await membershipIn(db, actor, organisationId)).toEqual([{ role: 'owner' }])
  const [listing] = await db.select().from(listings).where(eq(listings.organisationId, organisationId))
  expect(listing).toMatchObject({ state: 'published', title: 'Help in the garden', pictures: ['1F33B'] })
  const menu = await db
    .select()
    .from(prices)
    .where(eq(prices.listingId, listing?.id ?? ''))
  expect(menu).toMatchObject([{ pence: 1650, unit: 'hour', councilId: null }])
  expect(await listAgreements(db, organisationId)).toMatchObject([
    { wording: selfBilling.wording, words: selfBillingWords(), byName: 'Green Hands' },
  ])
  await expect(transaction((tx) => openAsNewUser(tx, { token, ...account }))).rejects.toThrow('used already')
  expect(await getDraft(db, draftId)).toBeNull()
})

test('without the yes to invoices nothing opens, and a draft opens once', async () => {
  const { agreed, ...rest } = gardener
  const owner = await aUser()
  const draftId = await aDraft('micro', rest)
  await expect(transaction((tx) => openOwnDraft(tx, owner, { draftId }))).rejects.toThrow('tick the box')
  await transaction((tx) => keepAnswer(tx, { draftId, answer: { agreed: agreed ?? '' } }))
  const twice = await Promise.allSettled([1, 2].map(() => transaction((tx) => openOwnDraft(tx, owner, { draftId }))))
  expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db.select().from(agreements).where(eq(agreements.userId, owner.userId))).toHaveLength(1)
})

test('a charity that is registered for VAT says its number once, and its price says what VAT is in it', async () => {
  const { agreed, ...rest } = gardener
  const charity: Answers = { ...rest, name: 'Digging Together', agreed: agreed ?? '' }
  const owner = await aUser()
  const draftId = await aDraft('charity', charity)
  await expect(transaction((tx) => openOwnDraft(tx, owner, { draftId }))).rejects.toThrow('One question is still open')
  expect(nextQuestion({ kind: 'charity', answers: charity, isSignedIn: true })).toBe('vat')
  const missing = formOf('vat').safeParse({ registered: 'yes', vatNumber: '123' }).error?.issues
  expect(missing?.map(({ path }) => path.join())).toEqual(['vatNumber', 'address', 'vatInPrice'])
  const typed = { registered: 'yes', vatNumber: '980780684', address: '1 High Street', vatInPrice: '2000' }
  await transaction((tx) => keepAnswer(tx, { draftId, answer: formOf('vat').parse(typed) }))
  const outcome = await transaction((tx) => openOwnDraft(tx, owner, { draftId }))
  if (outcome.kind === 'waiting') throw new Error('it should be open')
  const [opened] = await db.select().from(organisations).where(eq(organisations.id, outcome.organisationId))
  expect(opened).toMatchObject({ vatNumber: 'GB 980 7806 84', vatReason: null, address: '1 High Street' })
  const menu = await db.select().from(prices).where(eq(prices.listingId, outcome.listingId))
  expect(menu).toMatchObject([{ vatBasisPoints: 2000, vatReason: null }])
})

test('whoever works alone is not asked about VAT before the store is open', () => {
  for (const kind of ['micro', 'personal-assistant', 'in-house', 'community'] as const) {
    expect(questionsFor({ kind, isSignedIn: false })).not.toContain('vat')
  }
  expect(questionsFor({ kind: 'independent', isSignedIn: false })).toContain('vat')
})

test('two stores of one name have addresses of their own', async () => {
  const open = async () => {
    const draftId = await aDraft('micro', { ...gardener, name: 'Two Alike' })
    const owner = await aUser()
    return transaction((tx) => openOwnDraft(tx, owner, { draftId }))
  }
  await open()
  await open()
  const rows = await db
    .select({ slug: organisations.slug })
    .from(organisations)
    .where(eq(organisations.name, 'Two Alike'))
  expect(rows.map(({ slug }) => slug).sort()).toEqual(['two-alike', 'two-alike-2'])
})

test('whoever joins with the address of somebody else changes nothing of theirs: the link wants their own account', async () => {
  const known = await aUser({ name: 'Known' })
  const stranger = await aUser({ name: 'Stranger' })
  const draftId = await aDraft('micro', { ...gardener, email: known.email })
  await transaction((tx) => askToOpen(tx, { draftId }))
  const token = await tokenMailedTo(known.email)
  await expect(transaction((tx) => openAsNewUser(tx, { token, ...account }))).rejects.toThrow('Sign in first')
  await expect(transaction((tx) => openByLink(tx, stranger, { token }))).rejects.toThrow('This link is for')
  expect(await getUserByEmail(db, known.email)).toMatchObject({ name: 'Known', passwordHash: 'none' })
  const outcome = await transaction((tx) => openByLink(tx, known, { token }))
  expect(outcome.kind).toBe('micro')
})

test('a community group stands on the list with its name and its time, costs nothing, and is asked at its address', async () => {
  const draftId = await aDraft('community', {
    title: 'Tuesday tea',
    when: 'Every Tuesday, 2pm',
    email: 'tea@mail.example',
  })
  await transaction((tx) => askToOpen(tx, { draftId }))
  const { outcome } = await transaction(async (tx) =>
    openAsNewUser(tx, { token: await tokenMailedTo('tea@mail.example'), ...account }),
  )
  if (outcome.kind === 'waiting') throw new Error('it should be on the list')
  const [group] = await db.select().from(organisations).where(eq(organisations.id, outcome.organisationId))
  expect(group).toMatchObject({ kind: 'community', email: 'tea@mail.example', invoicesAgreedAt: null })
  const [listing] = await db.select().from(listings).where(eq(listings.slug, outcome.listingSlug))
  expect(listing).toMatchObject({ title: 'Tuesday tea', state: 'published', isFree: true, kind: 'activity' })
  expect(listing?.whenWords).toBe('Every Tuesday, 2pm')
  const asked = { slug: group?.slug ?? '', name: 'Grace Bell', email: 'grace@mail.example', words: 'Is there cake?' }
  await transaction((tx) => askStore(tx, asked))
  expect((await mailsTo('tea@mail.example'))[0]?.lines).toContain('Is there cake?')
})

test('a way back is sent once to whoever left, is good for two weeks, and the answers are forgotten after 30 days', async () => {
  const draftId = await aDraft('micro', { email: 'left@mail.example', name: 'Left' })
  moveClock(13 * 60 * 60_000)
  await transaction(remindOfDrafts)
  await transaction(remindOfDrafts)
  expect(await mailsTo('left@mail.example')).toHaveLength(1)
  const token = await tokenMailedTo('left@mail.example')
  expect(await draftOfLink(db, token)).toMatchObject({ id: draftId, answers: { name: 'Left' } })
  moveClock(15 * 24 * 60 * 60_000)
  expect(await draftOfLink(db, token)).toBeNull()
  moveClock(31 * 24 * 60 * 60_000)
  while (await transaction(forgetDrafts));
  expect(await db.select().from(joinDrafts).where(eq(joinDrafts.id, draftId))).toEqual([])
  moveClock(0)
})

test('however many drafts name an address, one mail goes there in a week, for the newest of them', async () => {
  const day = 24 * 60 * 60_000
  await aDraft('micro', { email: 'not-mine@mail.example', name: 'First' })
  await aDraft('micro', { email: ' Not-Mine@mail.example', name: 'Second' })
  moveClock(60_000)
  const newest = await aDraft('micro', { email: 'not-mine@mail.example', name: 'Third' })
  moveClock(day)
  await transaction(remindOfDrafts)
  expect(await mailsTo('not-mine@mail.example')).toHaveLength(1)
  expect(await draftOfLink(db, await tokenMailedTo('not-mine@mail.example'))).toMatchObject({ id: newest })
  await transaction((tx) => keepAnswer(tx, { draftId: newest, answer: { email: 'another@mail.example' } }))
  const later = await aDraft('micro', { email: 'not-mine@mail.example', name: 'Fourth' })
  moveClock(3 * day)
  await transaction(remindOfDrafts)
  expect(await mailsTo('not-mine@mail.example')).toHaveLength(1)
  moveClock(9 * day)
  await transaction(remindOfDrafts)
  await transaction(remindOfDrafts)
  expect(await mailsTo('not-mine@mail.example')).toHaveLength(2)
  expect(await draftOfLink(db, await tokenMailedTo('not-mine@mail.example'))).toMatchObject({ id: later })
  moveClock(0)
})

test('whoever goes on later gets a link by mail; without an address there is nowhere to send it', async () => {
  const draftId = await aDraft('micro', { name: 'No address' })
  await expect(transaction((tx) => sendWayBack(tx, { draftId }))).rejects.toThrow('Type your e-mail address first')
  await transaction((tx) => keepAnswer(tx, { draftId, answer: { email: 'later@mail.example' } }))
  await transaction((tx) => sendWayBack(tx, { draftId }))
  expect((await mailsTo('later@mail.example'))[0]?.subject).toBe('Go on joining Daybook')
})

test('a service of the council opens with the yes of a colleague, at its cost centre, and is told the reason', async () => {
  const councilId = await aCouncil('Marsh Council')
  const commissioner = await aMember(councilId, 'commissioner')
  const asking = await aMember(councilId, 'admin', 'Ines')
  const { agreed: _, ...answers } = gardener
  const waiting = async (name: string) => {
    const draftId = await aDraft('in-house', { ...answers, name, councilId })
    expect(await transaction((tx) => openOwnDraft(tx, asking, { draftId }))).toMatchObject({ kind: 'waiting' })
    const [found] = (await listJoinRequests(db, commissioner, { councilId })).filter((one) => one.name === name)
    return found?.id ?? ''
  }
  const decide = (actor: Actor, requestId: string, isYes: boolean) =>
    transaction((tx) =>
      decideJoinRequest(tx, actor, { councilId, requestId, isYes, reason: 'We run it', costCentre: 'B2001' }),
    )
  const centre = await waiting('Day Centre')
  await expect(decide(asking, centre, true)).rejects.toThrow('A colleague decides')
  await expect(decide(await aMember(councilId, 'finance'), centre, true)).rejects.toMatchObject({ code: 'forbidden' })
  await decide(commissioner, centre, true)
  const opened = and(eq(organisations.name, 'Day Centre'), eq(organisations.councilId, councilId))
  expect(await db.select().from(organisations).where(opened)).toMatchObject([
    { providerType: 'in-house', costCentre: 'B2001' },
  ])
  const [service] = await db.select().from(organisations).where(opened)
  const shown = await db
    .select()
    .from(listings)
    .where(eq(listings.organisationId, service?.id ?? ''))
  expect(shown, 'the council has read it: it is in the shop').toMatchObject([{ state: 'published' }])
  await expect(decide(commissioner, centre, false)).rejects.toThrow('Somebody has decided this already')
  await decide(commissioner, await waiting('Other Centre'), false)
  expect(await db.select().from(organisations).where(eq(organisations.name, 'Other Centre'))).toEqual([])
  expect((await mailsTo(asking.email))[0]?.lines.join(' ')).toContain('The reason: We run it')
})
