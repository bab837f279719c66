import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { aMember, anOrganisation, aUser } from '#tests/factories/people.ts'
import { anAcceptedOrder, begunToday, anOrder, delivered } from '#tests/factories/ordering.ts'
import { db, transaction } from '#db/client.ts'
import { orderLines } from '#db/schema/ordering.ts'
import { persons } from '#db/schema/people.ts'
import { auditEvents } from '#db/schema/shared.ts'
import { providerMoney } from '../invoicing/provider-money.server.ts'
import { recordOrganisationLooks } from '../people/record-organisation-looks.server.ts'
import { acceptLine } from './accept-line.server.ts'
import { declineLine } from './decline-line.server.ts'
import { getLineOfProvider, listLinesOfProvider } from './lines-of-provider.server.ts'
import { asPlanned } from './planned-delivery.ts'
import { recordDelivery } from './record-delivery.server.ts'
import { getVisitOfProvider, listVisitsOfProvider } from './visits-of-provider.server.ts'

const placeOf = ({ listing }: Awaited<ReturnType<typeof anOrder>>) => ({ organisationId: listing.providerId })

test('before it has said yes a provider sees the district and the times, and no name', async () => {
  const order = await anOrder()
  const { owner } = order.listing
  const [line] = await listLinesOfProvider(db, owner, { ...placeOf(order), shown: 'new' })
  expect(line).toMatchObject({ personName: 'Somebody in FH3', visits: 3, told: 'district and times' })

  const whole = await getLineOfProvider(db, owner, { ...placeOf(order), lineId: order.lineId })
  expect(whole).toMatchObject({ about: [], deliveryAddress: null })
  const { name, personId } = order.budget.person
  for (const word of [name, personId]) expect(JSON.stringify([line, whole])).not.toContain(word)
  expect(await listVisitsOfProvider(db, owner, { ...placeOf(order), shown: 'today' })).toEqual([])
})

test('after its yes it sees who it is and where to go', async () => {
  const order = await anAcceptedOrder()
  const { owner } = order.listing
  const line = await getLineOfProvider(db, owner, { ...placeOf(order), lineId: order.lineId })
  expect(line).toMatchObject({ personName: order.budget.person.name, about: [{ section: 'address' }] })
  const [visit] = await listVisitsOfProvider(db, owner, { ...placeOf(order), shown: 'today' })
  expect(visit).toMatchObject({ personName: order.budget.person.name, state: 'planned', plannedPence: 3300 })
})

test('after its yes it sees where something goes, also when no home address is known', async () => {
  const order = await anOrder()
  const { owner } = order.listing
  const { personId } = order.budget.person
  const deliveryAddress = 'The community hall, Mill Lane'
  await transaction(async (tx) => {
    await tx.update(persons).set({ address: null }).where(eq(persons.id, personId))
    await tx.update(orderLines).set({ deliveryAddress }).where(eq(orderLines.id, order.lineId))
  })
  const seen = () => getLineOfProvider(db, owner, { ...placeOf(order), lineId: order.lineId })
  expect(await seen()).toMatchObject({ deliveryAddress: null })
  await transaction((tx) => acceptLine(tx, owner, { lineId: order.lineId }))
  expect(await seen()).toMatchObject({ deliveryAddress })
})

test('after a no it knows no more than before', async () => {
  const order = await anOrder()
  const { owner } = order.listing
  await transaction((tx) => declineLine(tx, owner, { lineId: order.lineId, reason: 'No free mornings.' }))
  const [line] = await listLinesOfProvider(db, owner, { ...placeOf(order), shown: 'over' })
  expect(line).toMatchObject({ personName: 'Somebody in FH3', state: 'declined' })
})

test('one provider does not find the orders and visits of another', async () => {
  const order = await anAcceptedOrder()
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'micro' })
  const other = await aMember(organisationId, 'owner')
  const [visitId = ''] = order.visitIds
  expect(await getLineOfProvider(db, other, { organisationId, lineId: order.lineId })).toBeNull()
  expect(await getVisitOfProvider(db, other, { organisationId, visitId })).toBeNull()
  await expect(listVisitsOfProvider(db, other, { ...placeOf(order), shown: 'today' })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('one press records a visit as it was ordered, and the money waits for a yes', async () => {
  const order = await anAcceptedOrder({ startMinute: begunToday() })
  const { owner, providerId } = order.listing
  const [visit] = await listVisitsOfProvider(db, owner, { ...placeOf(order), shown: 'today' })
  await transaction((tx) => recordDelivery(tx, owner, asPlanned(visit!, owner.name)))

  expect(await listVisitsOfProvider(db, owner, { ...placeOf(order), shown: 'waiting' })).toMatchObject([
    { deliveredMinutes: 120, deliveredPence: 3300, deliveredBy: owner.name },
  ])
  expect(await providerMoney(db, owner, providerId)).toMatchObject({ recordedPence: 3300, agreedPence: 0 })
})

test('what was recorded a little shorter is counted at what it costs', async () => {
  const order = await anAcceptedOrder()
  await delivered(order, order.visitIds[0]!, { minutes: 60 })
  expect(await providerMoney(db, order.listing.owner, order.listing.providerId)).toMatchObject({ recordedPence: 1650 })
})

test('a look of a provider stands in the history of the person, with the provider’s name', async () => {
  const order = await anAcceptedOrder()
  const { personId } = order.budget.person
  const looks = [{ personId, what: 'the address', subject: { kind: 'visit', id: order.visitIds[0]! } }]
  await transaction((tx) => recordOrganisationLooks(tx, order.listing.owner, { ...placeOf(order), looks }))
  const events = await db.select().from(auditEvents).where(eq(auditEvents.personId, personId))
  expect(events).toContainEqual(
    expect.objectContaining({ kind: 'looked', words: 'Looked at the address, for Bright Days' }),
  )
  const stranger = await aUser()
  await expect(
    transaction((tx) => recordOrganisationLooks(tx, stranger, { ...placeOf(order), looks })),
  ).rejects.toMatchObject({ code: 'not-found' })
})
