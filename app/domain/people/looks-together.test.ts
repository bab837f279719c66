import { expect, test } from 'vitest'
import { looksTogether } from './looks-together.ts'

const look = {
  kind: 'looked' as const,
  actorUserId: 'usr_1',
  relation: null,
  organisationName: 'Bright Days',
}
const seen = (minute: number, what: string, more: object = {}) => ({
  ...look,
  at: new Date(Date.UTC(2026, 10, 24, 13, minute)),
  verb: `looked at ${what}`,
  words: `Looked at ${what}, for Bright Days`,
  ...more,
})
const more = 'the address and the chosen page'

test('the looks of one reading are one row that says the most that was seen, how often and since when', () => {
  const rows = looksTogether([seen(29, 'the address'), seen(29, more), seen(28, 'the address'), seen(28, more)])
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    times: 4,
    words: 'Looked at the address and the chosen page, for Bright Days',
    at: new Date('2026-11-24T13:29:00Z'),
    firstAt: new Date('2026-11-24T13:28:00Z'),
  })
})

test('what somebody else saw, for another organisation, later, or of another thing stands in a row of its own', () => {
  const first = seen(29, 'the address')
  for (const other of [
    seen(28, 'the address', { actorUserId: 'usr_2' }),
    seen(28, 'the address', { organisationName: 'Fernhill' }),
    seen(28, 'the address', { relation: 'Her son' }),
    seen(18, 'the address'),
    seen(28, 'the budget'),
    seen(28, 'the address', { kind: 'did' }),
  ])
    expect(looksTogether([first, other]).map(({ times }) => times)).toEqual([1, 1])
})
