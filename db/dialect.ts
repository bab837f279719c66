/** Where the database is: a SQLite file, or a PostgreSQL address. */
export const url = process.env.DATABASE_URL ?? 'data/daybook.db'
export const isPostgres = url.startsWith('postgres')
