import { expect, test } from 'vitest'
import { invitedRoles, shopOfficers } from './permissions.ts'
import { councilRoles } from './role-hints.ts'

test('whoever gives somebody a role reads what it lets them do: who looks after the shop can stop a provider’s orders', () => {
  expect(councilRoles.map(({ value }) => value)).toEqual(invitedRoles('council'))
  for (const { value, hint } of councilRoles) {
    expect(/checks.*stop their new orders/.test(hint), value).toBe(shopOfficers.includes(value))
    expect(/rates/.test(hint), value).toBe(value === 'commissioner')
    expect(/who works here/.test(hint), value).toBe(value === 'admin')
  }
})
