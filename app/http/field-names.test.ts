import { expect, test } from 'vitest'
import { requireOrdinaryNames } from './field-names.ts'

const formOf = (names: string[]) => {
  const form = new FormData()
  for (const name of names) form.append(name, '1')
  return form
}
const lines = (count: number, list = 'lines') => Array.from({ length: count }, (_, at) => `${list}[${at}].amount`)
const isOurs = (names: string[]) => {
  try {
    requireOrdinaryNames(formOf(names))
    return true
  } catch {
    return false
  }
}

test('a list that has grown past a hundred parts can be sent as it stands', () => {
  expect(isOurs(lines(112))).toBe(true)
  expect(isOurs([...lines(1000), 'from', 'to'])).toBe(true)
  expect(isOurs(lines(1001))).toBe(false)
})

test('a short form makes no long list: each of its parts has to be there', () => {
  expect(isOurs(['lines[999].amount'])).toBe(false)
  expect(isOurs(lines(150).slice(60))).toBe(false)
  expect(isOurs([...lines(50, 'pots'), ...Array<string>(1000).fill('lines[999].amount')])).toBe(false)
})

test('one list of a form may be that long, and none inside another', () => {
  expect(isOurs([...lines(120), ...lines(120, 'pots')])).toBe(false)
  expect(isOurs([...lines(120), 'pots[3].name'])).toBe(true)
  expect(isOurs([...lines(120), 'a.b[100]'])).toBe(false)
  expect(isOurs([...lines(120), 'lines[100][99]'])).toBe(false)
  expect(isOurs([...lines(120), 'lines[100].parts[9]'])).toBe(false)
})
