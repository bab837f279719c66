import { defineConfig } from 'drizzle-kit'
import { isPostgres } from './db/dialect.ts'

export default defineConfig({
  dialect: isPostgres ? 'postgresql' : 'sqlite',
  schema: './db/schema/index.ts',
  out: `./db/migrations/${isPostgres ? 'postgres' : 'sqlite'}`,
})
