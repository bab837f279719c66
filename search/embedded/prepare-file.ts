import type Sqlite from 'better-sqlite3'

/** Goes up with every change of what the file holds; a file of another version is emptied and filled again. */
const version = 'daybook-search-7'

/** English word forms are one, and accents make no difference. */
export const tokenizer = 'porter unicode61 remove_diacritics 2'

/** Makes the tables of the index; empties a file of another version. */
export function prepareFile(db: Sqlite.Database): void {
  db.transaction(() => {
    db.exec('create table if not exists facts (key text primary key, value text not null)')
    const held = db.prepare<[], string>(`select value from facts where key = 'version'`).pluck().get()
    if (held === version) return
    db.exec(`
      drop table if exists vocabulary; drop table if exists words; drop table if exists spelling;
      drop table if exists cards; drop table if exists places; delete from facts;
      create table cards (slot integer primary key, listing_id text not null unique, card text, sort_title text, mark text not null, sequence integer not null);
      create index cards_sequence on cards (sequence); create index cards_title on cards (sort_title); create index cards_slug on cards (card ->> '$.slug');
      create table places (district text primary key, latitude real not null, longitude real not null, name text);
      create virtual table words using fts5 (title, category, name, summary, text, content = '', contentless_delete = 1, tokenize = '${tokenizer}');
      insert into words (words, rank) values ('hashsize', 16777216);
      create virtual table spelling using fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 2');
      create virtual table vocabulary using fts5vocab (spelling, 'row');
      insert into facts (key, value) values ('version', '${version}');
    `)
  }).immediate()
}
