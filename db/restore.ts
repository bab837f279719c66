import { copyFileSync, existsSync, renameSync } from 'node:fs'
import Sqlite from 'better-sqlite3'

/**
 * Puts a backup in the place of a SQLite database that nothing has open. What was there is kept beside it.
 * Returns where that is, or null when there was nothing.
 */
export function restore(backupFile: string, target: string): string | null {
  requireSound(backupFile)
  const kept = existsSync(target) ? setAside(target) : null
  copyFileSync(backupFile, `${target}.restoring`)
  renameSync(`${target}.restoring`, target)
  return kept
}

function requireSound(file: string): void {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true })
  try {
    const [found] = database.pragma('integrity_check') as { integrity_check: string }[]
    if (found?.integrity_check !== 'ok') throw new Error(`${file} is damaged: ${found?.integrity_check}`)
    const isOurs = database.prepare(`select 1 from sqlite_master where name = 'applied_migrations'`).get()
    if (!isOurs) throw new Error(`${file} is not a backup of Daybook.`)
  } finally {
    database.close()
  }
}

/** Folds the write-ahead log into the file, which only works when nobody else has it open, and renames it. */
function setAside(target: string): string {
  const database = new Sqlite(target, { timeout: 0 })
  try {
    database.pragma('journal_mode = DELETE')
  } catch (error) {
    throw new Error(`${target} is in use. Stop Daybook first, then restore.`, { cause: error })
  } finally {
    database.close()
  }
  const kept = `${target}.before-restore-${Date.now()}`
  renameSync(target, kept)
  return kept
}
