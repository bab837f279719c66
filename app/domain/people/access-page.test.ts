import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { aBrokerFor, aMandate, aMember, aPerson, aUser, joins } from '#tests/factories/people.ts'
import type { Actor } from '../shared/actor.ts'
import { changeAboutMe } from './about-me.server.ts'
import { requirePower } from './access.server.ts'
import { accessPage } from './access-page.server.ts'
import { addCaseworker } from './caseworkers.server.ts'
import { endMandateRecord } from './mandate-states.server.ts'

/** Joan's page, as somebody sees it: the permissions that it offers them to end. */
async function offered(actor: Actor, personId: string): Promise<string[]> {
  const access = await requirePower(db, actor, { personId, power: 'see' })
  const { standing } = await accessPage(db, { actor, access }, { by: null, before: null })
  return standing.filter(({ mayEnd }) => mayEnd).map(({ id }) => id)
}

/** True when Daybook would let them end it; nothing is ended by asking. */
async function isLet(actor: Actor, mandateId: string): Promise<boolean> {
  const undone = new Error('undone')
  const trying = transaction(async (tx) => {
    await endMandateRecord(tx, actor, { mandateId, reason: null })
    throw undone
  })
  return trying.catch((error: unknown) => error === undone)
}

test('a caseworker is not offered to end what only the broker’s owner can end', async () => {
  const joan = await aPerson()
  const { caseworker, owner, mandateId } = await aBrokerFor(joan)
  await transaction((tx) => addCaseworker(tx, owner, { mandateId, userId: owner.userId }))
  expect(await offered(caseworker, joan.personId)).toEqual([])
  expect(await offered(owner, joan.personId)).toEqual([mandateId])
})

test('whoever holds two permissions for somebody can end each of them', async () => {
  const joan = await aPerson()
  const tom = await aUser()
  const [one, two] = [await aMandate(joan, tom, ['see', 'shop']), await aMandate(joan, tom, ['see', 'plan'])]
  expect((await offered(tom, joan.personId)).sort()).toEqual([one.mandateId, two.mandateId].sort())
})

test('the page offers to end a permission to exactly those whom Daybook lets end it', async () => {
  const joan = await aPerson()
  const [tom, ann] = [await aUser(), await aUser()]
  const toTom = await aMandate(joan, tom)
  const toAnn = await aMandate(joan, ann, ['see'])
  const broker = await aBrokerFor(joan)
  const other = await aBrokerFor(joan, ['see', 'plan'])
  await transaction((tx) =>
    addCaseworker(tx, broker.owner, { mandateId: broker.mandateId, userId: broker.owner.userId }),
  )
  await joins(tom, other.organisationId, 'owner')
  const practitioner = await aMember(joan.councilId, 'practitioner')
  const finance = await aMember(joan.councilId, 'finance')
  const partOfTheCase = await aMember(joan.councilId, 'practitioner')
  const toOfficer = await aMandate(joan, partOfTheCase, ['see'])
  const everyone = { tom, ann, practitioner, finance, partOfTheCase, joan: joan.actor }
  const atBroker = { owner: broker.owner, caseworker: broker.caseworker, elsewhere: other.caseworker }
  const mandateIds = [toTom, toAnn, broker, other, toOfficer].map(({ mandateId }) => mandateId)
  for (const [name, actor] of Object.entries({ ...everyone, ...atBroker })) {
    const shown = await offered(actor, joan.personId)
    for (const mandateId of mandateIds) {
      const at = `${name}, permission ${mandateIds.indexOf(mandateId) + 1}`
      expect(shown.includes(mandateId), at).toBe(await isLet(actor, mandateId))
    }
  }
})

test('the history narrowed to one of them leaves the others out', async () => {
  const joan = await aPerson()
  const [tom, practitioner] = [await aUser({ name: 'Tom' }), await aMember(joan.councilId, 'practitioner')]
  await aMandate(joan, tom, ['see', 'plan'])
  const { personId } = joan
  for (const actor of [tom, practitioner, tom])
    await transaction((tx) => changeAboutMe(tx, actor, { personId, whatMatters: actor.name }))
  const access = await requirePower(db, joan.actor, { personId, power: 'see' })
  const doneBy = async (by: string | null) => {
    const { events } = await accessPage(db, { actor: joan.actor, access }, { by, before: null })
    return events.map(({ who, words }) => `${who}: ${words}`)
  }
  const changed = 'Changed the About me page'
  expect(await doneBy(tom.userId)).toEqual([expect.stringMatching(/^Tom.*: Changed/), expect.stringContaining(changed)])
  expect(await doneBy(practitioner.userId)).toEqual([
    expect.stringMatching(new RegExp(`^${practitioner.name}.*${changed}`)),
  ])
  expect(await doneBy(null)).toHaveLength(4) // and what Joan did herself: she gave the permission
})
