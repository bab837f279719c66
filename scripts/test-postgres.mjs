// The domain's tests on PostgreSQL: on the server that TEST_POSTGRES_URL names, or on one of their own for the while.
import { spawnSync } from 'node:child_process'
import { stop, tool } from './lib.mjs'

const args = process.argv.slice(2)
const { PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE } = process.env

if (process.env.TEST_POSTGRES_URL) {
  go(tool('vitest'), ['run', ...args])
} else if (process.env.IN_PG_VIRTUALENV) {
  const login = `${encodeURIComponent(PGUSER)}:${encodeURIComponent(PGPASSWORD ?? '')}`
  process.env.TEST_POSTGRES_URL = `postgres://${login}@${PGHOST}:${PGPORT}/${PGDATABASE ?? 'postgres'}`
  go(tool('vitest'), ['run', ...args])
} else {
  process.env.IN_PG_VIRTUALENV = '1'
  const forSpeed = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'max_connections=300',
    'log_min_messages=fatal',
  ]
  const options = forSpeed.flatMap((setting) => ['-o', setting])
  go('pg_virtualenv', ['-t', ...options, process.execPath, 'scripts/test-postgres.mjs', ...args])
}

function go(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  if (error) stop('PostgreSQL is not here. On Debian or Ubuntu: sudo apt-get install -y postgresql')
  process.exitCode = status ?? 1
}
