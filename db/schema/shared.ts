import { count, id, index, instant, json, table, text, uniqueIndex } from '../columns.ts'

/** Facts about this database: 'demonstration', 'clock-offset-ms', 'catalogue-version'. */
export const stamps = table('stamps', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
})

/** Who did or looked at what, for whom, when and why. Only ever added to. */
export const auditEvents = table(
  'audit_events',
  {
    id: id().primaryKey(),
    at: instant('at').notNull(),
    kind: text('kind', { enum: ['did', 'looked'] }).notNull(),
    verb: text('verb').notNull(), // 'placed an order', 'gave a mandate'
    actorUserId: text('actor_user_id'), // null: Daybook itself
    personId: text('person_id'), // whom it was done for
    mandateId: text('mandate_id'), // by which permission, when not by the person
    organisationId: text('organisation_id'),
    subjectKind: text('subject_kind').notNull(), // 'order', 'budget', 'listing' ...
    subjectId: text('subject_id').notNull(),
    words: text('words').notNull(), // one sentence for the person
    reason: text('reason'),
  },
  (t) => [
    index('audit_events_person').on(t.personId, t.at),
    index('audit_events_subject').on(t.subjectKind, t.subjectId),
    index('audit_events_actor').on(t.actorUserId, t.at),
  ],
)

/** Work that leaves the database: written with the change, done after the commit. */
export const outbox = table(
  'outbox',
  {
    id: id().primaryKey(),
    kind: text('kind', { enum: ['mail', 'letter', 'search'] }).notNull(),
    key: text('key').notNull(), // the same key is the same work
    payload: json<Record<string, unknown>>('payload').notNull(),
    councilId: text('council_id'), // letter: who prints and posts it
    attempts: count('attempts').notNull().default(0),
    availableAt: instant('available_at').notNull(),
    doneAt: instant('done_at'),
    lastError: text('last_error'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('outbox_key').on(t.key),
    index('outbox_waiting').on(t.doneAt, t.availableAt),
    index('outbox_council').on(t.councilId, t.createdAt),
  ],
)

/** Numbers without gaps, one series a row: taken in the transaction that uses them. */
export const numberSeries = table('number_series', {
  key: text('key').primaryKey(), // 'invoice:org_…', 'recharge:org_…', 'payment-run:org_…'
  last: count('last').notNull(),
})
