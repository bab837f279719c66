import { eq } from 'drizzle-orm'
import { changeAboutMe } from '#app/domain/people/about-me.server.ts'
import { addCaseworker } from '#app/domain/people/caseworkers.server.ts'
import { suspendMandate, resumeMandate } from '#app/domain/people/mandate-states.server.ts'
import type { Actor } from '#app/domain/shared/actor.ts'
import { today } from '#app/domain/shared/day.ts'
import { newId } from '#app/domain/shared/id.ts'
import { enqueue } from '#app/domain/shared/outbox.server.ts'
import { confirmVisit } from '#app/domain/ordering/confirm-visit.server.ts'
import { offerRate } from '#app/domain/catalogue/rates/offer-rate.server.ts'
import { queryVisit } from '#app/domain/ordering/query-visit.server.ts'
import { draftBudget } from '#app/domain/budgets/draft-budget.server.ts'
import { db, transaction } from '#db/client.ts'
import { categories, prices, searchTallies } from '#db/schema/catalogue.ts'
import { basketLines, baskets } from '#db/schema/ordering.ts'
import { persons, users } from '#db/schema/people.ts'
import { outbox } from '#db/schema/shared.ts'
import { aBudget, aPot } from '#tests/factories/budgets.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aReadFeed } from '#tests/factories/feeds.ts'
import { deliverAndConfirm } from '#tests/factories/invoicing.ts'
import { anAcceptedOrder, aLine, anOrder, delivered } from '#tests/factories/ordering.ts'
import { anAskedListing } from './asked-listing.ts'
import { aCouncil, aMandate, aMember, anOrganisation, aPerson, aUser } from '#tests/factories/people.ts'
import { worldOfChecks } from './world-of-checks.ts'
import { worldOfJoining } from './world-of-joining.ts'
import { worldOfKeeping } from './world-of-keeping.ts'
import { worldOfLinks } from './world-of-links.ts'
import { worldOfMandates } from './world-of-mandates.ts'
import { paperwork } from './world-of-papers.ts'
import { worldOfSampling } from './world-of-sampling.ts'
import { worldOfWhatIsOn } from './world-of-what-is-on.ts'

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
  const finance2 = await aMember(council, 'finance', 'Fay')
  const joan = await aPerson({ councilId: council, name: `${marker}joan Reeve`, address: `${marker}address 1` })
  await transaction(async (tx) => {
    await tx.update(persons).set({ shortName: 'Jojo' }).where(eq(persons.id, joan.personId))
    await tx.update(users).set({ name: 'Joan' }).where(eq(users.id, joan.actor.userId)) // her header is her own; Jojo stands in her record alone
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
    invoicePrefix: 'QZ',
    story: `${marker}story`,
    address: 'Planted yard', // on every invoice, also Ann's
  })
  const listing = await aListing({ organisationId: provider, title: `${marker}title` })
  const draft = await aListing({ organisationId: provider, title: `${marker}draft`, state: 'draft' })
  const providerOwner = await aMember(provider, 'owner', 'Maya')
  const providerStaff = await aMember(provider, 'staff', 'Milo')
  await aMember(provider, 'staff', `${marker}helper`)
  await aMember(broker, 'staff', `${marker}clerk`)
  await aMember(council, 'admin', `${marker}clerk`)

  const budget = await aBudget({
    person: joan,
    pots: [
      { name: `${marker}pot`, heldAs: 'council-managed', payerOrganisationId: council },
      { name: `${marker}pot at a broker`, heldAs: 'managed account', payerOrganisationId: broker },
    ],
  })
  const order = await anAcceptedOrder({
    budget,
    listing,
    lines: [aLine(listing, budget, { visits: 4, note: `${marker}note` })],
  })
  const [first = '', second = '', third = ''] = order.visitIds
  for (const visitId of [first, second]) await delivered(order, visitId)
  await transaction((tx) => queryVisit(tx, joan.actor, { visitId: second, reason: `${marker}query reason` }))
  await transaction((tx) => confirmVisit(tx, joan.actor, { visitId: first }))
  const ann = await aPerson({ councilId: council, name: 'Ann Other' })
  const annsBudget = await aBudget({ person: ann, pots: [{ heldAs: 'council-managed', payerOrganisationId: council }] })
  const annsListing = await aListing({ organisationId: provider, title: 'A plain title' })
  const annsOrder = await anAcceptedOrder({ budget: annsBudget, listing: annsListing, visits: 1 })
  await deliverAndConfirm(annsOrder, annsOrder.visitIds[0] ?? '') // on the same invoice as Joan's
  const money = await paperwork({ marker, council, broker, brokerOwner, finance, finance2, provider, budget, listing })
  await delivered(order, order.visitIds[3] ?? '')
  const placed = await anOrder({ budget, listing, by: joan.actor, lines: [aLine(listing, budget)] })
  const waiting = await anOrder({
    budget,
    listing,
    by: caseworker,
    lines: [aLine(listing, budget, { note: `${marker}wish` })],
  })
  const basketLineId = await aBasket(joan.actor, joan.personId, listing.listingId)
  for (const actor of [tom, caseworker]) await aBasket(actor, joan.personId, listing.listingId)

  await tellings({ joan, practitioner, council, mandateId: toms.mandateId })
  const { budgetId: draftBudgetId } = await transaction((tx) =>
    draftBudget(tx, practitioner, {
      personId: joan.personId,
      ...nextYear,
      pots: [aPot({ name: `${marker}draft pot` })],
    }),
  )
  const [category] = await db.select().from(categories).where(eq(categories.id, listing.categoryId))
  const [price] = await db.select().from(prices).where(eq(prices.listingId, listing.listingId))
  const [letter] = await db.select().from(outbox).where(eq(outbox.kind, 'letter'))
  const elsewhere = await aCouncil('Otherham Council')
  const feed = await aReadFeed({ councilId: council, ...listing, words: `${marker}feed` })
  const annsRelative = await aUser({ name: 'Rel' })
  await aMandate(ann, annsRelative, ['see', 'shop', 'approve', 'plan', 'manage-money'])
  const otherBroker = await anOrganisation({ kind: 'broker', name: 'Southgate' })
  const otherProvider = await anOrganisation({ kind: 'provider', providerType: 'independent', name: 'Other Provider' })
  const group = await anOrganisation({ kind: 'community', name: 'Tuesday tea' })
  const groupListing = await aListing({
    organisationId: group,
    kind: 'activity',
    isFree: true,
    title: 'Tea',
    state: 'draft',
  })
  const { rateId } = await transaction((tx) =>
    offerRate(tx, providerOwner, {
      ...{ side: 'provider', organisationId: provider, otherId: council },
      ...{ scope: 'listing', listingId: draft.listingId, categoryId: null },
      ...{ terms: { kind: 'per cent off', basisPoints: 500 }, words: `${marker}rate words` },
      ...{ fromDay: '2030-01-01', toDay: null },
    }),
  )
  const keeping = await worldOfKeeping({
    ...{ marker, provider, owner: providerOwner, draftId: draft.listingId },
    ...{ joan, listingSlug: listing.listingId.toLowerCase() },
  })
  const checking = await worldOfChecks({ marker, provider, owner: providerOwner, draftId: draft.listingId })
  const sampling = await worldOfSampling({ marker, council, listing })
  const joining = await worldOfJoining({ marker, council, provider, owner: providerOwner, broker, brokerOwner })

  await worldOfWhatIsOn({ marker })
  const links = await worldOfLinks({
    ...{ marker, practitioner, provider, owner: providerOwner },
    ...{ listingId: listing.listingId, draftId: draft.listingId, council },
  })
  const { endedSharedToken, ...withoutMandate } = await worldOfMandates({ joan, practitioner, elsewhere })

  return {
    ...joining,
    ...links,
    endedSharedToken,
    ...checking,
    ...sampling,
    council,
    elsewhere,
    broker,
    otherBroker,
    provider,
    otherProvider,
    group,
    groupListingId: groupListing.listingId,
    joan: joan.personId,
    ann: ann.personId,
    tomsMandate: toms.mandateId,
    brokersMandate: brokers.mandateId,
    budgetId: budget.budgetId,
    potId: budget.potId,
    ...money,
    ...feed,
    draftBudgetId,
    basketLineId,
    priceId: price?.id ?? '',
    letterId: letter?.id ?? '',
    categoryId: listing.categoryId,
    categoryName: category?.name ?? '',
    listingId: listing.listingId,
    listingSlug: listing.listingId.toLowerCase(),
    draftId: draft.listingId,
    askedListingId: await anAskedListing(council, { now: `${marker}asked`, asked: `${marker}change` }),
    rateId,
    ...keeping,
    orderId: order.orderId,
    lineId: order.lineId,
    placedLineId: placed.lineId,
    waitingOrderId: waiting.orderId,
    waitingLineId: waiting.lineId,
    visitId: first,
    queriedVisitId: second,
    plannedVisitId: third,
    deliveredVisitId: order.visitIds[3] ?? '',
    annsOrderId: annsOrder.orderId,
    users: {
      joan: joan.actor,
      tom,
      caseworker,
      practitioner,
      finance,
      finance2,
      brokerOwner,
      providerOwner,
      providerStaff,
      ...withoutMandate,
      stranger: await aUser({ name: 'Stranger' }),
      ann: ann.actor,
      annsRelative,
      colleague: await aMember(broker, 'staff', 'Cole'),
      commissioner: await aMember(council, 'commissioner', 'Coco'),
      admin: await aMember(council, 'admin', 'Addi'),
      otherBrokerOwner: await aMember(otherBroker, 'owner', 'Otto'),
      otherProviderOwner: await aMember(otherProvider, 'owner', 'Opal'),
      groupOwner: await aMember(group, 'owner', 'Gwen'),
      practitionerElsewhere: await aMember(elsewhere, 'practitioner', 'Peer'),
      financeElsewhere: await aMember(elsewhere, 'finance', 'Fred'),
      commissionerElsewhere: await aMember(elsewhere, 'commissioner', 'Cora'),
    } satisfies Record<string, Actor>,
  }
}

export type World = Awaited<ReturnType<typeof aWorld>>
export type User = keyof World['users']
export type Who = User | 'nobody'

const nextYear = { startsOn: '2040-01-01', endsOn: '2040-12-31' }

type Told = { joan: { personId: string; actor: Actor }; practitioner: Actor; council: string; mandateId: string }

/** About me, a reason in the history, a letter, and what nobody found. */
async function tellings({ joan, practitioner, council, mandateId }: Told): Promise<void> {
  await transaction(async (tx) => {
    await changeAboutMe(tx, joan.actor, { personId: joan.personId, whatMatters: `${marker}matters` })
    await suspendMandate(tx, practitioner, { mandateId, reason: `${marker}reason` })
    await resumeMandate(tx, practitioner, { mandateId, reason: 'It was nothing' })
    const sought = {
      day: today(),
      words: `${marker}unfound`.toLowerCase(),
      filters: '',
      district: '',
      found: 0,
      times: 9,
    }
    await tx.insert(searchTallies).values({ id: newId('key'), ...sought })
    await enqueue(tx, {
      kind: 'letter',
      key: newId('key'),
      councilId: council,
      payload: { name: `${marker}letter`, address: null, subject: 'News', lines: ['Hello.'] },
    })
  })
}

async function aBasket(actor: Actor, personId: string, listingId: string): Promise<string> {
  const at = new Date()
  const basketId = newId('bsk')
  const lineId = newId('bln')
  await transaction(async (tx) => {
    await tx.insert(baskets).values({ id: basketId, userId: actor.userId, personId, createdAt: at })
    await tx.insert(basketLines).values({
      id: lineId,
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
  return lineId
}
