import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listingKinds, units } from '#db/schema/catalogue.ts'
import { providerTypes } from '#db/schema/people.ts'
import { addressOf, mostLetters, queryFromAddress, whyNotLookedFor } from './address.ts'
import { sorts } from './query.ts'

test('an address is read as the search it was written for', () => {
  const address = new URLSearchParams(
    'q=home+help&category=help-at-home&near=FH2+4AB&within=5&max-price=2000&unit=hour&unit=week&unit=hour&provider-type=micro&provider-type=micro&for=for-dementia&for=for-dementia&free=yes&sort=price&page=2',
  )
  expect(queryFromAddress(address)).toEqual({
    ...{
      text: 'home help',
      category: 'help-at-home',
      kind: null,
      near: 'FH2 4AB',
      withinMiles: 5,
      maxPricePence: 2000,
    },
    ...{
      units: ['hour', 'week'],
      providerTypes: ['micro'],
      specialisms: ['for-dementia'],
      isFree: true,
      sort: 'price',
      page: 2,
    },
  })
})

test('what makes no sense in an address is left out', () => {
  const address = new URLSearchParams(
    'category=%3Cscript%3E&kind=x&within=-1&max-price=any&unit=parsec&provider-type=x&for=%22x&free=no&sort=x&page=0',
  )
  expect(addressOf(queryFromAddress(address))).toBe('')
})

test('every query comes back from its address', () => {
  const query = fc.record({
    text: fc.string({ maxLength: 40 }).map((text) => (/[a-z\d]/i.test(text) ? text.trim() : '')),
    category: fc.constantFrom(null, 'help-at-home'),
    kind: fc.constantFrom(null, ...listingKinds),
    near: fc.constantFrom(null, 'FH2', 'HA0 1AA'),
    withinMiles: fc.constantFrom(null, 2, 25),
    maxPricePence: fc.constantFrom(null, 1, 2000),
    units: fc.subarray([...units]).map((some) => some.sort()),
    providerTypes: fc.subarray([...providerTypes]).map((some) => some.sort()),
    specialisms: fc.subarray(['for-dementia', 'for-learning-disabilities']),
    isFree: fc.boolean(),
    sort: fc.constantFrom(...sorts),
    page: fc.integer({ min: 1, max: 500 }),
  })
  fc.assert(
    fc.property(query, (asked) => {
      expect(queryFromAddress(new URLSearchParams(addressOf(asked)))).toEqual(asked)
    }),
  )
})

test('what holds no letter and no figure, and what is too long, is not looked for', () => {
  const asked = (q: string) => {
    const address = new URLSearchParams({ q })
    return { text: queryFromAddress(address).text, why: whyNotLookedFor(address) }
  }
  for (const q of ['???', '🙂', ' . ', '👩‍🦽']) expect(asked(q), q).toEqual({ text: '', why: 'no words' })
  expect(asked('a'.repeat(mostLetters + 1))).toEqual({ text: '', why: 'too long' })
  expect(asked(` ${'a'.repeat(mostLetters)} `).why).toBeNull()
  for (const q of ['', '  ']) expect(asked(q)).toEqual({ text: '', why: null })
  for (const q of ['5', 'ż', 'choir!', '合唱']) expect(asked(q), q).toEqual({ text: q, why: null })
})
