import { count, day, flag, id, index, instant, json, pence, primaryKey, table, text, uniqueIndex } from '../columns.ts'
import { pots } from './budgets.ts'
import { listings, units, vatReasons } from './catalogue.ts'
import { organisations, persons, users, type AboutMeSection } from './people.ts'

/** What is put into a basket and, at checkout, into an order line: days with a start and a length, or a number of items. */
export type Schedule =
  | { kind: 'visits'; visits: { day: string; startMinute: number; minutes: number }[] }
  | { kind: 'items'; quantity: number; neededBy: string | null }

/** A basket belongs to one user and one person. */
export const baskets = table(
  'baskets',
  {
    id: id().primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('baskets_user_person').on(t.userId, t.personId)],
)

export const basketLines = table(
  'basket_lines',
  {
    id: id().primaryKey(),
    basketId: text('basket_id')
      .notNull()
      .references(() => baskets.id),
    listingId: text('listing_id')
      .notNull()
      .references(() => listings.id),
    unit: text('unit', { enum: units }).notNull(),
    label: text('label').notNull(), // the line of the price menu that was chosen
    schedule: json<Schedule>('schedule').notNull(),
    potId: text('pot_id'), // chosen; null: Daybook suggests one
    note: text('note'), // to the provider, in the person's words
    isForLater: flag('is_for_later').notNull().default(false),
    position: count('position').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('basket_lines_basket').on(t.basketId)],
)

export const orders = table(
  'orders',
  {
    id: id().primaryKey(),
    number: text('number').notNull(), // for people: 'D-10234'
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    councilId: text('council_id')
      .notNull()
      .references(() => organisations.id),
    orderedByUserId: text('ordered_by_user_id')
      .notNull()
      .references(() => users.id),
    mandateId: text('mandate_id'), // null: by the person
    key: text('key').notNull(), // the same form sent twice is one order
    aboutMeShared: json<AboutMeSection[]>('about_me_shared').notNull(),
    placedAt: instant('placed_at').notNull(),
  },
  (t) => [
    uniqueIndex('orders_key').on(t.key),
    uniqueIndex('orders_number').on(t.number),
    index('orders_person').on(t.personId, t.placedAt),
  ],
)

export const orderLineStates = [
  'quoted',
  'waiting for agreement',
  'placed',
  'accepted',
  'running',
  'paused',
  'ending',
  'ended',
  'declined',
  'lapsed',
  'cancelled',
] as const
export type OrderLineState = (typeof orderLineStates)[number]

export const orderLines = table(
  'order_lines',
  {
    id: id().primaryKey(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    providerId: text('provider_id')
      .notNull()
      .references(() => organisations.id),
    listingId: text('listing_id')
      .notNull()
      .references(() => listings.id),
    position: count('position').notNull(),
    state: text('state', { enum: orderLineStates }).notNull(),
    lineKind: text('line_kind', { enum: ['visits', 'items', 'employment'] }).notNull(),
    title: text('title').notNull(), // as it was when ordered
    unit: text('unit', { enum: units }).notNull(),
    label: text('label').notNull(),
    costPence: pence('cost_pence').notNull(), // as ordered
    deliveryPence: pence('delivery_pence').notNull().default(0), // items, part of the cost
    travelPence: pence('travel_pence').notNull().default(0), // visits, for each, part of its cost; of the first, where the accepted prices say it by day
    deliveryAddress: text('delivery_address'),
    note: text('note'),
    noticeDays: count('notice_days').notNull(),
    lateCancelHours: count('late_cancel_hours').notNull(),
    lateCancelPercent: count('late_cancel_percent').notNull(),
    firstDay: day('first_day').notNull(),
    lastDay: day('last_day').notNull(),
    placedAt: instant('placed_at'), // when the money was held
    chasedAt: instant('chased_at'),
    answeredAt: instant('answered_at'),
    answeredByUserId: text('answered_by_user_id'),
    answerReason: text('answer_reason'), // why declined or cancelled
    endedAt: instant('ended_at'),
  },
  (t) => [
    index('order_lines_order').on(t.orderId, t.position),
    index('order_lines_person').on(t.personId, t.state),
    index('order_lines_provider').on(t.providerId, t.state),
    index('order_lines_state').on(t.state, t.placedAt),
  ],
)

/** What a line's visits cost: prices accepted when it was ordered, for each unit and band, from a day on. */
export const orderLinePrices = table(
  'order_line_prices',
  {
    id: id().primaryKey(),
    lineId: text('line_id')
      .notNull()
      .references(() => orderLines.id),
    unit: text('unit', { enum: units }).notNull(),
    label: text('label').notNull(),
    band: text('band').notNull(), // 'travel:weekend': getting there, where not all visits of the line pay the same
    pence: pence('pence').notNull(),
    vatBasisPoints: count('vat_basis_points').notNull(),
    fromDay: day('from_day').notNull(),
    isPrivate: flag('is_private').notNull(), // the council's agreed rate
    vatReason: text('vat_reason', { enum: vatReasons }), // why there is no VAT in it
  },
  (t) => [index('order_line_prices_line').on(t.lineId)],
)

/** One order line on one pot. Its weight says how much of each charge it bears. */
export const shares = table(
  'shares',
  {
    id: id().primaryKey(),
    lineId: text('line_id')
      .notNull()
      .references(() => orderLines.id),
    potId: text('pot_id')
      .notNull()
      .references(() => pots.id),
    position: count('position').notNull(),
    weight: count('weight').notNull(), // of the sum of the line's weights
  },
  (t) => [index('shares_line').on(t.lineId, t.position), index('shares_pot').on(t.potId)],
)

export const visitStates = [
  'planned',
  'delivered',
  'confirmed',
  'queried',
  'missed',
  'short',
  'cancelled',
  'lapsed',
] as const
export type VisitState = (typeof visitStates)[number]

/** One visit, or one delivery of items. */
export const visits = table(
  'visits',
  {
    id: id().primaryKey(),
    lineId: text('line_id')
      .notNull()
      .references(() => orderLines.id),
    personId: text('person_id').notNull(),
    providerId: text('provider_id').notNull(),
    state: text('state', { enum: visitStates }).notNull(),
    plannedDay: day('planned_day').notNull(),
    plannedStartMinute: count('planned_start_minute'), // null for items
    plannedMinutes: count('planned_minutes'), // null for items
    quantity: count('quantity').notNull().default(1), // items, places, miles, sessions
    plannedPence: pence('planned_pence').notNull(), // held for it
    deliveredDay: day('delivered_day'),
    deliveredStartMinute: count('delivered_start_minute'),
    deliveredMinutes: count('delivered_minutes'),
    deliveredQuantity: count('delivered_quantity'),
    deliveredPence: pence('delivered_pence'), // real cost of what was recorded
    deliveredBy: text('delivered_by'), // who came
    deliveredNote: text('delivered_note'),
    recordedAt: instant('recorded_at'),
    recordedByUserId: text('recorded_by_user_id'),
    chasedAt: instant('chased_at'),
    confirmedAt: instant('confirmed_at'),
    confirmedByUserId: text('confirmed_by_user_id'), // null with confirmedAt: by silence
    confirmedPence: pence('confirmed_pence'), // what moved to delivered
    queriedAt: instant('queried_at'),
    queriedByUserId: text('queried_by_user_id'),
    queryReason: text('query_reason'),
    settledAt: instant('settled_at'),
    settledByUserId: text('settled_by_user_id'),
    settledWords: text('settled_words'),
    cancelledReason: text('cancelled_reason'),
    /** what this row charges for: the visit itself, or a fee for notice or late cancellation */
    charge: text('charge', { enum: ['visit', 'late cancellation', 'notice'] })
      .notNull()
      .default('visit'),
  },
  (t) => [
    index('visits_line').on(t.lineId, t.plannedDay),
    index('visits_person').on(t.personId, t.state, t.plannedDay),
    index('visits_provider').on(t.providerId, t.state, t.plannedDay),
    index('visits_state').on(t.state, t.plannedDay),
  ],
)

/** What a visit holds and charges on each share of its line. */
export const visitShares = table(
  'visit_shares',
  {
    visitId: text('visit_id')
      .notNull()
      .references(() => visits.id),
    shareId: text('share_id')
      .notNull()
      .references(() => shares.id),
    heldPence: pence('held_pence').notNull(), // 0 once it is delivered or given back
    deliveredPence: pence('delivered_pence').notNull().default(0), // confirmed, not yet invoiced
    /** what the visit has charged so far, invoiced or not: the next charge of the line is split on top of it */
    chargedPence: pence('charged_pence').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.visitId, t.shareId] }), index('visit_shares_share').on(t.shareId)],
)
