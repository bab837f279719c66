import { eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { kept } from '#db/prepared.ts'
import { stamps } from '#db/schema/shared.ts'

export type StampKey = 'demonstration' | 'clock-offset-ms' | 'catalogue-version' | 'council-id' | 'nightly-ran-on'

export async function getStamp(db: Db, key: StampKey): Promise<string | null> {
  const [row] = await stampOf(db).execute({ key })
  return row?.value ?? null
}

const stampOf = kept((db: Db, name) =>
  db
    .select({ value: stamps.value })
    .from(stamps)
    .where(eq(stamps.key, sql.placeholder('key')))
    .prepare(name),
)

export async function setStamp(tx: Tx, key: StampKey, value: string): Promise<void> {
  await tx.insert(stamps).values({ key, value }).onConflictDoUpdate({ target: stamps.key, set: { value } })
}

/** Says that something public has changed: finished pages made before are not shown again. */
export async function bumpCatalogueVersion(tx: Tx): Promise<void> {
  await tx
    .insert(stamps)
    .values({ key: 'catalogue-version', value: '1' })
    .onConflictDoUpdate({ target: stamps.key, set: { value: sql`cast(cast(${stamps.value} as integer) + 1 as text)` } })
}

/** Goes up with every change of what is public. */
export async function catalogueVersion(db: Db): Promise<string> {
  return (await getStamp(db, 'catalogue-version')) ?? '0'
}
