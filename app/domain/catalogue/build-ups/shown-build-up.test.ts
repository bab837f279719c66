import { expect, test } from 'vitest'
import { db, transaction } from '#db/client.ts'
import { homeCare } from '#tests/factories/build-ups.ts'
import { aListing } from '#tests/factories/catalogue.ts'
import { goDaysOn } from '#tests/factories/clock.ts'
import { aCouncil } from '#tests/factories/people.ts'
import { anAgreedRate, ratesBetween } from '#tests/factories/rates.ts'
import { moveClock } from '../../shared/clock.ts'
import { addDays, today } from '../../shared/day.ts'
import { getListing } from '../listings.server.ts'
import { setPrices } from '../set-prices.server.ts'
import { publishBuildUp, saveBuildUp } from './build-ups.server.ts'
import { aroundBuildUp } from './shown-build-up.server.ts'

const subsidyWords = 'The council pays the rest.'

/** An hour of home care that costs £32.81, with its build-up published. */
async function published(pence: number) {
  const { listingId, owner } = await aListing({ price: { pence }, providerType: 'in-house' })
  await transaction(async (tx) => {
    await saveBuildUp(tx, owner, { listingId, unit: 'hour', yearWords: '2025 to 2026', activity: homeCare })
    await publishBuildUp(tx, owner, { listingId, subsidyWords })
  })
  const become = (pence: number) =>
    transaction((tx) =>
      setPrices(tx, owner, {
        ...{ listingId, from: addDays(today(), 1) },
        lines: [{ unit: 'hour', label: 'Any time', band: 'any', pence, vatBasisPoints: 0 }],
      }),
    )
  const shown = async () => {
    const listing = await getListing(db, listingId)
    const around = listing && (await aroundBuildUp(db, listing))
    return { charged: listing?.menu.map(({ pence }) => pence), said: around?.subsidy }
  }
  const shownTo = async (councilId: string) => {
    const listing = await getListing(db, listingId, { councilId })
    return listing && (await aroundBuildUp(db, listing))?.subsidy
  }
  return { become, shown, shownTo, listingId, owner }
}

test('the build-up names the price that is charged on the day somebody looks', async () => {
  const { become, shown } = await published(1800)
  await become(2100)
  expect(await shown()).toEqual({
    charged: [1800],
    said: `The price is £18.00 an hour, £14.81 less than it costs. ${subsidyWords}`,
  })
  goDaysOn(1)
  try {
    expect(await shown()).toEqual({
      charged: [2100],
      said: `The price is £21.00 an hour, £11.81 less than it costs. ${subsidyWords}`,
    })
    await become(3500)
    goDaysOn(2)
    expect((await shown()).said).toBe('The price is £35.00 an hour: £2.19 more than it costs.')
  } finally {
    moveClock(0)
  }
})

test('whose council has agreed a rate reads of that rate beside the build-up, and nobody else does', async () => {
  const { shown, shownTo, listingId, owner } = await published(1800)
  const councilId = await aCouncil()
  const { organisationId: providerId } = (await getListing(db, listingId))!
  await anAgreedRate(await ratesBetween({ providerId, owner }, councilId))
  expect(await shownTo(councilId)).toBe(`The price is £16.20 an hour, £16.61 less than it costs. ${subsidyWords}`)
  expect((await shown()).said).toContain('The price is £18.00 an hour')
})

test('a price that has come down below what it costs says that nobody has said who pays the rest', async () => {
  const { become, shown } = await published(3281)
  expect((await shown()).said).toBeNull()
  await become(3000)
  goDaysOn(1)
  try {
    expect((await shown()).said).toBe(
      'The price is £30.00 an hour, £2.81 less than it costs. It is not said who pays the rest.',
    )
  } finally {
    moveClock(0)
  }
})
