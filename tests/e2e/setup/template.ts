import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { today } from '#app/domain/shared/day.ts'
import { hashOf } from '#scripts/lib.mjs'

const cache = 'node_modules/.cache/journeys'

/** Seeds the demonstration once, and a Daybook with nothing in it. Every journey file works on a copy of its own. */
export default function prepareTemplate(): void {
  const day = today()
  const ready = join(
    cache,
    `${day}-${hashOf(['app/domain', 'db', 'search', 'scripts/seed.ts', 'tests/e2e/setup/empty.ts']).slice(0, 16)}`,
  )
  process.env.DAYBOOK_TEMPLATE = ready
  if (existsSync(ready)) return
  rmSync(cache, { recursive: true, force: true })
  const making = `${ready}-making`
  run(join(making, 'demonstration'), ['scripts/migrate.ts', 'scripts/seed.ts'])
  run(join(making, 'empty'), ['tests/e2e/setup/empty.ts'])
  renameSync(making, ready)
}

function run(folder: string, scripts: string[]): void {
  mkdirSync(folder, { recursive: true })
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATABASE_URL: join(folder, 'daybook.db'),
    SEARCH_DB: join(folder, 'search.db'),
    NODE_ENV: 'development',
  }
  for (const script of scripts) {
    execFileSync(process.execPath, ['--import', 'tsx', script], { env, stdio: 'inherit' })
  }
}
