// Runs checks, shows what they say when it matters, and counts. Only Node's own modules.
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { say } from './lib.mjs'

const tally = { passed: 0, failed: 0, leftOut: 0, failures: [] }

/**
 * Runs one check. Without `report` it counts as one; with it, as many as the JSON report says.
 * What it printed is shown when it fails. Returns true when all of it passed.
 */
export async function check(name, command, args, { env = {}, report, count } = {}) {
  const began = Date.now()
  if (report) rmSync(report, { force: true })
  const { code, output } = await spawned(command, args, env)
  const counted = (report && readReport(report, count)) ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }
  if (code !== 0 && counted.failed === 0) counted.failed = 1 // it broke outside of its tests
  tally.passed += counted.passed
  tally.failed += counted.failed
  const seconds = ((Date.now() - began) / 1000).toFixed(0)
  if (counted.failed > 0) {
    tally.failures.push(name)
    say(`\n✗ ${name}: ${counted.failed} failed (${seconds} s)\n${tail(output, 400)}\n`)
  } else {
    say(`✓ ${name}: ${counted.passed} passed (${seconds} s)`)
  }
  return counted.failed === 0
}

/** A check that cannot be made here, for a named absence. In CI it counts as failed, if it could be had there. */
export function leaveOut(name, why, { isToBeHad = true } = {}) {
  say(`- ${name} left out: ${why}`)
  if (process.env.CI && isToBeHad) {
    tally.failed += 1
    tally.failures.push(name)
  } else {
    tally.leftOut += 1
  }
}

/** The last line, which others read, and how it went. */
export function closing() {
  if (tally.failures.length > 0) say(`\nNot in order: ${tally.failures.join(', ')}`)
  if (tally.leftOut > 0) say(`${tally.leftOut} left out`)
  say(`\n${tally.passed} passed, ${tally.failed} failed`)
  process.exitCode = tally.failed === 0 ? 0 : 1
}

function spawned(command, args, env) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...env },
    })
    const words = []
    child.stdout.on('data', (chunk) => words.push(chunk))
    child.stderr.on('data', (chunk) => words.push(chunk))
    child.on('error', (error) => done({ code: 1, output: error.message }))
    child.on('close', (code) => done({ code, output: Buffer.concat(words).toString() }))
  })
}

function readReport(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

function tail(text, lines) {
  const all = text.trimEnd().split('\n')
  return all.length > lines ? `… (${all.length - lines} lines more)\n${all.slice(-lines).join('\n')}` : all.join('\n')
}

/** Vitest's JSON report: a test file that cannot even load counts as failed. */
export function countVitest(report) {
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length }
}

/** Playwright's JSON report. */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + (stats.expected ? 0 : errors.length) }
}
