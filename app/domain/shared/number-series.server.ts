import { sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { kept } from '#db/prepared.ts'
import { numberSeries } from '#db/schema/shared.ts'

/** The next number of a series without gaps: 1, 2, 3 … It is given back when the transaction fails. */
export async function nextNumber(tx: Tx, key: string): Promise<number> {
  const [row] = await next(tx).execute({ key })
  if (!row) throw new Error(`The series ${key} gave no number.`)
  return row.last
}

const next = kept((tx: Tx, name) =>
  tx
    .insert(numberSeries)
    .values({ key: sql.placeholder('key'), last: 1 })
    .onConflictDoUpdate({ target: numberSeries.key, set: { last: sql`${numberSeries.last} + 1` } })
    .returning({ last: numberSeries.last })
    .prepare(name),
)
