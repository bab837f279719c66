import { getStamp } from '#app/domain/shared/stamps.server.ts'
import { close, db } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { organisations } from '#db/schema/people.ts'
import { seedDemonstration } from '#db/seed/index.ts'

await migrate()
/** Fills an empty database with the demonstration council. `--if-empty`: is content with a demonstration that is there. */
const isEmpty = (await db.select({ id: organisations.id }).from(organisations).limit(1)).length === 0
const isThere = (await getStamp(db, 'demonstration')) !== null
if (isEmpty) {
  const started = Date.now()
  await seedDemonstration((words) => console.log(words))
  console.log(`Fernhill, the demonstration council, is ready (${Math.round((Date.now() - started) / 1000)} s).`)
} else if (!isThere) {
  console.error('This database holds a real council, so nothing was seeded. It runs with: npm run serve')
  process.exitCode = 1
} else if (!process.argv.includes('--if-empty')) {
  console.error('The demonstration is there already. Choose an empty database with DATABASE_URL.')
  process.exitCode = 1
}
await close()
