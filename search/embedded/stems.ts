import Sqlite from 'better-sqlite3'
import { LRUCache } from 'lru-cache'
import { tokenizer } from './prepare-file.ts'
import { wordsOf } from './words.ts'

let ask: ((word: string) => string) | null = null
const kept = new LRUCache<string, string>({ max: 20_000 })

/** What the index keeps of a word, whatever its form: "gardens" and "gardening" are "garden". The index's own tokenizer says it. */
export function stemOf(word: string): string {
  const known = kept.get(word)
  if (known !== undefined) return known
  ask ??= stemmer()
  const stem = ask(word)
  kept.set(word, stem)
  return stem
}

/** The stems of a text, word for word. */
export function stemsOf(text: string): string[] {
  return wordsOf(text).map(stemOf)
}

function stemmer(): (word: string) => string {
  const db = new Sqlite(':memory:')
  db.exec(`
    create virtual table said using fts5 (words, tokenize = '${tokenizer}');
    create virtual table stems using fts5vocab (said, 'instance');
  `)
  const say = db.prepare<[string]>('insert into said (rowid, words) values (1, ?)')
  const forget = db.prepare('delete from said')
  const stems = db.prepare<[], string>('select term from stems order by "offset" limit 1').pluck()
  return (word) => {
    say.run(word)
    const stem = stems.get() ?? word
    forget.run()
    return stem
  }
}
