import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { insertRows, kept } from '#db/prepared.ts'
import { orderLinePrices, orderLines, orders, shares, visits, visitShares } from '#db/schema/ordering.ts'
import { persons, type AboutMeSection } from '#db/schema/people.ts'
import { orderPlaced } from '../ledger/events.ts'
import { postEntry } from '../ledger/post-entry.server.ts'
import { requirePower } from '../people/access.server.ts'
import type { Actor } from '../shared/actor.ts'
import { audit } from '../shared/audit.server.ts'
import { now } from '../shared/clock.ts'
import { newId } from '../shared/id.ts'
import { nextNumber } from '../shared/number-series.server.ts'
import { enqueueAll } from '../shared/outbox.server.ts'
import { Refusal } from '../shared/refusal.ts'
import { buildOrder, type OrderRows } from './build-order.ts'
import { requireMoney } from './may-pay.ts'
import { ownFirms } from './no-part.server.ts'
import { orderOfKey, type PlacedOrder } from './order-of-key.server.ts'
import { newsOf, orderInWords } from './order-words.ts'
import { potsToOrderWith } from './pots-to-order-with.server.ts'
import { priceLines } from './price-lines.server.ts'
import { newsForPerson, newsForProviders } from './tell-of-order.server.ts'
import type { WantedLine } from './wanted-line.ts'

export type NewOrder = {
  personId: string
  /** the same form sent twice is one order */
  key: string
  lines: WantedLine[]
  aboutMeShared: AboutMeSection[]
}

/**
 * Orders one or more lines for a person and holds their money, all or nothing.
 * From somebody without `approve`, or who works for one of the providers and orders for somebody else, the lines wait for
 * agreement, and no money is held until then.
 */
export async function placeOrder(tx: Tx, actor: Actor, input: NewOrder): Promise<PlacedOrder> {
  const access = await requirePower(tx, actor, { personId: input.personId, power: 'shop' })
  const before = await orderOfKey(tx, actor, input)
  if (before) return before
  if (input.lines.length === 0) throw new Refusal('not-allowed', 'There is nothing in the basket to order.')

  const placedAt = now()
  const orderId = newId('ord')
  const lines = await priceLines(tx, { ...access, lines: input.lines })
  const providerIds = lines.map(({ priced }) => priced.listing.providerId)
  const isWaiting = !access.powers.has('approve') || (await ownFirms(tx, actor, { access, providerIds })).length > 0
  const rows = buildOrder({ orderId, personId: input.personId, lines, placedAt: isWaiting ? null : placedAt })
  requireMoney(await potsToOrderWith(tx, input.personId), lines, isWaiting ? [] : rows.holds)

  const number = `D-${10_000 + (await nextNumber(tx, 'order'))}`
  const order = {
    id: orderId,
    number,
    personId: input.personId,
    councilId: access.councilId,
    orderedByUserId: actor.userId,
    mandateId: access.mandateId,
    key: input.key,
    aboutMeShared: input.aboutMeShared,
    placedAt,
  }
  await insertRows(tx, orders, { rows: [order] })
  await insertLines(tx, rows)
  const whose = { personId: input.personId, mandateId: access.mandateId }
  const transfers = isWaiting ? [] : orderPlaced(rows.holds)
  if (transfers.length > 0) {
    const key = `order-placed:${orderId}`
    await postEntry(tx, actor, { ...whose, kind: 'order placed', reference: orderId, key, transfers })
  }

  const news = lines.map(({ wanted, priced }) => newsOf(priced, wanted.note))
  await audit(tx, actor, {
    ...whose,
    verb: isWaiting ? 'asked for an order' : 'placed an order',
    words: orderInWords(isWaiting ? 'Asked to order' : 'Ordered', news),
    subject: { kind: 'order', id: orderId },
    organisationId: access.councilId,
  })
  const person = await personOf(tx, input.personId)
  const about = { person, orderId, number, actorName: actor.name, lines: news, isWaiting }
  await enqueueAll(tx, [
    ...(isWaiting ? [] : await newsForProviders(tx, { orderId, district: person.district, lines: news })),
    ...(access.as === 'self' ? [] : await newsForPerson(tx, about)),
  ])
  return { orderId, number, isNew: true, isWaiting }
}

async function insertLines(tx: Tx, rows: OrderRows): Promise<void> {
  await insertRows(tx, orderLines, { rows: rows.lines })
  await insertRows(tx, orderLinePrices, { rows: rows.prices })
  await insertRows(tx, shares, { rows: rows.shares })
  await insertRows(tx, visits, { rows: rows.visits })
  await insertRows(tx, visitShares, { rows: rows.visitShares })
}

async function personOf(tx: Tx, personId: string) {
  const [person] = await personToTell(tx).execute({ personId })
  if (!person) throw new Error(`Person ${personId} went away within a transaction.`)
  return person
}

const personToTell = kept((tx: Tx, name) =>
  tx
    .select({
      id: persons.id,
      name: persons.name,
      email: persons.email,
      address: persons.address,
      councilId: persons.councilId,
      district: persons.district,
    })
    .from(persons)
    .where(eq(persons.id, sql.placeholder('personId')))
    .prepare(name),
)
