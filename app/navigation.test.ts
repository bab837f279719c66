import { expect, test } from 'vitest'
import { doorsOn, roomOf, whose } from './navigation.ts'

const nobody = { person: null, doors: null }
const joan = {
  personId: 'per_joan',
  personName: 'Joan Reeve',
  shortName: 'Joan',
  as: 'mandate',
  maySeeAccess: true,
  relation: 'her son',
} as const
const tom = { ownPerson: null, actsForOthers: true, organisations: [] }

test('nobody has four doors, and none of them is somebody’s', () => {
  const doors = doorsOn({ pathname: '/search', ...nobody })
  expect(doors.map(({ words }) => words)).toEqual(['Shop', 'What’s on', 'My budget', 'Help'])
  expect(doors.filter(({ isCurrent }) => isCurrent).map(({ words }) => words)).toEqual(['Shop'])
})

test('on the pages of somebody one acts for, the doors carry that name', () => {
  const doors = doorsOn({ pathname: '/people/per_joan/orders/ord_1', person: joan, doors: tom })
  expect(doors.map(({ words }) => words)).toEqual(['Shop', 'What’s on', 'Joan’s budget', 'Joan’s orders'])
  expect(doors.find(({ isCurrent }) => isCurrent)?.words).toBe('Joan’s orders')
})

test('the council looks at the money of a person and does not shop for them', () => {
  const doors = doorsOn({ pathname: '/people/per_joan/budget', person: { ...joan, as: 'council' }, doors: tom })
  expect(doors.map(({ words }) => words)).toEqual(['Joan’s budget', 'Joan’s orders'])
})

test('caseworkers are a door for the owner of a broker only', () => {
  const words = (role: 'owner' | 'staff') =>
    doorsOn({
      pathname: '/broker/org_x',
      person: null,
      doors: { ...tom, organisations: [{ id: 'org_x', name: 'X', kind: 'broker', roles: [role] }] },
    }).map((door) => door.words)
  expect(words('owner')).toContain('Caseworkers')
  expect(words('staff')).not.toContain('Caseworkers')
})

test('the council’s doors are those that a role may open', () => {
  const words = (role: 'finance' | 'practitioner' | 'commissioner' | 'admin') =>
    doorsOn({
      pathname: '/council/org_f',
      person: null,
      doors: { ...tom, organisations: [{ id: 'org_f', name: 'F', kind: 'council', roles: [role] }] },
    }).map((door) => door.words)
  expect(words('finance')).toEqual(['To do', 'People', 'Budgets', 'Invoices', 'Payments'])
  expect(words('practitioner')).toEqual(['To do', 'People', 'Budgets'])
  const shop = ['Reports', 'Listings', 'Joining', 'Checks', 'Catalogues']
  expect(words('commissioner')).toEqual(['To do', ...shop, 'Rates'])
  expect(words('admin')).toEqual(['To do', ...shop, 'Staff'])
})

test('a page behind a door keeps its door marked', () => {
  const shop = { id: 'org_x', name: 'X', kind: 'provider', roles: ['owner'] } as const
  const fernhill = { id: 'org_f', name: 'F', kind: 'council', roles: ['commissioner'] } as const
  const current = (pathname: string) =>
    doorsOn({
      pathname,
      person: null,
      doors: { ...tom, organisations: [shop, fernhill].map((one) => ({ ...one, roles: [...one.roles] })) },
    }).find(({ isCurrent }) => isCurrent)?.words
  expect(current('/provider/org_x')).toBe('Today')
  expect(current('/provider/org_x/sheets')).toBe('My shop')
  expect(current('/council/org_f/categories/cat_a')).toBe('Listings')
  expect(current('/council/org_f/providers/org_x/suspend')).toBe('Checks')
})

test('a room is known by its address', () => {
  expect(roomOf('/provider/org_x/orders')).toEqual({ room: 'provider', id: 'org_x' })
  expect(roomOf('/help')).toEqual({ room: 'public', id: '' })
  expect(whose({ shortName: 'Amina', as: 'self' }, 'budget')).toBe('My budget')
})
