// `npm test`: installs what is missing, then every check there is. Ends with "N passed, N failed".
import { check, closing, countPlaywright, countVitest, leaveOut } from './checks.mjs'
import { ensureBuilt, ensureInstalled, say, tool } from './lib.mjs'
import { findChromium, installForTests, missingData } from './test-machine.mjs'

const reports = 'node_modules/.cache/reports'
const withoutBrowser = process.argv.includes('--no-browser')

ensureInstalled()
const machine = installForTests({ browser: !withoutBrowser })

say('\nWords, types and shape')
await Promise.all([
  check('types', tool('tsc'), ['--noEmit']),
  inTurn(
    () => check('format', tool('prettier'), ['--check', '.', '--log-level', 'warn', '--cache']),
    () => check('who imports whom', 'npm', ['run', '--silent', 'lint:deps']),
    () => check('nothing unused', tool('knip'), ['--no-progress']),
    () => check('one schema, two databases', process.execPath, ['scripts/check-migrations.mjs']),
  ),
])
await check('lint', 'npm', ['run', '--silent', 'lint', '--', '--quiet'])
const isBuilt = await check('build', process.execPath, ['scripts/build.mjs'])

say('\nTests')
await vitest('SQLite', tool('vitest'), ['run'])
if (machine.postgres) await vitest('PostgreSQL', process.execPath, ['scripts/test-postgres.mjs'])
else leaveOut('PostgreSQL', 'it is not to be had here. On Debian or Ubuntu: sudo apt-get install -y postgresql')
if (!process.env.MEILISEARCH_TEST_URL) {
  leaveOut('Search on Meilisearch', 'MEILISEARCH_TEST_URL names no server', { isToBeHad: false })
}
const missing = missingData()
if (missing.length > 0) {
  leaveOut('real registers and standards', `missing: ${missing.join(', ')}`, { isToBeHad: false })
}

if (!withoutBrowser) {
  say('\nIn the browser')
  const chromium = findChromium()
  if (!chromium) leaveOut('journeys', 'no Chromium. Install it, or name it: CHROMIUM=/path/to/chromium npm test')
  else if (isBuilt) await journeys(chromium)
}
closing()

function vitest(name, command, args) {
  const report = `${reports}/vitest-${name}.json`
  return check(name, command, [...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
    report,
    count: countVitest,
  })
}

function journeys(chromium) {
  const report = `${reports}/playwright.json`
  return check('journeys', tool('playwright'), ['test', '--reporter=line,json'], {
    env: { CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    report,
    count: countPlaywright,
  })
}

async function inTurn(...steps) {
  for (const step of steps) await step()
}
