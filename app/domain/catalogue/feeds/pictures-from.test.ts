import { expect, test } from 'vitest'
import { easyReadFrom } from './pictures-from.ts'

test('a feed brings up to three sentences of easy read, as the form does', () => {
  const sentences = ['One.', 'Two.', 'Three.', 'Four.'].map((words) => ({ words, picture: '1FAD6' }))
  expect(easyReadFrom({ picture: '1F44B', sentences })?.sentences.map(({ words }) => words)).toEqual([
    'One.',
    'Two.',
    'Three.',
  ])
})
