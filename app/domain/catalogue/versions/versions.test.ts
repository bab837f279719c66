import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { categories } from '#db/schema/catalogue.ts'
import { outbox } from '#db/schema/shared.ts'
import { aCategory, aListing } from '#tests/factories/catalogue.ts'
import { aCouncil, aMember, anOrganisation, joins } from '#tests/factories/people.ts'
import { ListingEditorForm, ListingForm } from '../listing-form.ts'
import { publishListing } from '../listing-states.server.ts'
import { getListing } from '../listings.server.ts'
import { changeListing, createListing, restoreVersion } from '../write-listing.server.ts'
import { setApprovalRule } from './approval-rules.server.ts'
import { approveVersion, returnVersion } from './decide-version.server.ts'
import { countWaiting, getAsked, listVersions, listWaiting, newestWords } from './history.server.ts'

const wordsOf = (categoryId: string, about: Record<string, unknown> = {}) => ({
  ...{ categoryId, kind: 'service', lineKind: 'visits', title: 'Tea and a chat' },
  ...{ summary: 'An hour of good company', description: 'We sit, drink tea and talk.', districtsServed: 'FH1' },
  ...about,
})
const said = (categoryId: string, about: Record<string, unknown> = {}) => ListingForm.parse(wordsOf(categoryId, about))

/** The council's own service, whose changes the council reads, with somebody to read them. */
async function anInHouseListing(about: Parameters<typeof aListing>[0] = {}) {
  const councilId = await aCouncil()
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'in-house', councilId })
  const listing = await aListing({ organisationId, ...about })
  return { ...listing, councilId, organisationId, reader: await aMember(councilId, 'commissioner') }
}

test('a small provider’s change is shown at once, and what was said before is kept', async () => {
  const { listingId, categoryId, owner } = await aListing()
  const saved = await transaction((tx) => changeListing(tx, owner, { ...said(categoryId), listingId }))
  expect(saved).toEqual({ number: 2, state: 'approved' })
  expect(await getListing(db, listingId)).toMatchObject({ title: 'Tea and a chat' })
  const { versions } = await listVersions(db, owner, listingId)
  expect(versions.map(({ number, state }) => [number, state])).toEqual([
    [2, 'approved'],
    [1, 'superseded'],
  ])
})

test('what the council reads first stays private until its yes, and the old words stay public', async () => {
  const { listingId, categoryId, owner, councilId, reader } = await anInHouseListing()
  const saved = await transaction((tx) => changeListing(tx, owner, { ...said(categoryId), listingId }))
  expect(saved).toEqual({ number: 2, state: 'waiting' })
  expect(await getListing(db, listingId)).toMatchObject({ title: 'A walk and a chat' })
  expect((await newestWords(db, owner, listingId)).content.title).toBe('Tea and a chat')
  const { waiting } = await listWaiting(db, reader, { councilId })
  expect(waiting).toMatchObject([{ listingId, number: 2, title: 'A walk and a chat' }])
  const asked = await getAsked(db, reader, { councilId, listingId, number: 2 })
  expect([asked.before?.title, asked.content.title]).toEqual(['A walk and a chat', 'Tea and a chat'])
  await transaction((tx) => approveVersion(tx, reader, { councilId, listingId, number: 2 }))
  expect(await getListing(db, listingId)).toMatchObject({ title: 'Tea and a chat' })
  expect(await countWaiting(db, councilId)).toBe(0)
})

test('what is sent back says why, and nothing changes for anybody', async () => {
  const { listingId, categoryId, owner, councilId, reader, organisationId } = await anInHouseListing()
  await transaction((tx) => changeListing(tx, owner, { ...said(categoryId), listingId }))
  const reason = 'Say who comes.'
  await transaction((tx) => returnVersion(tx, reader, { councilId, listingId, number: 2, reason }))
  expect(await getListing(db, listingId)).toMatchObject({ title: 'A walk and a chat' })
  expect((await listVersions(db, owner, listingId)).versions[0]).toMatchObject({ state: 'returned', reason })
  const mails = await db.select().from(outbox).where(eq(outbox.kind, 'mail'))
  const lines = mails.map(({ payload }) => JSON.stringify(payload)).filter((text) => text.includes(organisationId))
  expect(lines.join()).toContain(reason)
  const again = () => transaction((tx) => approveVersion(tx, reader, { councilId, listingId, number: 2 }))
  await expect(again()).rejects.toMatchObject({ code: 'conflict' })
})

test('nobody approves what their own organisation wrote, and no other council is asked', async () => {
  const { listingId, categoryId, owner, councilId, reader, organisationId } = await anInHouseListing()
  await transaction((tx) => changeListing(tx, owner, { ...said(categoryId), listingId }))
  await joins(reader, organisationId, 'staff')
  const which = { councilId, listingId, number: 2 }
  await expect(transaction((tx) => approveVersion(tx, reader, which))).rejects.toThrow('a colleague has to read it')
  await expect(transaction((tx) => returnVersion(tx, reader, { ...which, reason: 'No' }))).rejects.toThrow(
    'a colleague',
  )
  const elsewhere = await aCouncil('Otherham')
  const stranger = await aMember(elsewhere, 'admin')
  for (const [actor, at] of [
    [stranger, { ...which, councilId: elsewhere }],
    [stranger, which],
    [owner, which],
  ] as const) {
    await expect(transaction((tx) => approveVersion(tx, actor, at))).rejects.toMatchObject({ code: 'not-found' })
  }
  const finance = await aMember(councilId, 'finance')
  await expect(transaction((tx) => approveVersion(tx, finance, which))).rejects.toMatchObject({ code: 'forbidden' })
})

test('a new listing of a kind that is read goes into the shop with the yes', async () => {
  const { listingId, owner, councilId, reader } = await anInHouseListing({ state: 'draft' })
  expect(await transaction((tx) => publishListing(tx, owner, { listingId }))).toBe('waiting')
  expect(await getListing(db, listingId)).toBeNull()
  const { waiting } = await listWaiting(db, reader, { councilId })
  const number = waiting[0]?.number ?? 0
  expect(await transaction((tx) => approveVersion(tx, reader, { councilId, listingId, number }))).toEqual({
    isInShop: true,
  })
  expect(await getListing(db, listingId)).not.toBeNull()
})

test('a newer change takes the place of the one that waits, and an older one cannot be approved any more', async () => {
  const { listingId, categoryId, owner, councilId, reader } = await anInHouseListing()
  const change = (title: string) =>
    transaction((tx) => changeListing(tx, owner, { ...said(categoryId, { title }), listingId }))
  await change('First try')
  await change('Second try')
  const { waiting } = await listWaiting(db, reader, { councilId })
  expect(waiting.map(({ number }) => number)).toEqual([3])
  const approve = (number: number) => transaction((tx) => approveVersion(tx, reader, { councilId, listingId, number }))
  await expect(approve(2)).rejects.toMatchObject({ code: 'conflict' })
  await approve(3)
  expect(await getListing(db, listingId)).toMatchObject({ title: 'Second try' })
})

test('regulated care is read first, whoever offers it; the council says what else, and what not', async () => {
  const councilId = await aCouncil()
  const admin = await aMember(councilId, 'admin')
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'micro', councilId })
  const care = await aCategory('Homecare')
  await transaction((tx) => tx.update(categories).set({ isRegulated: true }).where(eq(categories.id, care)))
  const { listingId, owner } = await aListing({ organisationId, categoryId: care })
  const change = (title: string) =>
    transaction((tx) => changeListing(tx, owner, { ...said(care, { title }), listingId }))
  const rule = (subject: string, needs: boolean) =>
    transaction((tx) => setApprovalRule(tx, admin, { councilId, subject, needs }))
  expect((await change('One')).state).toBe('waiting')
  await rule(`category:${care}`, false)
  expect((await change('Two')).state).toBe('approved')
  await rule('type:micro', true)
  expect((await change('Three')).state).toBe('waiting')
  await expect(rule('type:nobody', true)).rejects.toMatchObject({ code: 'not-found' })
  const asOwner = () =>
    transaction((tx) => setApprovalRule(tx, owner, { councilId, subject: 'type:micro', needs: false }))
  await expect(asOwner()).rejects.toMatchObject({ code: 'not-found' })
})

test('moving something out of regulated care is read as well', async () => {
  const councilId = await aCouncil()
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'micro', councilId })
  const [care, plain] = [await aCategory('Homecare'), await aCategory('Walks')]
  await transaction((tx) => tx.update(categories).set({ isRegulated: true }).where(eq(categories.id, care)))
  const { listingId, owner } = await aListing({ organisationId, categoryId: care })
  const saved = await transaction((tx) => changeListing(tx, owner, { ...said(plain), listingId }))
  expect(saved.state).toBe('waiting')
})

test('of two who save at once, the second is told, and nothing of either is lost', async () => {
  const { listingId, categoryId, owner, providerId } = await aListing()
  const colleague = await aMember(providerId, 'staff')
  const { number } = await newestWords(db, owner, listingId)
  const save = (actor: typeof owner, title: string, basedOn: number) =>
    transaction((tx) => changeListing(tx, actor, { ...said(categoryId, { title }), listingId, basedOn }))
  await save(owner, 'First', number)
  await expect(save(colleague, 'Mine', number)).rejects.toMatchObject({ code: 'conflict' })
  await save(owner, 'Hers', 2)
  await expect(save(colleague, 'Mine', 2)).rejects.toThrow('Somebody else changed this listing')
  expect((await newestWords(db, owner, listingId)).content.title).toBe('Hers')
  expect(await save(colleague, 'Both', 3)).toMatchObject({ number: 4 })
})

test('any version comes back as a new one; a draft of one’s own is seen by nobody else', async () => {
  const { listingId, categoryId, owner } = await aListing()
  const change = (title: string, isDraft = false) =>
    transaction((tx) => changeListing(tx, owner, { ...said(categoryId, { title }), listingId, isDraft }))
  await change('Second')
  expect((await change('For later', true)).state).toBe('draft')
  expect(await getListing(db, listingId)).toMatchObject({ title: 'Second' })
  const back = await transaction((tx) => restoreVersion(tx, owner, { listingId, number: 1 }))
  expect(back).toEqual({ number: 4, state: 'approved' })
  expect(await getListing(db, listingId)).toMatchObject({ title: 'A walk and a chat' })
  const { versions } = await listVersions(db, owner, listingId)
  expect(versions.map(({ state, restoresNumber }) => [state, restoresNumber])).toEqual([
    ['approved', 1],
    ['superseded', null],
    ['superseded', null],
    ['superseded', null],
  ])
  const { owner: stranger } = await aListing()
  for (const attempt of [
    () => transaction((tx) => restoreVersion(tx, stranger, { listingId, number: 1 })),
    () => listVersions(db, stranger, listingId),
    () => newestWords(db, stranger, listingId),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
  }
})

test('what a form does not speak of stays as it was; what the editor asks is all kept', async () => {
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'micro' })
  const owner = await aMember(organisationId, 'owner')
  const categoryId = await aCategory()
  const typed = wordsOf(categoryId, {
    ...{ notIncluded: 'Food', languages: ['English', 'Polish'], otherLanguages: 'Tigrinya, Dari', access: ['lift'] },
    ...{ capacity: '6', waitingWeeks: '0', late: '48-50', noticeDays: '14', season: 'yearly' },
    ...{ seasonMonthFrom: '5', seasonMonthTo: '9', hoursFrom: ['09:00'], hoursTo: ['12:00'] },
  })
  const full = ListingEditorForm.parse(typed)
  const { listingId } = await transaction((tx) => createListing(tx, owner, { ...full, organisationId }))
  await transaction((tx) => changeListing(tx, owner, { ...said(categoryId, { title: 'From a sheet' }), listingId }))
  const { content } = await newestWords(db, owner, listingId)
  expect(content).toMatchObject({
    ...{ title: 'From a sheet', notIncluded: 'Food', languages: ['English', 'Polish', 'Tigrinya', 'Dari'] },
    ...{ access: ['lift'], capacity: 6, waitingWeeks: 0, seasonFrom: '05-01', seasonTo: '09-30' },
    hours: [{ weekday: 1, startsMinute: 540, endsMinute: 720 }],
  })
  expect(full).toMatchObject({ noticeDays: 14, lateCancelHours: 48, lateCancelPercent: 50 })
})
