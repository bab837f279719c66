import { cpSync, existsSync } from 'node:fs'
import { filesFolder, filesFolderOf, isPostgres, url } from '#db/dialect.ts'
import { restore } from '#db/restore.ts'

const file = process.argv[2]
if (isPostgres) throw new Error('This restores SQLite. For PostgreSQL use pg_restore.')
if (!file) throw new Error('Say which backup: npm run db:restore -- data/backups/daybook-2026-11-24T1200.db')
const kept = restore(file, url)
// the database that was there may be put back: the files that only it needs would go in the first night
if (kept && existsSync(filesFolder)) cpSync(filesFolder, filesFolderOf(kept), { recursive: true })
// what is there stays: a file never changes, and what nothing needs goes at night
if (existsSync(filesFolderOf(file))) cpSync(filesFolderOf(file), filesFolder, { recursive: true, force: false })
console.log(
  `Restored ${url} from ${file}.${kept ? ` What was there is kept as ${kept}, its documents and pictures in ${filesFolderOf(kept)}.` : ''}`,
)
