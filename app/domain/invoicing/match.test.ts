import { expect, test } from 'vitest'
import { matchOf, type Slips } from './match.ts'

function slips(
  change: {
    ordered?: Partial<Slips['ordered']>
    delivered?: Partial<Slips['delivered']>
    invoiced?: Partial<Slips['invoiced']>
    pot?: Partial<Slips['pot']>
  } = {},
): Slips {
  return {
    charge: 'visit',
    ordered: { day: '2026-11-13', minutes: 120, quantity: 1, pence: 3300, ...change.ordered },
    delivered: {
      day: '2026-11-13',
      minutes: 120,
      quantity: 1,
      pence: 3300,
      recordedOn: '2026-11-13',
      isConfirmed: true,
      isSettled: false,
      ...change.delivered,
    },
    invoiced: { pence: 3300, atAgreedPricesPence: 3300, ...change.invoiced },
    pot: { hasPayer: true, shortfallPence: 0, ...change.pot },
  }
}

test('a visit that was delivered as ordered, at the agreed price, needs no hand', () => {
  expect(matchOf(slips())).toEqual({ matches: true })
})

test('a shorter visit at the agreed price needs no hand', () => {
  const shorter = slips({
    delivered: { minutes: 60, pence: 1650 },
    invoiced: { pence: 1650, atAgreedPricesPence: 1650 },
  })
  expect(matchOf(shorter)).toEqual({ matches: true })
})

test('an hour more than ordered waits for an officer, who is told how much more', () => {
  const longer = slips({
    delivered: { minutes: 180, pence: 4950 },
    invoiced: { pence: 4950, atAgreedPricesPence: 4950 },
  })
  expect(matchOf(longer)).toEqual({
    matches: false,
    kind: 'more than ordered',
    words: 'The visit on Friday 13 November 2026 was 1 hour longer than ordered. That is £16.50 more.',
  })
})

test('another price than was agreed waits, although it is less than was ordered', () => {
  expect(matchOf(slips({ invoiced: { pence: 3000 } }))).toMatchObject({ matches: false, kind: 'price differs' })
})

test('what was written down after 28 days waits, on the 28th it does not', () => {
  expect(matchOf(slips({ delivered: { recordedOn: '2026-12-11' } }))).toEqual({ matches: true })
  expect(matchOf(slips({ delivered: { recordedOn: '2026-12-12' } }))).toMatchObject({ kind: 'late record' })
})

test('a visit that nobody confirmed, a pot that is short and a pot without a payer wait', () => {
  expect(matchOf(slips({ delivered: { isConfirmed: false } }))).toMatchObject({ kind: 'no agreement' })
  expect(matchOf(slips({ pot: { shortfallPence: 1200 } }))).toMatchObject({ words: 'The pot is £12.00 short.' })
  expect(matchOf(slips({ pot: { hasPayer: false } }))).toMatchObject({ kind: 'wrong payer' })
})

test('what an officer has settled for a visit is not stopped again', () => {
  const settled = slips({ delivered: { isSettled: true }, invoiced: { pence: 4950 } })
  expect(matchOf(settled)).toEqual({ matches: true })
})
