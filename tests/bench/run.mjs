// `npm run bench`: what was measured, on which machine, and with which limits.
// Each tests/bench/*.bench.ts is a program of its own that prints its figures with figure() of figures.ts.
// `npm run bench -- search` runs only those whose name holds the word.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { ensureBuilt, ensureInstalled, say } from '../../scripts/lib.mjs'

ensureInstalled()
ensureBuilt()

const wanted = process.argv[2] ?? ''
const programs = readdirSync('tests/bench').filter((name) => name.endsWith('.bench.ts') && name.includes(wanted))
const gibibytes = Math.round(totalmem() / 2 ** 30)

say(
  `Machine: ${cpus().length} cores (${cpus()[0].model.trim()}), ${gibibytes} GiB, ${process.platform} ${process.arch}`,
)
say(`Node ${process.versions.node}, V8 ${process.versions.v8}`)
say('Limits: the server, the load and the database share these cores; figures are of one run; disks differ.\n')

let failed = 0
for (const program of programs) {
  say(`${program.replace('.bench.ts', '')}:`)
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', `tests/bench/${program}`], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error' },
  })
  if (status !== 0) failed += 1
  say('')
}
say(`${programs.length - failed} of ${programs.length} measurements ended well.`)
process.exitCode = failed > 0 ? 1 : 0
