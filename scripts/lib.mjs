// What the commands share. Only Node's own modules: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

export function say(words) {
  console.log(words)
}

/** Says in one line what is wrong and ends the command. */
export function stop(words) {
  console.error(words)
  process.exit(1)
}

/** Runs a command to its end with its words on the screen. Ends this command when it fails. */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  if (error) stop(`${command} could not be started: ${error.message}`)
  if (status !== 0) stop(`"${command} ${args.join(' ')}" failed, so nothing more was done.`)
}

/** True when the command can be started at all. */
export function has(command, args = ['--version']) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

/** The folder-less name of a tool that `npm ci` installed. */
export const tool = (name) => join('node_modules', '.bin', name)

/** Runs a TypeScript file of ours. */
export function runTypeScript(file, args = [], env = {}) {
  run(process.execPath, ['--import', 'tsx', file, ...args], env)
}

/** Installs what package-lock.json says, when it was not yet installed for this Node. */
export function ensureInstalled() {
  requireNode()
  const stamp = 'node_modules/.stamp'
  const wanted = createHash('sha256')
    .update(readFileSync('package-lock.json'))
    .update(process.versions.modules + process.arch)
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  requireCompiler()
  say('Installing what Daybook needs. This takes a few minutes the first time …')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { NODE_ENV: 'development', ...headersOfThisNode() })
  writeFileSync(stamp, wanted)
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`Daybook needs Node 20.19 or newer. This is Node ${process.versions.node}.`)
  }
}

function requireCompiler() {
  const missing = [
    ['a C++ compiler', ['c++', 'g++', 'clang++']],
    ['make', ['make', 'gmake']],
    ['Python 3', ['python3', 'python']],
  ].filter(([, commands]) => !commands.some((command) => has(command)))
  if (process.platform === 'win32' || missing.length === 0) return
  const names = new Intl.ListFormat('en-GB').format(missing.map(([name]) => name))
  stop(
    `Daybook needs ${names} to build its database. On Debian or Ubuntu: sudo apt-get install -y build-essential python3`,
  )
}

/** Node's headers where they lie beside Node itself, so that nothing has to be fetched to compile. */
function headersOfThisNode() {
  const prefix = dirname(dirname(process.execPath))
  return existsSync(join(prefix, 'include/node/node_api.h')) ? { npm_config_nodedir: prefix } : {}
}

/** Builds when a source has changed since the last build. `force` builds in any case. */
export function ensureBuilt({ force = false } = {}) {
  const stamp = 'build/.stamp'
  const wanted = hashOf([
    'app',
    'db',
    'search',
    'public',
    'package-lock.json',
    'remix.config.js',
    'tsconfig.json',
    'vite.config.ts',
  ])
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('Building the pages …')
  run(tool('remix'), ['vite:build', '--logLevel', 'error'], { NODE_ENV: 'production' })
  mkdirSync('build', { recursive: true })
  writeFileSync(stamp, wanted)
}

/** A hash of what the files and folders hold. Tests beside the code do not count. */
export function hashOf(paths) {
  const hash = createHash('sha256').update(process.version)
  for (const file of paths.flatMap(filesIn).sort()) {
    if (!/\.test\.tsx?$/.test(file)) hash.update(file).update(readFileSync(file))
  }
  return hash.digest('hex')
}

function filesIn(path) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)))
}

/** Opens the built server in this process. Says in one line why it cannot. */
export async function serveBuild() {
  process.env.NODE_ENV = 'production'
  try {
    const build = await import(pathToFileURL(join(root, 'build/server/index.js')).href)
    await build.entry.module.serve(build)
  } catch (error) {
    if (error.code === 'EADDRINUSE') stop(`Port ${error.port} is taken. Choose another one: PORT=3001 npm start`)
    stop(error.message)
  }
}
