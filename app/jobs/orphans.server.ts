import { keptNames } from '#app/domain/catalogue/kept-files.server.ts'
import { machineTime } from '#app/domain/shared/clock.ts'
import { filesOlderThan, removeFile } from '#app/integrations/files.server.ts'
import { db } from '#db/client.ts'

const aDay = 24 * 60 * 60_000

/**
 * Removes files that nothing in the database names: sent with a form that was refused, or half written when the machine
 * went down. What is younger than a day may belong to a form that is being sent. Returns how many went.
 */
export async function removeOrphans(): Promise<number> {
  const old = await filesOlderThan(new Date(machineTime().getTime() - aDay))
  const kept = await keptNames(db, old)
  const orphans = old.filter((name) => !kept.has(name))
  for (const name of orphans) await removeFile(name)
  return orphans.length
}
