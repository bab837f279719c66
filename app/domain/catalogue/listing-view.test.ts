import { expect, test } from 'vitest'
import { aListing } from '#tests/factories/catalogue.ts'
import { aCheckedProvider, anAcceptedCheck } from '#tests/factories/checks.ts'
import { anOrganisation } from '#tests/factories/people.ts'
import { db } from '#db/client.ts'
import { addDays, today } from '../shared/day.ts'
import { viewOf } from './listing-view.ts'
import { getListing } from './listings.server.ts'

test('where somebody comes to is said as the people whom they come to', async () => {
  const areaOf = async (milesServed: number | null) => {
    const { listingId } = await aListing({ district: 'FH2', milesServed })
    return viewOf((await getListing(db, listingId))!).area
  }
  expect(await areaOf(3)).toBe('people within 3 miles of FH2')
  expect(await areaOf(1)).toBe('people within a mile of FH2')
  expect(await areaOf(null)).toBeNull()
})

test('a club out of a catalogue is called by its name alone: nobody said that it is a company', async () => {
  const by = async (about: Parameters<typeof aListing>[0]) =>
    viewOf((await getListing(db, (await aListing(about)).listingId))!).provider.by
  const name = 'Marsh Astronomers'
  const organisationId = await anOrganisation({
    kind: 'provider',
    providerType: 'independent',
    name,
    isUnclaimed: true,
  })
  expect(await by({ organisationId, isUnclaimed: true })).toBe(name)
  expect(await by({ organisationId })).toBe(`${name}, a company`)
  const charity = await anOrganisation({ kind: 'provider', providerType: 'charity', name, isUnclaimed: true })
  expect(await by({ organisationId: charity, isUnclaimed: true })).toBe(`${name}, a charity`)
})

test('what cancelling late costs is said as a whole, a half, or so many in every 100 pence', async () => {
  const { listingId } = await aListing()
  const listing = (await getListing(db, listingId))!
  const lateOf = (lateCancelPercent: number) =>
    viewOf({ ...listing, lineKind: 'visits', lateCancelHours: 24, lateCancelPercent }).terms.at(-1)
  const late = 'If you cancel a visit less than 24 hours before'
  expect(lateOf(100)).toBe(`${late}, its whole price is charged.`)
  expect(lateOf(50)).toBe(`${late}, half its price is charged.`)
  expect(lateOf(30)).toBe(`${late}, 30 in every 100 pence of its price is charged.`)
  expect(lateOf(0)).toBe('Cancelling a visit costs nothing.')
})

test('easy read says of a provider that all, some or nothing was looked at', async () => {
  const whose = await aCheckedProvider()
  const said = { checks: [{ words: 'We are insured', on: today() }] }
  const { listingId } = await aListing({ organisationId: whose.providerId, ...said })
  const looked = async () => viewOf((await getListing(db, listingId))!).looked
  expect(await looked()).toBeNull()
  await anAcceptedCheck(whose, { kind: 'identity' })
  await anAcceptedCheck(whose, { kind: 'criminal-record' })
  expect(await looked()).toBe('some')
  await anAcceptedCheck(whose, { kind: 'insurance', endsOn: addDays(today(), 20) })
  expect(await looked()).toBe('all')
})
