import { id, index, instant, table, text, uniqueIndex } from '../columns.ts'
import { organisations } from './people.ts'

/**
 * The short address of a store, such as /s/bright-days: a word that nobody else has. Also, as 'stores/…', where a store stood
 * before it was claimed.
 */
export const storeAddresses = table(
  'store_addresses',
  {
    code: text('code').primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    createdAt: instant('created_at').notNull(),
    /** the organisation has chosen another since; the old one goes on working and is given to nobody else */
    replacedAt: instant('replaced_at'),
  },
  (t) => [index('store_addresses_organisation').on(t.organisationId, t.replacedAt)],
)

/** A question that came through a store's page. Its words leave by mail; here stands that it came. */
export const storeQuestions = table(
  'store_questions',
  {
    id: id().primaryKey(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisations.id),
    /** one press, one mail: of sender, words and day */
    key: text('key').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('store_questions_key').on(t.key),
    index('store_questions_organisation').on(t.organisationId, t.createdAt),
  ],
)
