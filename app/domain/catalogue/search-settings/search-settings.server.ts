import { desc, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { users } from '#db/schema/people.ts'
import { searchSettings, type KeptSearchSettings } from '#db/schema/search.ts'

/** Stands in the outbox in the place of a listing: the engine takes up the settings. */
export const settingsChange = 'search-settings'

const shown = 20

/** What a council chose last; null: nobody changed anything yet. */
export async function getSearchSettings(db: Db): Promise<{ number: number; settings: KeptSearchSettings } | null> {
  const [last] = await db
    .select({ number: searchSettings.number, settings: searchSettings.settings })
    .from(searchSettings)
    .orderBy(desc(searchSettings.number))
    .limit(1)
  return last ?? null
}

/** The last changes, the newest first: what, by whom, when. */
export async function listSearchSettingsChanges(db: Db) {
  return db
    .select({
      number: searchSettings.number,
      words: searchSettings.words,
      by: users.name,
      changedAt: searchSettings.changedAt,
    })
    .from(searchSettings)
    .leftJoin(users, eq(users.id, searchSettings.changedBy))
    .orderBy(desc(searchSettings.number))
    .limit(shown)
}
