import { expect, test } from 'vitest'
import { marked } from './marks.ts'

const found = (text: string, marks: Parameters<typeof marked>[1]) =>
  marked(text, marks).flatMap(({ text: part, isMatch }) => (isMatch ? [part] : []))

test('what is marked is what the index takes for the same word, and no other that begins alike', () => {
  expect(found('Caring for carers: a car, care', [{ stems: ['care'] }])).toEqual(['Caring', 'care'])
  expect(found('Universe and universities', [{ begins: 'univ' }])).toEqual(['Universe', 'universities'])
  expect(found('Cafés by the sea', [{ stems: ['cafe'] }])).toEqual(['Cafés'])
})

test('several words are marked where they stand side by side', () => {
  expect(found('Personal care and other care', [{ stems: ['person', 'care'] }])).toEqual(['Personal care'])
})

test('nothing of a text is lost', () => {
  const text = ' “Walks” – with dogs, 7 days! '
  expect(
    marked(text, [{ stems: ['walk'] }, { begins: 'd' }])
      .map((part) => part.text)
      .join(''),
  ).toBe(text)
  expect(marked(text, [])).toEqual([{ text, isMatch: false }])
})
