/** Where the database is: a SQLite file, or a PostgreSQL address. */
export const url = process.env.DATABASE_URL ?? 'data/daybook.db'
export const isPostgres = url.startsWith('postgres')
/** Where the search index is: beside a SQLite database, if nothing else is said. It can be made again from the catalogue. */
export const searchFile =
  process.env.SEARCH_DB ?? (isPostgres || !url.includes('/') ? 'data/search.db' : url.replace(/[^/]*$/, 'search.db'))
/** Where documents and photographs are: beside a SQLite database under its name, if nothing else is said. Backed up with it. */
export const filesFolder = process.env.FILES_DIR ?? (isPostgres ? 'data/files' : filesFolderOf(url))

/** `data/daybook.db` keeps its files in `data/daybook-files`. */
export function filesFolderOf(database: string): string {
  return `${database.replace(/\.db$/, '')}-files`
}
