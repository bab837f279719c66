import { getStamp } from '#app/domain/shared/stamps.server.ts'
import { env } from '#app/env.server.ts'
import { db } from '#db/client.ts'

let isStamped = false

/** True on a server whose database is stamped as a demonstration and which is not the real start. */
export async function isDemonstration(): Promise<boolean> {
  if (env.DAYBOOK_REAL) return false
  isStamped ||= (await getStamp(db, 'demonstration')) !== null
  return isStamped
}
