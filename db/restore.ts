import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'

/**
 * Puts a backup in the place of a SQLite database that nothing has open. What was there is kept beside it, with what it had
 * not yet written into its file. Returns where that is, or null when there was nothing.
 */
export function restore(backupFile: string, target: string): string | null {
  requireSound(backupFile)
  mkdirSync(dirname(target), { recursive: true })
  const kept = `${target}.before-restore-${Date.now()}`
  const wasThere = existsSync(target)
  if (wasThere) {
    foldLog(target)
    renameSync(target, kept)
  }
  // a log that stays beside the file is played into whatever stands in its place
  for (const log of ['-wal', '-shm']) if (existsSync(target + log)) renameSync(target + log, kept + log)
  copyFileSync(backupFile, `${target}.restoring`)
  renameSync(`${target}.restoring`, target)
  return wasThere ? kept : null
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

/** Folds the write-ahead log into the file, which only works when nobody else has it open. A damaged one stays as it is. */
function foldLog(target: string): void {
  const database = new Sqlite(target, { timeout: 0 })
  try {
    database.pragma('journal_mode = DELETE')
  } catch (error) {
    const isDamaged = error instanceof Sqlite.SqliteError && /^SQLITE_(NOTADB|CORRUPT)/.test(error.code)
    if (!isDamaged) throw new Error(`${target} is in use. Stop Daybook first, then restore.`, { cause: error })
  } finally {
    database.close()
  }
}
