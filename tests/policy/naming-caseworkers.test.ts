import { afterAll, expect, test } from 'vitest'
import { giveMandate } from '#app/domain/people/give-mandate.server.ts'
import { confirmMandate, suspendMandate } from '#app/domain/people/mandate-states.server.ts'
import { listCaseworkers } from '#app/domain/people/mandates.server.ts'
import { today } from '#app/domain/shared/day.ts'
import { paths } from '#app/paths.ts'
import { db, transaction } from '#db/client.ts'
import { closeSearch } from '#search/current.ts'
import { mailsTo } from '#tests/factories/mails.ts'
import { aMember, anOrganisation, aPerson } from '#tests/factories/people.ts'
import { answer, cookieOf } from './site.ts'

afterAll(closeSearch)

/** A broker that Joan's council has recorded as acting for her; a second officer has to say yes to it. */
async function anOfferToABroker() {
  const joan = await aPerson({ name: 'Joan Reeve' })
  const [ruth, second] = [await aMember(joan.councilId, 'practitioner'), await aMember(joan.councilId, 'practitioner')]
  const organisationId = await anOrganisation({ kind: 'broker' })
  const [owner, staff] = [await aMember(organisationId, 'owner'), await aMember(organisationId, 'staff', 'Kofi')]
  const evidence = { how: 'signed-form', words: 'Signed in front of me', on: today() } as const
  const { mandateId } = await transaction((tx) =>
    giveMandate(tx, ruth, {
      ...{ personId: joan.personId, organisationId, evidence, powers: ['approve'], relation: 'her broker' },
      ...{ startsOn: today(), endsOn: null },
    }),
  )
  const cookie = await cookieOf(owner.userId)
  const path = paths.brokerPeople(organisationId)
  return {
    ...{ mandateId, ruth, second, staff },
    page: async () => (await answer(path, { cookie })).text,
    name: () => answer(path, { cookie, body: { intent: 'name', mandateId, userId: staff.userId } }),
    named: async () => (await listCaseworkers(db, [mandateId])).map(({ name }) => name),
    toldJoan: async () =>
      (await mailsTo(joan.actor.email)).filter(({ lines }) => lines.some((line) => line.includes('as you allowed'))),
  }
}

test('nobody is named for a permission that waits for its second officer, and the person hears of nobody', async () => {
  const { mandateId, second, page, name, named, toldJoan } = await anOfferToABroker()
  expect(await page()).not.toContain('Name them')
  const { status, text } = await name()
  expect(status).toBe(409)
  expect(text).toContain('You can name somebody once it is confirmed. Nothing was changed.')
  expect([await named(), await toldJoan()]).toEqual([[], []])

  await transaction((tx) => confirmMandate(tx, second, { mandateId }))
  expect(await page()).toContain('Name them')
  expect((await name()).status).toBe(302)
  expect(await named()).toEqual(['Kofi'])
  expect(await toldJoan()).toHaveLength(1)
})

test('nobody is named for a permission that the council has stopped for now', async () => {
  const { mandateId, ruth, second, page, name, named, toldJoan } = await anOfferToABroker()
  await transaction((tx) => confirmMandate(tx, second, { mandateId }))
  await transaction((tx) => suspendMandate(tx, ruth, { mandateId, reason: 'A worry about money' }))
  expect(await page()).not.toContain('Name them')
  const { status, text } = await name()
  expect(status).toBe(409)
  expect(text).toContain('The council has stopped this permission for now.')
  expect([await named(), await toldJoan()]).toEqual([[], []])
})
