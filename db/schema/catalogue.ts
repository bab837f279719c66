import {
  count,
  day,
  decimal,
  flag,
  id,
  index,
  instant,
  json,
  pence,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from '../columns.ts'
import { organisations } from './people.ts'
import type { Photo } from './shown.ts'

export const categories = table(
  'categories',
  {
    id: id().primaryKey(),
    slug: text('slug').notNull(), // 'help-at-home'
    name: text('name').notNull(),
    tone: text('tone', { enum: ['home', 'out', 'do', 'learn', 'breaks', 'food', 'kit', 'free'] }).notNull(),
    position: count('position').notNull(),
    /** shelf: where a listing stands; specialism: whom it is for */
    facet: text('facet', { enum: ['shelf', 'specialism'] })
      .notNull()
      .default('shelf'),
    parentId: text('parent_id'), // the shelf it stands on
    /** regulated care: what is said about it is read by the council before it is shown */
    isRegulated: flag('is_regulated').notNull().default(false),
    mergedIntoId: text('merged_into_id'), // what it is now part of
    retiredAt: instant('retired_at'), // nothing new is put there
    /** ids of the categories whose rules hold for this one: itself, those above, those merged into it. Null: itself alone */
    coveredBy: json<string[]>('covered_by'),
  },
  (t) => [uniqueIndex('categories_slug').on(t.slug), index('categories_parent').on(t.parentId, t.position)],
)

export const listingKinds = ['service', 'product', 'activity', 'event', 'group', 'resource'] as const
export const units = [
  'hour',
  'half-hour',
  'session',
  'half-day',
  'day',
  'night',
  'sleep-in',
  'week',
  'mile',
  'item',
  'place',
] as const
export type Unit = (typeof units)[number]

/** How many share: one worker for one person, two workers for one person, or several people together. */
export const groupSizes = ['1 to 1', '2 to 1', 'group'] as const
export type GroupSize = (typeof groupSizes)[number]

/** Why a price has no VAT in it. */
export const vatReasons = [
  'not registered',
  'welfare',
  'health',
  'education',
  'zero: disability',
  'zero: food',
] as const
export type VatReason = (typeof vatReasons)[number]

/** Three short sentences with a picture each, and one picture for the whole. Pictures are OpenMoji codes such as '1F6B6'. */
export type EasyRead = { picture: string; sentences: { picture: string; words: string }[] }

/** When a place is open or somebody comes: minutes after midnight on a day of the week, 1 is Monday. */
export type OpenHours = { weekday: number; startsMinute: number; endsMinute: number }

export const listings = table(
  'listings',
  {
    id: id().primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    categoryId: text('category_id')
      .notNull()
      .references(() => categories.id),
    slug: text('slug').notNull(),
    kind: text('kind', { enum: listingKinds }).notNull(),
    /** how it is ordered; null for what is free and not ordered */
    lineKind: text('line_kind', { enum: ['visits', 'items', 'employment'] }),
    state: text('state', { enum: ['draft', 'published', 'paused', 'withdrawn'] }).notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(), // one sentence, on cards
    description: text('description').notNull(),
    whoFor: text('who_for'),
    included: text('included'),
    goodToKnow: text('good_to_know'),
    checks: json<{ words: string; on: string | null }[]>('checks').notNull(), // "Insured for £5 million", seen on
    pictures: json<string[]>('pictures').notNull(), // 1 to 3 OpenMoji codes on the shelf
    photos: json<Photo[]>('photos').notNull().default([]), // up to three, the first on its card
    easyRead: json<EasyRead>('easy_read'),
    isFree: flag('is_free').notNull().default(false),
    whenWords: text('when_words'), // "Every Tuesday, 2pm to 3:30pm"
    placeWords: text('place_words'), // "St Anne's Hall"
    district: text('district'), // where it is based
    latitude: decimal('latitude'),
    longitude: decimal('longitude'),
    milesServed: count('miles_served'), // from its district; null: only the districts listed
    deliveryPence: pence('delivery_pence'), // items: for each order line
    returnDays: count('return_days'), // items: may be returned within
    noticeDays: count('notice_days').notNull().default(0), // to end or pause a running line
    /** late cancellation: within so many hours of the visit, so many per cent of its price */
    lateCancelHours: count('late_cancel_hours').notNull().default(0),
    lateCancelPercent: count('late_cancel_percent').notNull().default(0),
    notIncluded: text('not_included'),
    languages: json<string[]>('languages'), // null: never said
    /** access of the place: codes of app/domain/catalogue/editor/choices.ts */
    access: json<string[]>('access'),
    capacity: count('capacity'), // how many people it has room for
    minimumAge: decimal('minimum_age'), // years; null: from any age
    maximumAge: decimal('maximum_age'), // null: up to any age
    waitingWeeks: count('waiting_weeks'), // 0: can begin now
    hours: json<OpenHours[]>('hours'), // days and hours
    seasonFrom: text('season_from'), // 'MM-DD' each year or a day; with seasonTo, its last day
    seasonTo: text('season_to'),
    /** published, yet not shown just now: kept by each save and each night */
    hiddenBecause: text('hidden_because', { enum: ['season', 'stale'] }),
    rightOn: day('right_on'), // its provider last said that it is still right
    askOn: day('ask_on'), // when they are asked again
    askedOn: day('asked_on'), // asked and not answered since
    steppedBackOn: day('stepped_back_on'), // unanswered for so long that it stands behind others
    source: text('source'), // imported: the register's name
    sourceId: text('source_id'),
    sourceOn: day('source_on'),
    sourceHash: text('source_hash'), // of what the import wrote; differs from contentHash when changed by hand
    isUnclaimed: flag('is_unclaimed').notNull().default(false),
    publishedAt: instant('published_at'),
    changedAt: instant('changed_at').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('listings_slug').on(t.slug),
    index('listings_organisation').on(t.organisationId, t.state),
    index('listings_state').on(t.state, t.categoryId),
    index('listings_ask').on(t.askOn),
    index('listings_asked').on(t.askedOn),
    uniqueIndex('listings_source').on(t.source, t.sourceId),
    index('listings_open').on(t.state, t.hiddenBecause, t.id, t.changedAt, t.organisationId),
    index('listings_place').on(t.state, t.latitude),
  ],
)

/** Postcode districts served besides the miles around its own. */
export const listingDistricts = table(
  'listing_districts',
  {
    listingId: text('listing_id')
      .notNull()
      .references(() => listings.id),
    district: text('district').notNull(),
  },
  (t) => [primaryKey({ columns: [t.listingId, t.district] }), index('listing_districts_district').on(t.district)],
)

/** One line of a listing's price menu. A private rate carries the council it was agreed with. Never updated but to end it (validTo). */
export const prices = table(
  'prices',
  {
    id: id().primaryKey(),
    listingId: text('listing_id')
      .notNull()
      .references(() => listings.id),
    councilId: text('council_id').references(() => organisations.id), // null: public
    unit: text('unit', { enum: units }).notNull(),
    label: text('label').notNull(), // 'Weekday', 'Weekend', '2 to 1'
    /** when the price applies: any time, or only a band of days */
    band: text('band', { enum: ['any', 'weekday', 'evening', 'weekend', 'bank-holiday', 'night'] })
      .notNull()
      .default('any'),
    pence: pence('pence').notNull(), // with VAT
    vatBasisPoints: count('vat_basis_points').notNull().default(0), // 2000 = 20 %
    vatReason: text('vat_reason', { enum: vatReasons }), // why none; null: not said, or there is VAT
    groupSize: text('group_size', { enum: groupSizes }).notNull().default('1 to 1'),
    /** what must be ordered at least: minutes of each visit, or how many (items; visits of an order) */
    leastMinutes: count('least_minutes'),
    leastQuantity: count('least_quantity'),
    /** getting there, charged besides: so much a visit, or so much a mile there and back; null: in the price */
    travel: text('travel', { enum: ['visit', 'mile'] }),
    travelPence: pence('travel_pence'),
    validFrom: day('valid_from').notNull(),
    validTo: day('valid_to'), // last day; null: open
    position: count('position').notNull().default(0),
    createdAt: instant('created_at').notNull(),
  },
  // none by council: nearly all are public, and the planner would read them all to find those of one listing
  (t) => [index('prices_listing').on(t.listingId, t.validFrom)],
)

/** An overhead by its stated basis: hundredths of a per cent of all pay, pence for each worker, pence for each of `quantity` square metres, or a sum. */
export type Overhead = {
  name: string
  basis: 'per cent of pay' | 'per head' | 'per square metre' | 'a sum'
  rate: number
  quantity: number
  words: string
}

/** A year of a service, from which its costs are worked out. Time is in minutes, money in pence. */
export type BuildUpActivity = {
  workersHundredths: number // full-time workers x 100
  paidMinutesWeek: number // of one worker
  payPence: number // an hour
  onCostBasisPoints: number // of pay: pension, national insurance
  holidayDays: number // of one worker; a day is a fifth of the week
  sickDays: number
  trainingDays: number
  travelMinutes: number // between visits, for each hour of work with people
  milesHundredths: number // for each hour of work with people, x 100
  milePence: number
  unitMinutes: number // of one worker's time in a unit
  peopleTogether: number // who have a unit at the same time of the same worker
  usedUnits: number // really delivered in the year
  otherDirect: { name: string; yearPence: number }[]
  overheads: Overhead[] // management, premises, corporate
}

/** What a part of a price is for. */
export type BuildUpKind = 'pay' | 'travel' | 'direct' | 'overhead'

/** How an in-house service arrives at its unit price. The parts add up to the price at real use. */
export const priceBuildUps = table(
  'price_build_ups',
  {
    id: id().primaryKey(),
    listingId: text('listing_id')
      .notNull()
      .references(() => listings.id),
    unit: text('unit', { enum: units }).notNull(),
    yearWords: text('year_words').notNull(), // "2026 to 2027"
    /** cost of a year */
    parts: json<{ name: string; words: string; yearPence: number; kind?: BuildUpKind }[]>('parts').notNull(),
    capacityUnits: count('capacity_units').notNull(), // what could be delivered in the year
    usedUnits: count('used_units').notNull(), // what really is
    publishedOn: day('published_on').notNull(), // of a draft: when it was last saved
    /** a draft is not shown; what was published is never changed, so its rows are the versions */
    isDraft: flag('is_draft').notNull().default(false),
    activity: json<BuildUpActivity>('activity'), // what the parts were worked out from; null: parts only
    pricePence: pence('price_pence'), // what was charged when it was published
    subsidyWords: text('subsidy_words'), // who pays the rest, where the price is below the cost
    savedByUserId: text('saved_by_user_id'),
  },
  (t) => [index('price_build_ups_listing').on(t.listingId)],
)

/** One dated occurrence of an activity, event or group. */
export const happenings = table(
  'happenings',
  {
    id: id().primaryKey(),
    listingId: text('listing_id')
      .notNull()
      .references(() => listings.id),
    day: day('day').notNull(),
    startsMinute: count('starts_minute').notNull(), // after midnight
    endsMinute: count('ends_minute').notNull(),
  },
  (t) => [index('happenings_day').on(t.day, t.startsMinute), index('happenings_listing').on(t.listingId, t.day)],
)

export const reviews = table(
  'reviews',
  {
    id: id().primaryKey(),
    listingId: text('listing_id')
      .notNull()
      .references(() => listings.id),
    byWords: text('by_words').notNull(), // "Joan, 74"
    stars: count('stars').notNull(), // 1 to 5
    words: text('words').notNull(),
    answer: text('answer'), // the provider's
    writtenOn: day('written_on').notNull(),
  },
  (t) => [index('reviews_listing').on(t.listingId, t.writtenOn)],
)

export const postcodeDistricts = table('postcode_districts', {
  district: text('district').primaryKey(),
  latitude: decimal('latitude').notNull(),
  longitude: decimal('longitude').notNull(),
  name: text('name'),
  source: text('source').notNull(),
})

/** What was looked for: a day, filters, district and number found; words only when they name nobody. Never a person. */
export const searchTallies = table(
  'search_tallies',
  {
    id: id().primaryKey(),
    day: day('day').notNull(),
    words: text('words').notNull(), // '' when none may be kept
    filters: text('filters').notNull(), // canonical: 'category=help-at-home&max-price=2000'
    district: text('district').notNull(), // '' when none
    found: count('found').notNull(),
    times: count('times').notNull(),
  },
  (t) => [uniqueIndex('search_tallies_key').on(t.day, t.words, t.filters, t.district, t.found)],
)

/** Words not (yet) in the index: counted by day and a salted hash of the visitor, kept as words only from five visitors on. */
export const searchWordSightings = table(
  'search_word_sightings',
  {
    wordHash: text('word_hash').notNull(),
    visitorHash: text('visitor_hash').notNull(),
    day: day('day').notNull(),
  },
  (t) => [primaryKey({ columns: [t.wordHash, t.visitorHash] })],
)
