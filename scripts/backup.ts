import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { backup, close } from '#db/client.ts'
import { filesFolder, filesFolderOf } from '#db/dialect.ts'

const file = process.argv[2] ?? `data/backups/daybook-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}.db`
if (existsSync(file)) throw new Error(`${file} is there already. Choose another name.`)
mkdirSync(dirname(file), { recursive: true })
await backup(file)
await close()
// after the database: a file is there before anything is written down about it, so none is missing in the copy
if (existsSync(filesFolder)) cpSync(filesFolder, filesFolderOf(file), { recursive: true })
console.log(`Backed up to ${file}, documents and pictures to ${filesFolderOf(file)}`)
