import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratchFolder } from '#tests/setup/scratch-folder.ts'
import { countPlaywright, countVitest } from './checks.mjs'
import { hashOf } from './lib.mjs'
import { missingData } from './test-machine.mjs'

test('a test file that cannot load counts as failed', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'passed', assertionResults: [{}, {}] },
  ]
  expect(countVitest({ numPassedTests: 2, numFailedTests: 0, testResults })).toEqual({ passed: 2, failed: 1 })
})

test('a browser run that broke before its first journey counts as failed', () => {
  const stats = { expected: 0, unexpected: 0, flaky: 0 }
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 0, failed: 1 })
})

test('a changed source asks for a new build, a changed test does not', () => {
  const folder = scratchFolder('hash')
  mkdirSync(join(folder, 'app'))
  const write = (name: string, words: string) => writeFileSync(join(folder, 'app', name), words)
  write('page.tsx', 'one')
  const first = hashOf([folder])
  write('page.test.tsx', 'a test')
  expect(hashOf([folder])).toBe(first)
  write('page.tsx', 'two')
  expect(hashOf([folder])).not.toBe(first)
})

test('what is missing of the real registers and standards is named', () => {
  const folder = scratchFolder('data')
  mkdirSync(join(folder, 'oruk'))
  const missing = ['care-registers', 'geo', 'meilisearch'].map((name) => `${folder}/${name}`)
  expect(missingData(folder)).toEqual(missing)
  expect(missingData(join(folder, 'nowhere'))).toHaveLength(4)
})
