import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { backup, close } from '#db/client.ts'

const file = process.argv[2] ?? `data/backups/daybook-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}.db`
if (existsSync(file)) throw new Error(`${file} is there already. Choose another name.`)
mkdirSync(dirname(file), { recursive: true })
await backup(file)
await close()
console.log(`Backed up to ${file}`)
