import { count, day, id, index, instant, json, primaryKey, table, text } from '../columns.ts'
import { categories, listings, type GroupSize, type Unit } from './catalogue.ts'
import { organisations, users } from './people.ts'

/** One agreed price. `label` and `band` null: whatever the line of the menu is called, whenever it counts. */
export type RateLine = { unit: Unit; group: GroupSize; label: string | null; band: string | null; pence: number }
export type RateTerms = { kind: 'per cent off'; basisPoints: number } | { kind: 'prices'; lines: RateLine[] }

export const rateScopes = ['listing', 'category', 'provider'] as const
export const rateStates = ['offered', 'standing', 'refused', 'ended', 'taken back'] as const

/** A council's private rate: offered by one side, accepted by the other. It counts between its days once `acceptedAt` stands. */
export const rateAgreements = table(
  'rate_agreements',
  {
    id: id().primaryKey(),
    councilId: text('council_id')
      .notNull()
      .references(() => organisations.id),
    providerId: text('provider_id')
      .notNull()
      .references(() => organisations.id),
    scope: text('scope', { enum: rateScopes }).notNull(),
    listingId: text('listing_id').references(() => listings.id), // of scope listing
    categoryId: text('category_id').references(() => categories.id), // of scope category: this provider's listings in it
    terms: json<RateTerms>('terms').notNull(),
    words: text('words'), // to the other side
    fromDay: day('from_day').notNull(),
    toDay: day('to_day'), // last day; null: until one side ends it
    state: text('state', { enum: rateStates }).notNull(),
    offeredBy: text('offered_by', { enum: ['provider', 'council'] }).notNull(),
    offeredByUserId: text('offered_by_user_id')
      .notNull()
      .references(() => users.id),
    offeredAt: instant('offered_at').notNull(),
    answersRateId: text('answers_rate_id'), // a counter-offer: the offer that it answers
    acceptedAt: instant('accepted_at'),
    answeredByUserId: text('answered_by_user_id'), // who accepted, refused or took it back
    answeredAt: instant('answered_at'),
    answerReason: text('answer_reason'),
    endedByUserId: text('ended_by_user_id'),
    endedAt: instant('ended_at'),
    endReason: text('end_reason'),
  },
  (t) => [
    index('rate_agreements_provider').on(t.providerId, t.councilId, t.state),
    index('rate_agreements_council').on(t.councilId, t.state),
  ],
)

/**
 * What an agreement for a category reaches although the categories were put in another order since: so that tidying up
 * changes no price. Without a row, where the listing stands decides.
 */
export const rateHolds = table(
  'rate_holds',
  {
    rateId: text('rate_id')
      .notNull()
      .references(() => rateAgreements.id),
    listingId: text('listing_id')
      .notNull()
      .references(() => listings.id),
    /** 0: its own category, 1: the one above, … Null: it is not reached */
    distance: count('distance'),
  },
  (t) => [primaryKey({ columns: [t.rateId, t.listingId] }), index('rate_holds_listing').on(t.listingId)],
)
