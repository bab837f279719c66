import { expect, test } from 'vitest'
import { addDays } from '../shared/day.ts'
import { sectionsShared, toldAbout, sectionWordsOf } from './about-me.ts'

const day = '2026-11-22'
const line = { isAccepted: true, endedOn: null }

test('before a yes a provider is told district and times', () => {
  expect(toldAbout({ ...line, isAccepted: false }, day)).toBe('district and times')
})

test('after a yes a provider is told the name and the chosen page, until ninety days after the end', () => {
  expect(toldAbout(line, day)).toBe('name and chosen page')
  expect(toldAbout({ ...line, endedOn: addDays(day, -90) }, day)).toBe('name and chosen page')
  expect(toldAbout({ ...line, endedOn: addDays(day, -91) }, day)).toBe('what an invoice needs')
})

test('only what the person chose goes along, and where to find the door', () => {
  const page = {
    address: '2 Mill Lane',
    phone: '01632 960001',
    howToGetIn: 'Key safe',
    whatMatters: 'My cat',
    communication: null,
    emergencyContact: 'Tom',
  }
  expect(sectionsShared(page, ['whatMatters', 'communication']).map(({ section }) => section)).toEqual([
    'address',
    'whatMatters',
  ])
})

test('whose telephone number it is can be read also by whoever orders for somebody', () => {
  const words = sectionWordsOf('Ivy')
  expect(words.phone).toBe('Ivy’s telephone number')
  expect(Object.values(words).join(' ')).not.toMatch(/\b(I|me|my)\b/i)
})
