import type Sqlite from 'better-sqlite3'
import { mostAtOnce } from './change-log.ts'
import { tokenizer } from './prepare-file.ts'

type Words = { title: string; category: string; name: string; summary: string; text: string }

/**
 * The words of the listings that this process changed last, in an index of their own: where a word stands in what
 * changed is asked of these few, for the whole index would read everything that begins so to say it of one.
 */
export function latelyOf(db: Sqlite.Database) {
  db.pragma('temp_store = memory')
  db.exec(
    `create virtual table temp.lately using fts5 (title, category, name, summary, text, content = '', contentless_delete = 1, tokenize = '${tokenizer}')`,
  )
  const addWords = db.prepare<[number, string, string, string, string, string]>(
    'insert into temp.lately (rowid, title, category, name, summary, text) values (?, ?, ?, ?, ?, ?)',
  )
  const dropWords = db.prepare<[number]>('delete from temp.lately where rowid = ?')
  const slotsWith = db.prepare<[string], number>('select rowid from temp.lately where lately match ?').pluck()
  /** By slot, the change after which it was so; 0: somebody else has changed it since. */
  const held = new Map<number, number>()

  function drop(slot: number): void {
    if (held.delete(slot)) dropWords.run(slot)
  }

  return {
    /** `words`: null when it was taken away. */
    keep(slot: number, change: number, words: Words | null): void {
      drop(slot)
      if (words) addWords.run(slot, words.title, words.category, words.name, words.summary, words.text)
      held.set(slot, change)
      const [oldest] = held.keys()
      if (held.size > mostAtOnce && oldest !== undefined) drop(oldest)
    },
    drop,
    /** What was kept holds only if this was the last change of it. */
    believeOnly(slot: number, change: number): void {
      if (held.has(slot) && held.get(slot) !== change) held.set(slot, 0)
    },
    holds: (slot: number): boolean => (held.get(slot) ?? 0) > 0,
    /** Those that match an FTS5 expression; only what is held counts. */
    slotsWith: (expression: string): number[] => (held.size > 0 ? slotsWith.all(expression) : []),
    /** A write that fails is taken back, here too. */
    orForget<Args extends unknown[], Result>(write: (...args: Args) => Result): (...args: Args) => Result {
      return (...args) => {
        try {
          return write(...args)
        } catch (error) {
          held.clear()
          db.exec(`insert into temp.lately (lately) values ('delete-all')`)
          throw error
        }
      }
    },
  }
}
