import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { auditEvents } from '#db/schema/shared.ts'
import { mailsTo, tokenMailedTo } from '#tests/factories/mails.ts'
import { aMember, anOrganisation } from '#tests/factories/people.ts'
import { changeStore } from '../../catalogue/change-store.server.ts'
import type { Actor } from '../../shared/actor.ts'
import { moveClock } from '../../shared/clock.ts'
import { askToChangeEmail } from '../account.server.ts'
import { confirmEmail } from '../join.server.ts'
import { BankForm, maskedBank } from './bank-form.ts'
import { banksOf, waitingBankOf } from './bank-of.server.ts'
import { cancelBankChange, changeBank, coolingMs } from './change-bank.server.ts'
import { countBankChanges } from './nightly.server.ts'

const first = { bankName: 'Bright Days', sortCode: '089999', account: '66374958' }
const second = { bankName: 'Bright Days', sortCode: '107999', account: '88837491' }

async function aShop() {
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'micro', email: 'shop@mail.example' })
  const owner = { ...(await aMember(organisationId, 'owner')), secondFactorAt: new Date() }
  const change = (bank: typeof first, by: Actor = owner) =>
    transaction((tx) => changeBank(tx, by, { organisationId, ...bank }))
  const paidTo = async () => (await banksOf(db, [organisationId])).get(organisationId)?.account
  return { organisationId, owner, change, paidTo }
}

test('the first bank details count at once, and everybody is told', async () => {
  const { organisationId, owner, change, paidTo } = await aShop()
  expect(await change(first)).toEqual({ isWaiting: false })
  expect(await paidTo()).toBe(first.account)
  expect((await mailsTo(owner.email))[0]?.lines.join(' ')).toContain('They are the first, so they count at once.')
  const [written] = await db.select().from(auditEvents).where(eq(auditEvents.organisationId, organisationId))
  expect(written?.words).toBe('Gave bank details: account ending 4958 at 08-••-••')
})

test('new bank details wait three days to the hour; until then the old ones are paid, with or without the night’s work', async () => {
  const { organisationId, change, paidTo } = await aShop()
  await change(first)
  expect(await change(second)).toEqual({ isWaiting: true })
  moveClock(coolingMs - 60_000)
  await transaction(countBankChanges)
  expect(await paidTo()).toBe(first.account)
  expect(await waitingBankOf(db, organisationId)).toMatchObject({ account: second.account })
  moveClock(coolingMs + 60_000)
  expect(await paidTo()).toBe(second.account)
  expect(await waitingBankOf(db, organisationId)).toBeNull()
  await transaction(countBankChanges)
  const [row] = await db.select().from(organisations).where(eq(organisations.id, organisationId))
  expect(row).toMatchObject({ bankAccount: second.account, bankSortCode: second.sortCode })
  moveClock(0)
})

test('a broker, who is paid what it keeps for people, changes its bank details in the same way', async () => {
  const organisationId = await anOrganisation({ kind: 'broker', email: 'broker@mail.example' })
  const owner = { ...(await aMember(organisationId, 'owner')), secondFactorAt: new Date() }
  const change = (bank: typeof first) => transaction((tx) => changeBank(tx, owner, { organisationId, ...bank }))
  expect(await change(first)).toEqual({ isWaiting: false })
  expect(await change(second)).toEqual({ isWaiting: true })
  const [told] = await mailsTo('broker@mail.example')
  expect(told?.link?.path).toBe(`/broker/${organisationId}/bank`)
})

test('any owner stops new bank details; staff and strangers cannot, and what counts cannot be stopped', async () => {
  const { organisationId, owner, change, paidTo } = await aShop()
  const other = await aMember(organisationId, 'owner')
  const staff = { ...(await aMember(organisationId, 'staff')), secondFactorAt: new Date() }
  await change(first)
  await change(second)
  const changeId = (await waitingBankOf(db, organisationId))?.id ?? ''
  const stop = (by: typeof owner | typeof other) =>
    transaction((tx) => cancelBankChange(tx, by, { organisationId, changeId }))
  await expect(stop(staff)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(change(second, staff)).rejects.toMatchObject({ code: 'forbidden' })
  await stop(other)
  expect((await mailsTo(owner.email))[0]?.lines.join(' ')).toContain('We go on paying into the old account')
  moveClock(coolingMs + 60_000)
  expect(await paidTo()).toBe(first.account)
  await expect(stop(owner)).rejects.toThrow('count already or were stopped')
  moveClock(0)
})

test('two owners change the bank details at once: one change waits, and the first account is paid until it counts', async () => {
  const { organisationId, owner, change, paidTo } = await aShop()
  const other = { ...(await aMember(organisationId, 'owner')), secondFactorAt: new Date() }
  await change(first)
  const third = { ...first, bankName: 'Somebody Else' }
  await Promise.allSettled([change(second, owner), change(third, other)])
  expect(await paidTo()).toBe(first.account)
  const waiting = await waitingBankOf(db, organisationId)
  moveClock(coolingMs + 60_000)
  await transaction(countBankChanges)
  const bank = (await banksOf(db, [organisationId])).get(organisationId)
  expect(bank).toMatchObject({ bankName: waiting?.bankName, account: waiting?.account })
  moveClock(0)
})

test('without a second factor nothing is changed, nor with figures that do not belong together', async () => {
  const { owner, change, paidTo } = await aShop()
  await expect(change(first, { ...owner, secondFactorAt: null })).rejects.toThrow('Give your code first')
  await expect(change({ ...first, account: '66374959' })).rejects.toMatchObject({ field: 'account' })
  expect(await paidTo()).toBeNull()
  await change(first)
  await expect(change(first)).rejects.toThrow('Nothing was changed')
})

test('the address that a shop had before hears of new bank details for a month', async () => {
  const { organisationId, owner, change } = await aShop()
  await change(first)
  const store = { organisationId, story: null, phone: null }
  await transaction((tx) => changeStore(tx, owner, { ...store, email: 'thief@mail.example' }))
  expect((await mailsTo('shop@mail.example'))[0]?.subject).toContain('Another e-mail address for')
  const before = (await mailsTo('shop@mail.example')).length
  await change(second)
  expect(await mailsTo('shop@mail.example')).toHaveLength(before + 1)
  expect((await mailsTo('thief@mail.example'))[0]?.subject).toContain('New bank details')
})

test('so does the address that an owner signed in with before', async () => {
  const { owner, change } = await aShop()
  await change(first)
  await transaction((tx) => askToChangeEmail(tx, owner, { email: 'new-owner@mail.example' }))
  const token = await tokenMailedTo('new-owner@mail.example')
  await transaction((tx) => confirmEmail(tx, { token }))
  await change(second)
  const [newest, earlier] = await mailsTo(owner.email)
  expect(newest?.subject).toContain('New bank details')
  expect(earlier?.subject).toContain('Another e-mail address')
})

test('figures are taken with spaces and dashes, and shown again only in part', () => {
  const parsed = BankForm.parse({ bankName: 'Maya', sortCode: '08-99 99', account: '6637 4958' })
  expect(parsed).toMatchObject({ sortCode: '089999', account: '66374958' })
  expect(BankForm.safeParse({ bankName: 'Maya', sortCode: '1234', account: '1' }).success).toBe(false)
  expect(maskedBank(parsed)).not.toMatch(/663749|0899/)
})
