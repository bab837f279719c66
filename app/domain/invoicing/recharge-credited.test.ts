import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aCouncilWithOfficers, deliveredVisits, linesOfInvoice, pressed } from '#tests/factories/invoicing.ts'
import { expectCleanBooks } from '#tests/factories/ledger.ts'
import { balancesOfPot } from '#tests/factories/ordering.ts'
import { anOrganisation } from '#tests/factories/people.ts'
import { account } from '../ledger/accounts.ts'
import { balancesOf } from '../ledger/balances.server.ts'
import { queryInvoiceLine } from './query-invoice-line.server.ts'
import { settleInvoiceLine } from './settle-invoice-line.server.ts'

test('what is taken back of a recharge note goes back to the pot and to the cost centre, and no bank owes it', async () => {
  const council = await aCouncilWithOfficers()
  const inHouse = { kind: 'provider', providerType: 'in-house', councilId: council.councilId } as const
  const providerId = await anOrganisation({ ...inHouse, costCentre: 'HS-500' })
  const listing = await aListing({ organisationId: providerId })
  const { budget, person } = await deliveredVisits({ council, listing, hasAgreed: false })
  const [invoiceId = ''] = (await pressed(council)).invoiceIds
  const [line] = await linesOfInvoice(invoiceId)
  const lineId = line!.id
  const query = { personId: person.personId, lineId, reason: 'She left early' }
  await transaction((tx) => queryInvoiceLine(tx, person.actor, query))
  await transaction((tx) =>
    settleInvoiceLine(tx, council.first, { lineId, creditPence: 1000, reason: 'She did leave early' }),
  )
  expect(await balancesOfPot(budget.potId)).toMatchObject({ spent: 5600, owed: 0, owedBack: 0 })
  const recharge = account.recharge('HS-500').id
  expect((await balancesOf(db, [recharge])).get(recharge)).toBe(5600)
  await expectCleanBooks()
})
