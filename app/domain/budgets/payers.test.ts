import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aPot } from '#tests/factories/budgets.ts'
import { aMandate, aMember, anOrganisation, aPerson, aUser } from '#tests/factories/people.ts'
import { transaction } from '#db/client.ts'
import { mandates } from '#db/schema/people.ts'
import { now } from '../shared/clock.ts'
import { addDays, today } from '../shared/day.ts'
import { draftBudget, type NewPot } from './draft-budget.server.ts'

/** Somebody, and their practitioner who drafts a budget for them with one pot. */
async function aDrafter() {
  const person = await aPerson()
  const practitioner = await aMember(person.councilId, 'practitioner')
  const drafted = (pot: Partial<NewPot>) =>
    transaction((tx) =>
      draftBudget(tx, practitioner, {
        personId: person.personId,
        startsOn: today(),
        endsOn: addDays(today(), 364),
        pots: [aPot(pot)],
      }),
    )
  return { person, practitioner, drafted }
}

test('an indirect payment is kept only by somebody who may manage money for that person now', async () => {
  const { person, practitioner, drafted } = await aDrafter()
  const [keeper, shopper, former, stranger] = [await aUser(), await aUser(), await aUser(), await aUser()]
  await aMandate(person, keeper, ['see', 'manage-money'])
  await aMandate(person, shopper, ['see', 'shop'])
  const { mandateId } = await aMandate(person, former, ['see', 'manage-money'])
  await transaction((tx) => tx.update(mandates).set({ state: 'ended' }).where(eq(mandates.id, mandateId)))
  await aMandate(await aPerson({ councilId: person.councilId }), stranger, ['see', 'manage-money'])

  const keptBy = (payerUserId: string) => drafted({ heldAs: 'indirect payment', payerUserId })
  for (const { userId } of [shopper, former, stranger, practitioner]) {
    await expect(keptBy(userId)).rejects.toMatchObject({
      field: 'pots[0].payerUserId',
      message: expect.stringContaining('Nothing was changed.'),
    })
  }
  await keptBy(keeper.userId)
})

test('no organisation keeps money that nobody runs here, that is suspended, or that is of another kind', async () => {
  const { drafted } = await aDrafter()
  const ways = [
    { kind: 'broker', heldAs: 'managed account', field: 'payerTrustId' },
    { kind: 'broker', heldAs: 'trust', field: 'payerTrustId' },
    { kind: 'provider', heldAs: 'individual service fund', field: 'payerProviderId' },
  ] as const
  for (const { kind, heldAs, field } of ways) {
    const refused = [
      await anOrganisation({ kind, isUnclaimed: true }),
      await anOrganisation({ kind, suspendedAt: now() }),
      await anOrganisation({ kind: 'community' }),
    ]
    for (const payerOrganisationId of refused) {
      await expect(drafted({ heldAs, payerOrganisationId })).rejects.toMatchObject({
        field: `pots[0].${field}`,
        message: expect.stringContaining('Nothing was changed.'),
      })
    }
    await drafted({ heldAs, payerOrganisationId: await anOrganisation({ kind }) })
  }
})
