import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { listings } from '#db/schema/catalogue.ts'
import { feedServices } from '#db/schema/feeds.ts'
import { claims } from '#db/schema/joining.ts'
import { organisations } from '#db/schema/people.ts'
import { aCategory } from '#tests/factories/catalogue.ts'
import { aReadFeed } from '#tests/factories/feeds.ts'
import { mailsTo, tokenMailedTo } from '#tests/factories/mails.ts'
import { aCouncil, aMember, aUser } from '#tests/factories/people.ts'
import { membershipIn } from '../../people/access.server.ts'
import { addressesOf } from '../../people/addresses.server.ts'
import { moveClock } from '../../shared/clock.ts'
import { withHomeCouncil } from '../checks/home-council.server.ts'
import { importRegister } from '../import-register.server.ts'
import { listOrganizations } from '../open/organizations.server.ts'
import type { RegisterMapping } from '../register-mapping.ts'
import { maskedEmail } from './claim.ts'
import { claimedStoreAt } from './claimed-store.server.ts'
import { claimOrganisation, getClaimable, getClaimOfLink, listClaims } from './claims.server.ts'
import { answerClaimByMail, decideClaim } from './decide-claim.server.ts'

const mapping: RegisterMapping = {
  source: 'Register of tests',
  sourceOn: '2026-01-01',
  check: 'On a register',
  columns: { identity: ['Name'], title: 'Name', provider: 'Provider', type: 'Type', postcode: 'Postcode', address: [] },
  categories: [{ slug: 'homes', name: 'Homes', tone: 'home' }],
  types: { Home: { category: 'homes', words: 'A home', pictures: ['1F3E1'] } },
}
const rowOf = (name: string, provider: string) => ({
  Name: name,
  Provider: provider,
  Type: 'Home',
  Postcode: 'FH2 4AB',
})

async function imported(provider: string, about: { email?: string } = {}) {
  await importRegister(transaction, { mapping, rows: [rowOf(`${provider} House`, provider)] })
  const [organisation] = await db.select().from(organisations).where(eq(organisations.name, provider))
  const organisationId = organisation?.id ?? ''
  if (about.email)
    await transaction((tx) =>
      tx.update(organisations).set({ email: about.email }).where(eq(organisations.id, organisationId)),
    )
  const [listing] = await db.select().from(listings).where(eq(listings.organisationId, organisationId))
  return { organisationId, slug: listing?.slug ?? '', listingId: listing?.id ?? '' }
}

const words = 'I am the manager.'

test('whoever reads the address on record says yes, and the claimer runs it; the page never shows the whole address', async () => {
  await aCouncil()
  const { organisationId, slug } = await imported('Marsh Care', { email: 'Hello@Marsh.example' })
  expect(await getClaimable(db, slug)).toMatchObject({ source: mapping.source, maskedEmail: 'H•••••@Marsh.example' })
  expect(maskedEmail('a@b.example')).not.toContain('a@b')
  const ann = await aUser({ name: 'Ann' })
  await transaction((tx) => claimOrganisation(tx, ann, { organisationId, way: 'mail', words }))
  expect(await membershipIn(db, ann, organisationId)).toEqual([])
  const token = await tokenMailedTo('hello@marsh.example')
  expect(await getClaimOfLink(db, token)).toMatchObject({ byName: 'Ann', name: 'Marsh Care', words })
  await transaction((tx) => answerClaimByMail(tx, { token, isYes: true }))
  expect(await membershipIn(db, ann, organisationId)).toEqual([{ role: 'owner' }])
  expect(await getClaimable(db, slug)).toBeNull()
  expect((await mailsTo(ann.email))[0]?.subject).toContain('You run Marsh Care')
  expect(await claimedStoreAt(db, 'marsh-care-unclaimed'), 'the old address leads to the new one').toBe('marsh-care')
  await expect(transaction((tx) => answerClaimByMail(tx, { token, isYes: false }))).rejects.toThrow('used already')
})

test('the address with which a claimer signs in stands in no open data; another one that the store names does', async () => {
  await aCouncil()
  const { organisationId } = await imported('Open Care')
  const ann = await aUser()
  await transaction((tx) => claimOrganisation(tx, ann, { organisationId, way: 'council', words }))
  const [claim] = await db.select().from(claims).where(eq(claims.userId, ann.userId))
  const { id: claimId, councilId } = claim!
  const officer = await aMember(councilId, 'commissioner')
  await transaction((tx) => decideClaim(tx, officer, { councilId, claimId, isYes: true, reason: 'Rang them' }))
  const inTheOpen = async () => {
    const { items } = await listOrganizations(db, { origin: 'https://daybook.example' }, { skip: 0, limit: 100 })
    return items.find(({ name }) => name === 'Open Care')
  }
  expect(await addressesOf(db, organisationId)).toEqual([ann.email])
  expect(await inTheOpen()).toMatchObject({ name: 'Open Care', daybook_is_unclaimed: false })
  expect(await inTheOpen()).not.toHaveProperty('email')
  const email = 'Office@Open.example'
  await transaction((tx) => tx.update(organisations).set({ email }).where(eq(organisations.id, organisationId)))
  expect(await inTheOpen()).toMatchObject({ email })
})

test('when nobody has answered a mail in two weeks, the same person may ask by mail once more', async () => {
  await aCouncil()
  const { organisationId } = await imported('Slow Care', { email: 'slow@care.example' })
  const ann = await aUser()
  const ask = () => transaction((tx) => claimOrganisation(tx, ann, { organisationId, way: 'mail', words }))
  await ask()
  await expect(ask()).rejects.toThrow('You have asked already')
  moveClock(15 * 24 * 60 * 60_000)
  await ask().finally(() => moveClock(0))
  const states = await db.select({ state: claims.state }).from(claims).where(eq(claims.userId, ann.userId))
  expect(states.map(({ state }) => state).sort()).toEqual(['declined', 'waiting'])
})

test('a no by mail leaves everything as it was', async () => {
  await aCouncil()
  const { organisationId, slug } = await imported('No Care', { email: 'no@care.example' })
  const ann = await aUser()
  await transaction((tx) => claimOrganisation(tx, ann, { organisationId, way: 'mail', words }))
  const token = await tokenMailedTo('no@care.example')
  await transaction((tx) => answerClaimByMail(tx, { token, isYes: false }))
  expect(await membershipIn(db, ann, organisationId)).toEqual([])
  expect(await getClaimable(db, slug)).not.toBeNull()
})

test('without an address on record only the council can say yes, and nobody decides their own claim', async () => {
  const { organisationId } = await imported('Quiet Care')
  const ann = await aUser({ name: 'Ann' })
  const bob = await aUser({ name: 'Bob' })
  const claim = (by: typeof ann, way: 'mail' | 'council') =>
    transaction((tx) => claimOrganisation(tx, by, { organisationId, way, words }))
  await expect(claim(ann, 'mail')).rejects.toMatchObject({ field: 'way' })
  await claim(ann, 'council')
  await expect(claim(ann, 'council')).rejects.toThrow('asked already')
  await claim(bob, 'council')
  const [{ councilId } = { councilId: '' }] = await db.select().from(claims).where(eq(claims.userId, ann.userId))
  const commissioner = await aMember(councilId, 'commissioner')
  const listed = await listClaims(db, commissioner, { councilId })
  const claimId = listed.find(({ byName, name }) => byName === 'Ann' && name === 'Quiet Care')?.id ?? ''
  const decide = (by: typeof ann) =>
    transaction((tx) => decideClaim(tx, by, { councilId, claimId, isYes: true, reason: 'We know Ann' }))
  await expect(decide(await aMember(councilId, 'finance'))).rejects.toMatchObject({ code: 'forbidden' })
  await decide(commissioner)
  await expect(decide(commissioner)).rejects.toThrow('Somebody has decided this already')
  expect(await membershipIn(db, ann, organisationId)).toEqual([{ role: 'owner' }])
  expect(await membershipIn(db, bob, organisationId)).toEqual([])
  expect((await mailsTo(bob.email))[0]?.lines.join(' ')).toContain('Somebody else was found to run it.')
  await expect(claim(await aUser(), 'council')).rejects.toThrow('Somebody runs this already')
})

test('after a yes of the council the store is written to where its new owner reads; after one by mail, where it was', async () => {
  const councilId = await aCouncil()
  const yes = async (name: string, way: 'mail' | 'council') => {
    const old = `${name.replace(' ', '-').toLowerCase()}@directory.example`
    const { organisationId } = await imported(name, { email: old })
    const ann = await aUser({ name: 'Ann' })
    await transaction((tx) => claimOrganisation(tx, ann, { organisationId, way, words }))
    const [claim] = await db.select().from(claims).where(eq(claims.userId, ann.userId))
    const answer = { councilId: claim?.councilId ?? councilId, claimId: claim?.id ?? '', isYes: true, reason: 'Known' }
    const token = way === 'mail' ? await tokenMailedTo(old) : ''
    const officer = await aMember(answer.councilId, 'commissioner')
    await transaction((tx) =>
      token ? answerClaimByMail(tx, { token, isYes: true }) : decideClaim(tx, officer, answer),
    )
    return { ann, old, addresses: await addressesOf(db, organisationId) }
  }
  const asked = await yes('Asked Care', 'council')
  expect(asked.addresses).toEqual([asked.ann.email])
  expect((await mailsTo(asked.old)).map(({ subject }) => subject)).toEqual(['Another e-mail address for Asked Care'])
  const told = async (address: string) => (await mailsTo(address))[0]?.lines.join(' ')
  expect(await told(asked.ann.email)).toContain('Orders and all that Daybook writes about it come to this address.')
  const mailed = await yes('Mailed Care', 'mail')
  expect(await told(mailed.ann.email)).not.toContain('come to this address')
  expect(mailed.addresses).toEqual([mailed.old])
  expect((await mailsTo(mailed.old)).map(({ subject }) => subject)).toEqual(['May Ann run Mailed Care in Daybook?'])
})

test('two claims answered at once: one is the owner', async () => {
  await aCouncil()
  const { organisationId } = await imported('Twice Care', { email: 'twice@care.example' })
  const [ann, bob] = [await aUser(), await aUser()]
  for (const by of [ann, bob])
    await transaction((tx) => claimOrganisation(tx, by, { organisationId, way: 'council', words }))
  const rows = await db.select().from(claims).where(eq(claims.organisationId, organisationId))
  const commissioner = await aMember(rows[0]?.councilId ?? '', 'commissioner')
  const answers = await Promise.allSettled(
    rows.map(({ id, councilId }) =>
      transaction((tx) =>
        decideClaim(tx, commissioner, { councilId, claimId: id, isYes: true, reason: 'We know them' }),
      ),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const places = [...(await membershipIn(db, ann, organisationId)), ...(await membershipIn(db, bob, organisationId))]
  expect(places).toEqual([{ role: 'owner' }])
})

test('a new edition of the register never changes what was claimed, and what is new in it stands apart', async () => {
  await aCouncil()
  const { organisationId, listingId } = await imported('Stay Care', { email: 'stay@care.example' })
  const ann = await aUser()
  await transaction((tx) => claimOrganisation(tx, ann, { organisationId, way: 'mail', words }))
  const token = await tokenMailedTo('stay@care.example')
  await transaction((tx) => answerClaimByMail(tx, { token, isYes: true }))
  const before = await db.select().from(listings).where(eq(listings.id, listingId))
  const rows = [
    { ...rowOf('Stay Care House', 'Stay Care'), Postcode: 'FH9 1AA' },
    rowOf('Stay Care Annexe', 'Stay Care'),
  ]
  const report = await importRegister(transaction, { mapping: { ...mapping, sourceOn: '2026-06-01' }, rows })
  expect(report).toMatchObject({ added: 1, changed: 0, byHand: [{ title: 'Stay Care House' }] })
  expect(await db.select().from(listings).where(eq(listings.id, listingId))).toEqual(before)
  expect(before[0]).toMatchObject({ isUnclaimed: false, source: mapping.source })
  const theirs = await db.select().from(listings).where(eq(listings.organisationId, organisationId))
  expect(theirs.map(({ title }) => title)).toEqual(['Stay Care House'])
})

test('what came by a feed of another council is claimed at that council, which goes on looking after it', async () => {
  const [first, other] = [await aCouncil(), await aCouncil('Riverside Council')]
  const { organisationId, listingId, slug } = await imported('River Friends')
  const { feedId } = await aReadFeed({ councilId: other, categoryId: await aCategory(), listingId, words: 'River' })
  const seen = { feedId, sourceId: '1', listingId, hash: '', seenRunId: '' }
  await transaction((tx) => tx.insert(feedServices).values(seen))
  expect(await getClaimable(db, slug)).toMatchObject({ councilName: 'Riverside Council' })
  const ann = await aUser({ name: 'Ann' })
  await transaction((tx) => claimOrganisation(tx, ann, { organisationId, way: 'council', words }))
  const [here, there] = [await aMember(first, 'commissioner'), await aMember(other, 'commissioner')]
  expect(await listClaims(db, here, { councilId: first })).not.toContainEqual(
    expect.objectContaining({ name: 'River Friends' }),
  )
  const [claim] = await listClaims(db, there, { councilId: other })
  const yes = { councilId: other, claimId: claim?.id ?? '', isYes: true, reason: 'We know Ann' }
  await transaction((tx) => decideClaim(tx, there, yes))
  expect((await withHomeCouncil(db, organisationId))?.council.id).toBe(other)
})
