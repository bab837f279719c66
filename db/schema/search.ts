import { count, id, index, instant, json, table, text, uniqueIndex } from '../columns.ts'

/** What a council said about how search works: words that mean the same, words that do not count, and what counts how much. */
export type KeptSearchSettings = {
  /** each line one meaning: "carer, personal assistant", or one way only: "mum > mother" */
  synonyms: string
  stopWords: string
  /** by the rule's name; a rule that is not named has its usual weight */
  weights: Record<string, number>
}

/** Each change of these settings, whole. The one with the highest number holds; a row is never changed. */
export const searchSettings = table(
  'search_settings',
  {
    id: id().primaryKey(),
    number: count('number').notNull(),
    settings: json<KeptSearchSettings>('settings').notNull(),
    /** what changed, in one sentence */
    words: text('words').notNull(),
    organisationId: text('organisation_id').notNull(),
    changedBy: text('changed_by').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [
    uniqueIndex('search_settings_number').on(t.number),
    index('search_settings_organisation').on(t.organisationId),
  ],
)
