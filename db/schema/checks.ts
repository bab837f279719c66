import { count, day, flag, id, index, instant, json, pence, primaryKey, table, text } from '../columns.ts'
import { organisations, users } from './people.ts'
import { checkKinds } from './shown.ts'

/** What a council asks of a kind of provider, where it differs from what is usual. */
export const checkRules = table(
  'check_rules',
  {
    councilId: text('council_id')
      .notNull()
      .references(() => organisations.id),
    providerKind: text('provider_kind').notNull(), // a provider type, or 'community'
    kind: text('kind', { enum: checkKinds }).notNull(),
    isAsked: flag('is_asked').notNull(),
    leastPence: pence('least_pence'), // insurance: the least amount
    changedByUserId: text('changed_by_user_id').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.councilId, t.providerKind, t.kind] })],
)

/** A document as it is kept outside the database, under its id. */
export const files = table('files', {
  id: id().primaryKey(),
  organisationId: text('organisation_id')
    .notNull()
    .references(() => organisations.id),
  mediaType: text('media_type').notNull(), // by content, never by name
  bytes: count('bytes').notNull(),
  sentByUserId: text('sent_by_user_id')
    .notNull()
    .references(() => users.id),
  createdAt: instant('created_at').notNull(),
})

/** What a provider sent for one check, and what the council said of it. A new one is a new row. */
export const checks = table(
  'checks',
  {
    id: id().primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    councilId: text('council_id')
      .notNull()
      .references(() => organisations.id),
    kind: text('kind', { enum: checkKinds }).notNull(),
    state: text('state', { enum: ['sent', 'accepted', 'returned', 'taken back'] }).notNull(),
    said: text('said'), // in the provider's words: a number, a declaration, who can be asked
    fileId: text('file_id').references(() => files.id),
    amountPence: pence('amount_pence'), // insurance: as the council read it in the document
    endsOn: day('ends_on'), // last day; null: it does not end
    sentByUserId: text('sent_by_user_id').notNull(),
    sentAt: instant('sent_at').notNull(),
    reviewedByUserId: text('reviewed_by_user_id'),
    reviewedAt: instant('reviewed_at'),
    seenOn: day('seen_on'), // the day of the yes
    registered: flag('registered'), // registration: false, none is needed; null: nobody has said
    returnReason: text('return_reason'), // one of the reasons on the page
    returnWords: text('return_words'),
    chasedDays: count('chased_days'), // the last of 60, 30 and 7 days before its end that was told
    endToldAt: instant('end_told_at'),
  },
  (t) => [
    index('checks_organisation').on(t.organisationId, t.kind, t.sentAt),
    index('checks_council').on(t.councilId, t.state, t.sentAt),
    index('checks_ending').on(t.state, t.endsOn),
  ],
)

/** A photograph that was sent, in several sizes outside the database. Which pages show it is said there. */
export const photos = table(
  'photos',
  {
    id: id().primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    width: count('width').notNull(),
    height: count('height').notNull(),
    sentByUserId: text('sent_by_user_id').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('photos_organisation').on(t.organisationId)],
)

/** Why an organisation takes no new orders for a while, and who was affected. */
export const suspensions = table(
  'suspensions',
  {
    id: id().primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    councilId: text('council_id')
      .notNull()
      .references(() => organisations.id),
    reason: text('reason').notNull(),
    affected: json<{ people: number; lines: number; visits: number; waiting: number }>('affected').notNull(),
    suspendedByUserId: text('suspended_by_user_id').notNull(),
    suspendedAt: instant('suspended_at').notNull(),
    liftedByUserId: text('lifted_by_user_id'),
    liftedAt: instant('lifted_at'),
    liftedReason: text('lifted_reason'),
  },
  (t) => [index('suspensions_organisation').on(t.organisationId, t.suspendedAt)],
)
