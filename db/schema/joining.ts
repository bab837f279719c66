import { id, index, instant, json, table, text, uniqueIndex } from '../columns.ts'
import { organisations, users } from './people.ts'

export const joiningKinds = ['micro', 'personal-assistant', 'charity', 'independent', 'community', 'in-house'] as const

/** The answers of somebody who joins with what they offer, kept as they go. Nothing of it is public. */
export const joinDrafts = table(
  'join_drafts',
  {
    id: id().primaryKey(), // the visitor's cookie holds it, signed
    kind: text('kind', { enum: joiningKinds }).notNull(),
    answers: json<Record<string, string>>('answers').notNull(),
    email: text('email'), // lower case: where the way back is sent
    userId: text('user_id').references(() => users.id), // who opened it
    remindedAt: instant('reminded_at'), // once
    finishedAt: instant('finished_at'),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [index('join_drafts_changed').on(t.finishedAt, t.changedAt)],
)

/** A service that says it is the council's own: it opens with the council's yes. */
export const joinRequests = table(
  'join_requests',
  {
    id: id().primaryKey(),
    councilId: text('council_id')
      .notNull()
      .references(() => organisations.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    name: text('name').notNull(),
    answers: json<Record<string, string>>('answers').notNull(),
    state: text('state', { enum: ['waiting', 'approved', 'declined'] }).notNull(),
    organisationId: text('organisation_id').references(() => organisations.id), // once approved
    decidedByUserId: text('decided_by_user_id'),
    decidedAt: instant('decided_at'),
    reason: text('reason'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('join_requests_council').on(t.councilId, t.state), index('join_requests_user').on(t.userId)],
)

/** That an organisation agreed to something: who, when and to which words. Only ever added to. */
export const agreements = table(
  'agreements',
  {
    id: id().primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    kind: text('kind', { enum: ['self-billing'] }).notNull(),
    wording: text('wording').notNull(), // "2026-11": which edition of the words
    words: text('words').notNull(), // the words themselves
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    agreedAt: instant('agreed_at').notNull(),
  },
  (t) => [uniqueIndex('agreements_once').on(t.organisationId, t.kind, t.wording)],
)

/** Somebody says that an imported organisation is theirs. */
export const claims = table(
  'claims',
  {
    id: id().primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    userId: text('user_id')
      .notNull()
      .references(() => users.id),
    /** who answers: whoever reads the address on record, or the council */
    way: text('way', { enum: ['mail', 'council'] }).notNull(),
    councilId: text('council_id')
      .notNull()
      .references(() => organisations.id),
    words: text('words').notNull(), // what they say of themselves
    state: text('state', { enum: ['waiting', 'approved', 'declined'] }).notNull(),
    decidedByUserId: text('decided_by_user_id'), // null: by the mail
    decidedAt: instant('decided_at'),
    reason: text('reason'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    index('claims_council').on(t.councilId, t.state),
    index('claims_organisation').on(t.organisationId, t.state),
    index('claims_user').on(t.userId),
  ],
)

/** New bank details that wait until they count. The old ones are paid until then. */
export const bankChanges = table(
  'bank_changes',
  {
    id: id().primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    bankName: text('bank_name').notNull(), // the name on the account
    sortCode: text('sort_code').notNull(),
    account: text('account').notNull(),
    state: text('state', { enum: ['waiting', 'counting', 'cancelled'] }).notNull(),
    countsFrom: instant('counts_from').notNull(),
    askedByUserId: text('asked_by_user_id')
      .notNull()
      .references(() => users.id),
    endedByUserId: text('ended_by_user_id'), // who cancelled it
    createdAt: instant('created_at').notNull(),
  },
  (t) => [index('bank_changes_organisation').on(t.organisationId, t.state), index('bank_changes_state').on(t.state)],
)

/** Addresses that an organisation or a user had before: they are told what happens to money for a while. */
export const formerEmails = table(
  'former_emails',
  {
    id: id().primaryKey(),
    organisationId: text('organisation_id').references(() => organisations.id),
    userId: text('user_id').references(() => users.id),
    email: text('email').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [
    index('former_emails_organisation').on(t.organisationId, t.changedAt),
    index('former_emails_user').on(t.userId, t.changedAt),
  ],
)
