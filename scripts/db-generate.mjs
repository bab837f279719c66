// Writes what the schema needs beyond the last migration, for both databases.
import { execFileSync } from 'node:child_process'

const name = process.argv[2] ?? 'change'
for (const DATABASE_URL of ['data/daybook.db', 'postgres://nowhere/daybook']) {
  execFileSync('npx', ['drizzle-kit', 'generate', '--name', name], {
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL },
  })
}
