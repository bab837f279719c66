import { eq } from 'drizzle-orm'
import { changeAboutMe } from '#app/domain/people/about-me.server.ts'
import { addCaseworker } from '#app/domain/people/caseworkers.server.ts'
import { suspendMandate, resumeMandate } from '#app/domain/people/mandate-states.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { newId } from '#app/domain/shared/id.ts'
import { enqueue } from '#app/domain/shared/outbox.server.ts'
import { queryVisit } from '#app/domain/ordering/query-visit.server.ts'
import { transaction } from '#db/client.ts'
import { basketLines, baskets } from '#db/schema/ordering.ts'
import { persons, users } from '#db/schema/people.ts'
import { aBudget } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { anAcceptedOrder, aLine, anOrder, delivered } from '#tests/factories/ordering.ts'
import { aCouncil, aMandate, aMember, anOrganisation, aPerson, aUser } from '#tests/factories/people.ts'

/**
 * A word that stands nowhere but in the records of Joan, of her broker, her provider and her council:
 * whoever has no business with them must never meet it.
 */
export const marker = 'Zqx'

/** Joan's records, those who may see them, and everybody else. Each kind of user once, and each a second time elsewhere. */
export async function aWorld() {
  const council = await aCouncil('Fernhill Borough Council')
  const practitioner = await aMember(council, 'practitioner', 'Pat')
  const finance = await aMember(council, 'finance', 'Finn')
  const joan = await aPerson({ councilId: council, name: `${marker}joan Reeve`, address: `${marker}address 1` })
  await transaction(async (tx) => {
    await tx.update(persons).set({ shortName: 'Joan' }).where(eq(persons.id, joan.personId))
    await tx.update(users).set({ name: 'Joan' }).where(eq(users.id, joan.actor.userId)) // her header is her own
  })
  const tom = await aUser({ name: 'Tom' })
  const toms = await aMandate(joan, tom, ['see', 'shop', 'approve'])

  const broker = await anOrganisation({ kind: 'broker', name: 'Northgate' })
  const brokerOwner = await aMember(broker, 'owner', 'Olga')
  const caseworker = await aMember(broker, 'staff', 'Kofi')
  const brokers = await aMandate(joan, { organisationId: broker }, ['see', 'shop'])
  await transaction((tx) => addCaseworker(tx, brokerOwner, { mandateId: brokers.mandateId, userId: caseworker.userId }))

  const provider = await anOrganisation({
    kind: 'provider',
    providerType: 'micro',
    name: 'Bright Days',
    invoicePrefix: marker.toUpperCase(),
  })
  const listing = await aListing({ organisationId: provider, title: `${marker}title` })
  const draft = await aListing({ organisationId: provider, title: `${marker}draft`, state: 'draft' })
  const providerOwner = await aMember(provider, 'owner', 'Maya')
  const providerStaff = await aMember(provider, 'staff', 'Milo')

  const budget = await aBudget({
    person: joan,
    pots: [{ name: `${marker}pot`, heldAs: 'council-managed', payerOrganisationId: council }],
  })
  const order = await anAcceptedOrder({
    budget,
    listing,
    lines: [aLine(listing, budget, { visits: 4, note: `${marker}note` })],
  })
  const [first = '', second = '', third = ''] = order.visitIds
  for (const visitId of [first, second]) await delivered(order, visitId)
  await transaction((tx) => queryVisit(tx, joan.actor, { visitId: second, reason: `${marker}query reason` }))
  const waiting = await anOrder({
    budget,
    listing,
    by: caseworker,
    lines: [aLine(listing, budget, { note: `${marker}wish` })],
  })
  await tellings({ joan, practitioner, council, mandateId: toms.mandateId })
  for (const actor of [joan.actor, tom, caseworker]) await aBasket(actor, joan.personId, listing.listingId)

  const elsewhere = await aCouncil('Otherham Council')
  const ann = await aPerson({ councilId: council, name: 'Ann Other' })
  await aBudget({ person: ann })
  const annsRelative = await aUser({ name: 'Rel' })
  await aMandate(ann, annsRelative, ['see', 'shop', 'approve', 'plan', 'manage-money'])
  const otherBroker = await anOrganisation({ kind: 'broker', name: 'Southgate' })
  const otherProvider = await anOrganisation({ kind: 'provider', providerType: 'independent', name: 'Other Provider' })

  return {
    council,
    elsewhere,
    broker,
    otherBroker,
    provider,
    otherProvider,
    joan: joan.personId,
    ann: ann.personId,
    tomsMandate: toms.mandateId,
    brokersMandate: brokers.mandateId,
    budgetId: budget.budgetId,
    potId: budget.potId,
    listingId: listing.listingId,
    listingSlug: listing.listingId.toLowerCase(),
    draftId: draft.listingId,
    orderId: order.orderId,
    lineId: order.lineId,
    waitingOrderId: waiting.orderId,
    waitingLineId: waiting.lineId,
    visitId: first,
    queriedVisitId: second,
    plannedVisitId: third,
    users: {
      joan: joan.actor,
      tom,
      caseworker,
      practitioner,
      finance,
      brokerOwner,
      providerOwner,
      providerStaff,
      stranger: await aUser({ name: 'Stranger' }),
      ann: ann.actor,
      annsRelative,
      colleague: await aMember(broker, 'staff', 'Cole'),
      commissioner: await aMember(council, 'commissioner', 'Coco'),
      admin: await aMember(council, 'admin', 'Addi'),
      otherBrokerOwner: await aMember(otherBroker, 'owner', 'Otto'),
      otherProviderOwner: await aMember(otherProvider, 'owner', 'Opal'),
      practitionerElsewhere: await aMember(elsewhere, 'practitioner', 'Peer'),
      financeElsewhere: await aMember(elsewhere, 'finance', 'Fred'),
    } satisfies Record<string, Actor>,
  }
}

export type World = Awaited<ReturnType<typeof aWorld>>
export type User = keyof World['users']
export type Who = User | 'nobody'

type Told = { joan: { personId: string; actor: Actor }; practitioner: Actor; council: string; mandateId: string }

/** About me, a reason in the history, and a letter. */
async function tellings({ joan, practitioner, council, mandateId }: Told): Promise<void> {
  await transaction(async (tx) => {
    await changeAboutMe(tx, joan.actor, { personId: joan.personId, whatMatters: `${marker}matters` })
    await suspendMandate(tx, practitioner, { mandateId, reason: `${marker}reason` })
    await resumeMandate(tx, practitioner, { mandateId, reason: 'It was nothing' })
    await enqueue(tx, {
      kind: 'letter',
      key: newId('key'),
      councilId: council,
      payload: { name: `${marker}letter`, address: null, subject: 'News', lines: ['Hello.'] },
    })
  })
}

async function aBasket(actor: Actor, personId: string, listingId: string): Promise<void> {
  const at = new Date()
  const basketId = newId('bsk')
  await transaction(async (tx) => {
    await tx.insert(baskets).values({ id: basketId, userId: actor.userId, personId, createdAt: at })
    await tx.insert(basketLines).values({
      id: newId('bln'),
      basketId,
      listingId,
      unit: 'hour',
      label: 'Any time',
      schedule: { kind: 'visits', visits: [{ day: '2030-01-07', startMinute: 600, minutes: 60 }] },
      note: `${marker}basket`,
      position: 1,
      createdAt: at,
    })
  })
}
