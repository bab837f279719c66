import { expect, test } from 'vitest'
import { isSameJson } from './same-json.ts'

test('the order of fields says nothing at any depth, the order of a list does', () => {
  const hours = { weekday: 1, startsMinute: 540, endsMinute: 720 }
  const kept = { weekday: 1, endsMinute: 720, startsMinute: 540 }
  expect(isSameJson({ title: 'Tea', hours: [hours] }, { hours: [kept], title: 'Tea' })).toBe(true)
  expect(isSameJson({ hours: [hours] }, { hours: [{ ...kept, weekday: 2 }] })).toBe(false)
  expect(isSameJson(['a', 'b'], ['b', 'a'])).toBe(false)
  expect(isSameJson(null, {})).toBe(false)
})
