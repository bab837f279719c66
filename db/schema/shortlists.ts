import { count, id, index, instant, table, text, uniqueIndex } from '../columns.ts'
import { listings } from './catalogue.ts'
import { mandates, persons, users } from './people.ts'

/** Things somebody keeps to choose from later: for a person, or for a visitor whose browser holds its key. */
export const shortlists = table(
  'shortlists',
  {
    id: id().primaryKey(),
    personId: text('person_id').references(() => persons.id),
    visitorHash: text('visitor_hash'), // of the key in the visitor's cookie
    name: text('name').notNull(),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [index('shortlists_person').on(t.personId, t.changedAt), uniqueIndex('shortlists_visitor').on(t.visitorHash)],
)

export const shortlistItems = table(
  'shortlist_items',
  {
    id: id().primaryKey(),
    shortlistId: text('shortlist_id')
      .notNull()
      .references(() => shortlists.id),
    listingId: text('listing_id')
      .notNull()
      .references(() => listings.id),
    note: text('note'),
    position: count('position').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('shortlist_items_once').on(t.shortlistId, t.listingId)],
)

/** A link with which somebody else sees a shortlist. Only a hash of its secret is kept. It ends by date, by one press, or with the mandate. */
export const sharedLinks = table(
  'shared_links',
  {
    id: id().primaryKey(),
    shortlistId: text('shortlist_id')
      .notNull()
      .references(() => shortlists.id),
    tokenHash: text('token_hash').notNull(),
    forWhom: text('for_whom').notNull(), // "my sister"
    madeByUserId: text('made_by_user_id').references(() => users.id),
    /** made by somebody who acts for the person: ends with it */
    mandateId: text('mandate_id').references(() => mandates.id),
    createdAt: instant('created_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    uniqueIndex('shared_links_hash').on(t.tokenHash),
    index('shared_links_shortlist').on(t.shortlistId),
    index('shared_links_mandate').on(t.mandateId),
  ],
)
