import { inArray } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { files, photos } from '#db/schema/checks.ts'

const atOnce = 500

/** Those of these names of files that a document or a photograph in the database needs. */
export async function keptNames(db: Db, names: readonly string[]): Promise<Set<string>> {
  const kept = new Set<string>()
  for (let from = 0; from < names.length; from += atOnce) {
    const some = names.slice(from, from + atOnce)
    const ids = [...new Set(some.map(idIn))]
    const [documents, pictures] = await Promise.all([
      db.select({ id: files.id }).from(files).where(inArray(files.id, ids)),
      db.select({ id: photos.id }).from(photos).where(inArray(photos.id, ids)),
    ])
    const known = new Set([...documents, ...pictures].map(({ id }) => id))
    for (const name of some) if (known.has(idIn(name)) && !name.endsWith('.half')) kept.add(name)
  }
  return kept
}

/** `pic_abc-480.webp` is a size of the photograph `pic_abc`. */
function idIn(name: string): string {
  return name.replace(/-\d+\.(webp|jpg)$/, '')
}
