// What the tests need beside Node's packages: a browser, PostgreSQL and poppler. Only Node's own modules.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { has, say } from './lib.mjs'

const pgVirtualenv = '/usr/bin/pg_virtualenv'

const realData = ['care-registers', 'geo', 'meilisearch', 'oruk']

/** Which folders of real registers and official standards are not here: the checks against them leave themselves out. */
export function missingData(folder = '../shared/data') {
  return realData.map((name) => `${folder}/${name}`).filter((place) => !existsSync(place))
}

/** The Chromium to test with, or null. */
export function findChromium() {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ]
  return places.find((place) => place && existsSync(place)) ?? null
}

/** Installs what is missing where apt can, and says in one line what to install where it cannot. */
export function installForTests({ browser }) {
  const missing = [
    browser && !findChromium() ? 'chromium' : null,
    existsSync(pgVirtualenv) && hasPostgres() ? null : 'postgresql',
    has('pdftotext', ['-v']) ? null : 'poppler-utils',
  ].filter((name) => name !== null)
  if (missing.length > 0) install(missing)
  return { postgres: existsSync(pgVirtualenv) && hasPostgres() }
}

function hasPostgres() {
  return existsSync('/usr/lib/postgresql')
}

function install(packages) {
  if (!has('apt-get')) return say(`For all of the tests, install: ${packages.join(', ')}`)
  say(`Installing ${packages.join(', ')} …`)
  if (!apt('install', '-y', '--no-install-recommends', ...packages)) {
    apt('update')
    if (!apt('install', '-y', '--no-install-recommends', ...packages)) {
      say(`apt could not install: ${packages.join(', ')}`)
    }
  }
}

function apt(...args) {
  const isRoot = process.getuid?.() === 0
  const [command, ...rest] = isRoot ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args]
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, [...rest, '-q'], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
}
