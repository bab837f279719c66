import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { acceptAsNewUser } from '../people/invitations.server.ts'
import { membershipIn } from '../people/access.server.ts'
import { listCategories } from './categories.server.ts'
import { openOrganisation } from './open-organisation.server.ts'

const council = {
  kind: 'council',
  name: 'Marsh County Council',
  email: 'Admin@Marsh.example',
  providerType: null,
} as const
const gardener = { kind: 'provider', name: 'Green Hands', email: 'green@hands.example', providerType: 'micro' } as const

test('a Daybook is opened for one council, and whoever is invited runs it', async () => {
  await expect(transaction((tx) => openOrganisation(tx, gardener))).rejects.toThrow('Open the council first.')

  const { organisationId, invitation } = await transaction((tx) => openOrganisation(tx, council))
  expect((await listCategories(db)).filter(({ depth }) => depth === 0)).toHaveLength(10)
  const token = invitation.split('/').at(-1) ?? ''
  const admin = await transaction((tx) =>
    acceptAsNewUser(tx, { token, name: 'Addi', passwordHash: 'x', isDemonstration: false }),
  )
  expect(await membershipIn(db, admin, organisationId)).toEqual([{ role: 'admin' }])
  await expect(transaction((tx) => openOrganisation(tx, council))).rejects.toThrow('There is a council here already.')

  const shop = await transaction((tx) => openOrganisation(tx, gardener))
  expect(shop.organisationId).not.toBe(organisationId)
  await expect(transaction((tx) => openOrganisation(tx, gardener))).rejects.toThrow('with this name already')
})
