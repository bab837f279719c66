import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { memberships, persons } from '#db/schema/people.ts'
import { aCouncil, aMandate, aMember, anOrganisation, aPerson, aUser, joins } from '#tests/factories/people.ts'
import type { Actor } from '../shared/actor.ts'
import { now } from '../shared/clock.ts'
import { today } from '../shared/day.ts'
import { accessTo } from './access.server.ts'
import { addCaseworker } from './caseworkers.server.ts'
import { listCouncilPeople } from './council-people.server.ts'
import { giveMandate } from './give-mandate.server.ts'
import { confirmMandate, endMandateRecord } from './mandate-states.server.ts'
import { countToConfirm, listToConfirm } from './second-officer.server.ts'
import { getPersonForStaff } from './staff-person.server.ts'

type Receiver = { email: string } | { organisationId: string }
type Offered = { by: Actor; personId: string; to: Receiver }

async function offered({ by, personId, to }: Offered): Promise<string> {
  const evidence = { how: 'spoken', words: 'Said so to me', on: today() } as const
  const given = await transaction((tx) =>
    giveMandate(tx, by, {
      ...{ personId, ...to, evidence, powers: ['manage-money'], relation: 'a friend' },
      ...{ startsOn: today(), endsOn: null },
    }),
  )
  return given.mandateId
}

/** Whether the officer's yes would be taken. It is taken back at once, so that the mandate goes on waiting. */
async function mayConfirm(officer: Actor, mandateId: string): Promise<boolean> {
  const taken = new Error('It would be taken.')
  const trying = transaction(async (tx) => {
    await confirmMandate(tx, officer, { mandateId })
    throw taken
  })
  return trying.then(
    () => false,
    (error: unknown) => error === taken,
  )
}

/** Joan's council, each of whose officers has another part in what waits there. */
async function aDesk() {
  const council = await aCouncil()
  const broker = await anOrganisation({ kind: 'broker' })
  const joan = await aPerson({ councilId: council, name: 'Joan Reeve' })
  const ann = await aPerson({ councilId: council, name: 'Ann Other' })
  const recorder = await aMember(council, 'practitioner')
  const officers = {
    recorder,
    finance: await aMember(council, 'finance'),
    practitioner: await aMember(council, 'practitioner'),
    receiver: await aMember(council, 'finance'),
    worksThere: await aMember(council, 'finance'),
    hasLeft: await aMember(council, 'finance'),
    isJoan: await aMember(council, 'finance'),
    actsForAnn: await aMember(council, 'practitioner'),
    carerOfAnn: await aMember(council, 'finance'),
    usedToActForAnn: await aMember(council, 'finance'),
  }
  await joins(officers.worksThere, broker, 'staff')
  await joins(officers.hasLeft, broker, 'staff')
  const otherBroker = await anOrganisation({ kind: 'broker' })
  const owner = await aMember(otherBroker, 'owner')
  await joins(officers.carerOfAnn, otherBroker, 'staff')
  await aMandate(ann, officers.actsForAnn)
  const over = await aMandate(ann, officers.usedToActForAnn)
  const cared = await aMandate(ann, { organisationId: otherBroker })
  await transaction(async (tx) => {
    await endMandateRecord(tx, ann.actor, { mandateId: over.mandateId, reason: null })
    await addCaseworker(tx, owner, { mandateId: cared.mandateId, userId: officers.carerOfAnn.userId })
    const { userId } = officers.hasLeft
    const place = and(eq(memberships.userId, userId), eq(memberships.organisationId, broker))
    await tx.update(memberships).set({ endedAt: now() }).where(place)
    await tx.update(persons).set({ userId: officers.isJoan.userId }).where(eq(persons.id, joan.personId))
  })
  const mandateIds = [
    await offered({ by: recorder, personId: joan.personId, to: await aUser() }),
    await offered({ by: recorder, personId: joan.personId, to: { organisationId: broker } }),
    await offered({ by: recorder, personId: ann.personId, to: officers.receiver }),
    await offered({ by: officers.practitioner, personId: ann.personId, to: await aUser() }),
  ]
  return { council, joan, ann, officers, mandateIds }
}

test('what waits for each officer is what they may confirm, on the desk and in the list', async () => {
  const { council, joan, ann, officers, mandateIds } = await aDesk()
  const counts: Record<string, number> = {}
  for (const [name, officer] of Object.entries(officers)) {
    const may: string[] = []
    for (const id of mandateIds) if (await mayConfirm(officer, id)) may.push(id)
    const waits = await listToConfirm(db, officer, [joan.personId, ann.personId])
    expect(waits.map(({ id }) => id).sort(), name).toEqual([...may].sort())
    counts[name] = await countToConfirm(db, officer, council)
    expect(counts[name], name).toBe(may.length)
    const { people } = await listCouncilPeople(db, officer, { organisationId: council, only: 'waiting' })
    expect(people.map(({ id }) => id).sort(), name).toEqual([...new Set(waits.map((one) => one.personId))].sort())
  }
  expect(counts).toEqual({
    ...{ recorder: 1, finance: 4, practitioner: 3, receiver: 2, worksThere: 3, hasLeft: 4 },
    ...{ isJoan: 2, actsForAnn: 2, carerOfAnn: 2, usedToActForAnn: 4 },
  })
})

test('a person’s page has no press for a permission that the officer would not be let confirm', async () => {
  const { joan, officers, mandateIds } = await aDesk()
  const [toUser, toBroker] = mandateIds
  const presses = async (officer: Actor) => {
    const access = await accessTo(db, officer, joan.personId)
    const person = access && (await getPersonForStaff(db, access, officer))
    return person?.mandates.filter((one) => one.mayConfirm).map(({ id }) => id)
  }
  expect(await presses(officers.worksThere)).toEqual([toUser])
  expect((await presses(officers.finance))?.sort()).toEqual([toUser, toBroker].sort())
})

test('what waits at one council waits for no officer of another, and not once it is confirmed', async () => {
  const { council, officers, mandateIds } = await aDesk()
  const elsewhere = await aCouncil()
  const peer = await aMember(elsewhere, 'finance')
  expect(await countToConfirm(db, peer, elsewhere)).toBe(0)
  const { people } = await listCouncilPeople(db, peer, { organisationId: elsewhere, only: 'waiting' })
  expect(people).toEqual([])
  const asked = listCouncilPeople(db, peer, { organisationId: council, only: 'waiting' })
  await expect(asked).rejects.toMatchObject({ code: 'not-found' })
  await transaction((tx) => confirmMandate(tx, officers.finance, { mandateId: mandateIds[0] ?? '' }))
  expect(await countToConfirm(db, officers.finance, council)).toBe(3)
})
