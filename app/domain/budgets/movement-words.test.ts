import { expect, test } from 'vitest'
import { whoInWords } from './movement-words.ts'

const at = new Date('2026-11-24T19:12:00Z')
const byKofi = { at, byUserId: 'usr_kofi', byName: 'Kofi Mensah', mandateId: 'mdt_1', reason: 'She asked me to' }
const joan = { userId: 'usr_joan', shortName: 'Joan', isSelf: true }
const kofi = { userId: 'usr_kofi', shortName: 'Joan', isSelf: false }
const officer = { userId: 'usr_helen', shortName: 'Joan', isSelf: false }

test('a movement says who did it, for whom, when and why, to whoever reads it', () => {
  expect(whoInWords(byKofi, joan)).toBe('Kofi Mensah did this for you at 7:12pm. Reason: “She asked me to”.')
  expect(whoInWords(byKofi, kofi)).toBe('You did this for Joan at 7:12pm. Reason: “She asked me to”.')
  expect(whoInWords(byKofi, officer)).toBe('Kofi Mensah did this for Joan at 7:12pm. Reason: “She asked me to”.')
})

test('a reason that ends with a stop of its own gets no second one', () => {
  const asked = { ...byKofi, reason: 'Who knows?' }
  expect(whoInWords(asked, kofi)).toBe('You did this for Joan at 7:12pm. Reason: “Who knows?”')
})

test('what somebody did without a permission was done for nobody, and what Daybook did is its own', () => {
  const own = { ...byKofi, byUserId: 'usr_joan', byName: 'Joan Reeve', mandateId: null, reason: null }
  expect(whoInWords(own, joan)).toBe('You did this at 7:12pm.')
  expect(whoInWords(own, officer)).toBe('Joan Reeve did this at 7:12pm.')
  expect(whoInWords({ ...own, byUserId: null, byName: null }, joan)).toBe('Daybook did this at 7:12pm.')
})
