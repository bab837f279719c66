import { expect, test } from 'vitest'
import { addressOf, queryFromAddress } from './address.ts'
import { agreesOnPlace, agreesOnPrice, asMoney, spokenPlace, spokenPrice, wordsWithout } from './spoken-filters.ts'

/** What words are understood as, as an address: what is left of them and the filters. */
function understood(text: string): string {
  const price = spokenPrice(text)
  const place = spokenPlace(text)
  return decodeURIComponent(
    addressOf({
      text: wordsWithout(
        text,
        [price, place].filter((one) => one !== null),
      ),
      ...(price ? { maxPricePence: price.pence, units: price.unit ? [price.unit] : [] } : {}),
      ...(place ? { near: place.district } : {}),
    }).replaceAll('+', ' '),
  )
}

test.each([
  ['home support under £20 an hour', 'q=home support&max-price=2000&unit=hour'],
  ['cleaner £15', 'q=cleaner&max-price=1500'],
  ['cleaner £15.50', 'q=cleaner&max-price=1550'],
  ['£18/hour personal assistant', 'q=personal assistant&max-price=1800&unit=hour'],
  ['gardener for £15 an hour or less', 'q=gardener&max-price=1500&unit=hour'],
  ['gardener for no more than £1,200', 'q=gardener&max-price=120000'],
  ['gardener not over £30 per visit', 'q=gardener&max-price=3000&unit=session'],
  ['cleaner under 20 an hour', 'q=cleaner&max-price=2000&unit=hour'],
  ['cleaner up to 20ph', 'q=cleaner&max-price=2000&unit=hour'],
  ['cleaner max 18 p/h', 'q=cleaner&max-price=1800&unit=hour'],
  ['cleaner £20 hourly max', 'q=cleaner&max-price=2000&unit=hour'],
  ['cleaner £9 per half hour', 'q=cleaner&max-price=900&unit=half-hour'],
  ['cleaner below 20 pounds', 'q=cleaner&max-price=2000'],
  ['lunch for 5 pounds', 'q=lunch&max-price=500'],
  ['yoga less than £5 each', 'q=yoga&max-price=500'],
  ['yoga under 10 a session', 'q=yoga&max-price=1000&unit=session'],
  ['somebody at night, at most £120 a night', 'q=somebody at night&max-price=12000&unit=night'],
  ['day centre maximum £60 a day', 'q=day centre&max-price=6000&unit=day'],
  ['UNDER £20', 'max-price=2000'],
])('a price is heard in “%s”', (typed, address) => {
  expect(understood(typed)).toBe(address)
})

test.each([
  ['help at home near FH1', 'q=help at home&near=FH1'],
  ['lunch club in fh12', 'q=lunch club&near=FH12'],
  ['around FH2 4AB cleaner', 'q=cleaner&near=FH2'],
  ['swimming close to fh24ab', 'q=swimming&near=FH2'],
  ['cleaner in the FH3 area', 'q=cleaner&near=FH3'],
  ['help at FH1 under £20 an hour', 'q=help&near=FH1&max-price=2000&unit=hour'],
])('a place is heard in “%s”, and of a postcode its district alone', (typed, address) => {
  expect(understood(typed)).toBe(address)
})

test.each([
  ...['over 50s', '5 rhythms', '24 hour care', 'under 5s', 'under 18s', 'under 18', 'clubs for under 25s', 'under 5’s'],
  ...['cleaning under 20', 'cleaner 15', 'cleaner 15 an hour', 'for 2 hours', 'under 2 hours', 'visits for 3 a day'],
  ...['up to 3 a week', 'group of max 6 a session', 'lose 10 pounds', '5 a day', 'born before 1950', '50% off'],
  ...[
    'over £20',
    'more than £15',
    'at least £10',
    'about £15',
    'around £20',
    'from £15 an hour',
    '£15+',
    '£15 or more',
  ],
  ...[
    '£10 to £20',
    '£10-20',
    'between £10 and £20',
    'under £20 or under £15',
    '£80 a month',
    '£15k',
    '£0',
    'free lunch',
  ],
  ...['help at home', 'in town', 'near me', 'vitamin B12', 'near FH1 or FH2', 'near FH1 and in FH2', 'lunch club free'],
])('“%s” stays as it is', (typed) => {
  expect(understood(typed)).toBe(`q=${typed}`)
})

test('a filter that is set counts: words are understood where they say the same or more', () => {
  const price = spokenPrice('cleaner under £20 an hour')
  const place = spokenPlace('cleaner near FH1')
  if (!price || !place) throw new Error('Neither was heard.')
  const set = (address: string) => queryFromAddress(new URLSearchParams(address))
  for (const same of ['', 'max-price=2000', 'unit=hour', 'max-price=&near=FH3'])
    expect(agreesOnPrice(set(same), price), same).toBe(true)
  for (const other of ['max-price=1500', 'unit=day', 'unit=day&unit=hour'])
    expect(agreesOnPrice(set(other), price), other).toBe(false)
  for (const same of ['', 'near=', 'near=fh1', 'near=FH1+2AB']) expect(agreesOnPlace(set(same), place), same).toBe(true)
  expect(agreesOnPlace(set('near=FH2'), place)).toBe(false)
})

test('a number that may be money is offered as such, and nothing else is', () => {
  expect(asMoney('cleaning under 20')).toBe('cleaning under £20')
  expect(asMoney('Lunch up to 4.50 ')).toBe('Lunch up to £4.50')
  for (const text of [
    'cleaning under £20',
    'cleaner under 20 an hour',
    'clubs for under 5s',
    'cleaner 20',
    'under 2 hours',
  ])
    expect(asMoney(text), text).toBeNull()
})
