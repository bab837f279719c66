import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { aCouncilWithOfficers, deliveredVisits, linesOfInvoice, pressed } from '#tests/factories/invoicing.ts'
import { anOrganisation } from '#tests/factories/people.ts'
import { providerMoney } from './provider-money.server.ts'
import { queryInvoiceLine } from './query-invoice-line.server.ts'

test('what stands on an invoice is on no next one: what waits there for an answer is said by itself', async () => {
  const council = await aCouncilWithOfficers()
  const { listing, person } = await deliveredVisits({ council, minutes: [180, 120] })
  const money = () => providerMoney(db, listing.owner, listing.providerId)
  expect(await money()).toMatchObject({ agreedPence: 8250, waitingPence: 0, invoicedPence: 0 })

  const { invoiceIds } = await pressed(council)
  expect(await money()).toMatchObject({ agreedPence: 0, waitingPence: 4950, invoicedPence: 3300 })

  const line = (await linesOfInvoice(invoiceIds[0]!)).find(({ state }) => state === 'approved')
  const about = { personId: person.personId, lineId: line!.id, reason: 'She left early' }
  await transaction((tx) => queryInvoiceLine(tx, person.actor, about))
  expect(await money()).toMatchObject({ agreedPence: 0, waitingPence: 8250, invoicedPence: 0 })
})

test('the same of a recharge note, which no bank pays', async () => {
  const council = await aCouncilWithOfficers()
  const { councilId } = council
  const organisationId = await anOrganisation({ kind: 'provider', providerType: 'in-house', councilId })
  const listing = await aListing({ organisationId })
  await deliveredVisits({ council, listing, minutes: [180, 120] })
  await pressed(council)
  expect(await providerMoney(db, listing.owner, organisationId)).toMatchObject({
    ...{ agreedPence: 0, waitingPence: 4950, invoicedPence: 0 },
  })
})
