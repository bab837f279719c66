import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { organisations } from '#db/schema/people.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aCheckedProvider, anAcceptedCheck, aSentCheck, type TestChecked } from '#tests/factories/checks.ts'
import { aMember } from '#tests/factories/people.ts'
import { agreeToInvoices } from '../../people/agreements/agree.server.ts'
import { firstStepsOf } from './first-steps.server.ts'
import { firstNameOf, stepsFor, stepsLeft } from './first-steps.ts'

const storeOf = async ({ providerId, owner }: TestChecked) => (await firstStepsOf(db, owner, providerId))!
const set = ({ providerId }: TestChecked, about: Partial<typeof organisations.$inferInsert>) =>
  transaction((tx) => tx.update(organisations).set(about).where(eq(organisations.id, providerId)))

test('what a new store needs is counted down to nothing, and begins again when a check comes back', async () => {
  const whose = await aCheckedProvider()
  const left = async () => stepsLeft(await storeOf(whose))
  expect(await left()).toBe(5)
  await aListing({ organisationId: whose.providerId })
  await transaction((tx) => agreeToInvoices(tx, whose.owner, { organisationId: whose.providerId }))
  await set(whose, { story: 'We like gardens.', bankAccount: '12345678' })
  expect(await left()).toBe(1)
  for (const kind of ['identity', 'criminal-record', 'insurance'] as const) await aSentCheck(whose, kind)
  expect(await left()).toBe(0)
  await anAcceptedCheck(whose, { kind: 'references' })
  expect(await left()).toBe(0)
})

test('whoever only works there is asked for no bank account, and a service of the council for neither', async () => {
  const whose = await aCheckedProvider()
  const dan = await aMember(whose.providerId, 'staff')
  const steps = async (actor: typeof dan | TestChecked['owner'], of: TestChecked) =>
    stepsFor((await firstStepsOf(db, actor, of.providerId))!).map(({ step }) => step)
  expect(await steps(dan, whose)).toEqual(['checks', 'shop', 'story'])
  const inHouse = await aCheckedProvider({ providerType: 'in-house' })
  expect(await steps(inHouse.owner, inHouse)).toEqual(['checks', 'shop', 'story'])
})

test('somebody is greeted by their first name, and by none where only the name of the store is known', () => {
  const store = { name: 'Rosa’s Garden Help', providerType: 'micro' }
  expect(firstNameOf('Rosa Green', store)).toBe('Rosa')
  expect(firstNameOf('Rosa’s Garden Help', store)).toBeNull()
  expect(firstNameOf('Grace Adeyemi', { name: 'Grace Adeyemi', providerType: 'personal-assistant' })).toBe('Grace')
})
