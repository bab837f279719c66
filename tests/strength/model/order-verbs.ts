import { acceptLine } from '#app/domain/ordering/accept-line.server.ts'
import { cancelLine } from '#app/domain/ordering/cancel-line.server.ts'
import { confirmVisit } from '#app/domain/ordering/confirm-visit.server.ts'
import { declineLine } from '#app/domain/ordering/decline-line.server.ts'
import { placeOrder } from '#app/domain/ordering/place-order.server.ts'
import { queryVisit } from '#app/domain/ordering/query-visit.server.ts'
import { recordDelivery } from '#app/domain/ordering/record-delivery.server.ts'
import { recordMissed } from '#app/domain/ordering/record-missed.server.ts'
import { settleQuery } from '#app/domain/ordering/settle-query.server.ts'
import { isStillToCome } from '#app/domain/ordering/visit.ts'
import { now } from '#app/domain/shared/clock.ts'
import { divideHalfUp } from '#app/domain/shared/money.ts'
import { today } from '#app/domain/shared/day.ts'
import { transaction } from '#db/client.ts'
import { aLine, begunToday } from '#tests/factories/ordering.ts'
import { doable, type Change, type Model, type Verb } from './step.ts'
import type { Around, World, WorldPot } from './world.ts'

const hourPence = 1_650
const reason = 'It was not right.'
type Line = Around['lines'][number]
type Visit = Around['visits'][number]

/** One to four visits of a quarter of an hour to four hours. */
function wanted(size: number) {
  return { visits: 1 + (size % 4), minutes: 15 * (1 + (size % 16)) }
}

const order: Verb<WorldPot> = {
  name: 'order',
  targets: (_, { pots }) => pots,
  foretell: ({ potId }, { size }) => {
    const { visits, minutes } = wanted(size)
    const pence = visits * divideHalfUp(minutes * hourPence, 60)
    return [
      [potId, 'available', -pence],
      [potId, 'held', pence],
    ]
  },
  act: ({ listing }, { potId, personId, holder }, { size, key }) =>
    transaction((tx) =>
      placeOrder(tx, holder, {
        personId,
        key,
        lines: [aLine(listing, { potId }, wanted(size))],
        aboutMeShared: [],
      }),
    ),
}

const accept: Verb<Line> = {
  name: 'accept',
  targets: ({ around }) => around.lines.filter(({ state }) => state === 'placed'),
  foretell: () => [],
  act: ({ listing }, { id }) => transaction((tx) => acceptLine(tx, listing.owner, { lineId: id })),
}

const decline: Verb<Line> = {
  name: 'decline',
  targets: accept.targets,
  foretell: ({ id }, { model }) => plannedComesBack(model, id),
  act: ({ listing }, { id }) => transaction((tx) => declineLine(tx, listing.owner, { lineId: id, reason })),
}

const cancel: Verb<Line> = {
  name: 'cancel',
  targets: ({ around }) => around.lines.filter(({ state }) => ['placed', 'accepted', 'running'].includes(state)),
  foretell: ({ id, state }, { model }) => {
    return plannedComesBack(model, id, (visit) => state === 'placed' || isStillToCome(visit, now()))
  },
  act: (world, { id, personId }) =>
    transaction((tx) => cancelLine(tx, holderOf(world, personId), { lineId: id, reason })),
}

const deliver: Verb<Visit> = {
  name: 'deliver',
  targets: ({ around }) =>
    around.visits.filter(
      ({ visit, lineState }) => visit.state === 'planned' && ['accepted', 'running'].includes(lineState),
    ),
  foretell: () => [],
  act: ({ listing }, { visit }, { size }) => {
    const minutes = Math.max(5, (visit.plannedMinutes ?? 0) + [0, 0, -10, -25, 15, 15][size % 6]!)
    const delivery = { day: today(), startMinute: begunToday(), minutes, quantity: 1, by: 'Maya', note: null }
    return transaction((tx) => recordDelivery(tx, listing.owner, { visitId: visit.id, ...delivery }))
  },
}

const miss: Verb<Visit> = {
  name: 'miss',
  targets: deliver.targets,
  foretell: ({ potId, heldPence }) => heldBack(potId, heldPence),
  act: ({ listing }, { visit }) => transaction((tx) => recordMissed(tx, listing.owner, { visitId: visit.id, reason })),
}

const confirm: Verb<Visit> = {
  name: 'confirm',
  targets: ({ around }) => around.visits.filter(({ visit }) => ['delivered', 'short'].includes(visit.state)),
  foretell: ({ potId, heldPence, visit }) => charged(potId, heldPence, visit.deliveredPence ?? 0),
  act: (world, { visit }) =>
    transaction((tx) => confirmVisit(tx, holderOf(world, visit.personId), { visitId: visit.id })),
}

const query: Verb<Visit> = {
  name: 'query',
  targets: ({ around }) =>
    around.visits.filter(
      ({ visit }) =>
        ['delivered', 'short'].includes(visit.state) ||
        (visit.state === 'confirmed' && !around.billed.some(({ visitId }) => visitId === visit.id)),
    ),
  foretell: ({ potId, visit }) => {
    const pence = visit.state === 'confirmed' ? (visit.confirmedPence ?? 0) : 0
    return [
      [potId, 'delivered', -pence],
      [potId, 'held', pence],
    ]
  },
  act: (world, { visit }) =>
    transaction((tx) => queryVisit(tx, holderOf(world, visit.personId), { visitId: visit.id, reason })),
}

const settle: Verb<Visit> = {
  name: 'settle a query',
  targets: ({ around }) => around.visits.filter(({ visit }) => visit.state === 'queried'),
  foretell: ({ potId, heldPence, visit }, { size }) => charged(potId, heldPence, settledPence(visit, size)),
  act: ({ council }, { visit }, { size }) =>
    transaction((tx) =>
      settleQuery(tx, council.first, { visitId: visit.id, payPence: settledPence(visit, size), words: reason }),
    ),
}

/** Nothing, some or all of what was ordered. */
function settledPence({ plannedPence }: Visit['visit'], size: number): number {
  return Math.floor((plannedPence * (size % 5)) / 4)
}

function heldBack(potId: string, pence: number): Change[] {
  return [
    [potId, 'held', -pence],
    [potId, 'available', pence],
  ]
}

function charged(potId: string, heldPence: number, costPence: number): Change[] {
  return [
    [potId, 'held', -heldPence],
    [potId, 'delivered', costPence],
    [potId, 'available', heldPence - costPence],
  ]
}

function plannedComesBack(
  { around }: Model,
  lineId: string,
  comesBack: (visit: Visit['visit']) => boolean = () => true,
): Change[] {
  return around.visits
    .filter(({ visit }) => visit.lineId === lineId && visit.state === 'planned' && comesBack(visit))
    .flatMap(({ potId, heldPence }) => heldBack(potId, heldPence))
}

export function holderOf({ pots }: World, personId: string) {
  return pots.find((pot) => pot.personId === personId)!.holder
}

export const orderVerbs = {
  order: doable(order),
  accept: doable(accept),
  decline: doable(decline),
  cancel: doable(cancel),
  deliver: doable(deliver),
  miss: doable(miss),
  confirm: doable(confirm),
  query: doable(query),
  settle: doable(settle),
}
