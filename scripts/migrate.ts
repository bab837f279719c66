import { close } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'

const applied = await migrate()
console.log(applied.length ? `Migrated: ${applied.join(', ')}` : 'The database is up to date.')
await close()
