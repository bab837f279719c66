import { expect, test } from 'vitest'
import { invitedRoles, shopOfficers } from './permissions.ts'
import { councilRoles } from './role-hints.ts'

test('whoever gives somebody a role reads what it lets them do: who looks after the shop, and who agrees rates', () => {
  expect(councilRoles.map(({ value }) => value)).toEqual(invitedRoles('council'))
  for (const { value, hint } of councilRoles) {
    expect(/looks after the shop/.test(hint), value).toBe(shopOfficers.includes(value))
    expect(/agrees rates.*stop a provider’s new orders/i.test(hint), value).toBe(value === 'commissioner')
    expect(/who works here/.test(hint), value).toBe(value === 'admin')
  }
})
