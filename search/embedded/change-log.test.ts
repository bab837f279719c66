import { expect, test } from 'vitest'
import { changeLog } from './change-log.ts'

test('what changed since then is known, each listing once', () => {
  const log = changeLog()
  log.add([1, 2])
  const seen = log.total()
  log.add([2, 3, 3])
  expect(log.since(seen)).toEqual(new Set([2, 3]))
  expect(log.since(log.total())).toEqual(new Set())
})

test('a million listings can change at once: too many to take in one by one', () => {
  const log = changeLog()
  log.add([7])
  const seen = log.total()
  log.add(Array.from({ length: 1_000_000 }, (_, slot) => slot))
  expect(log.total()).toBe(1_000_001)
  expect(log.since(seen)).toBeNull()
  log.add([8])
  expect(log.since(1_000_001)).toEqual(new Set([8]))
})
