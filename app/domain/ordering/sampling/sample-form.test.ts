import { expect, test } from 'vitest'
import { SampleForm } from './sample-form.ts'

const sentencesFor = (words: string) =>
  SampleForm.safeParse({ visitId: ['vis_1'], answer: 'right', words }).error?.issues.map(({ message }) => message)

test('what a practitioner heard is written in words, and not in more than fit', () => {
  expect(sentencesFor('I rang Walter.')).toBeUndefined()
  expect(sentencesFor('  \n ')).toEqual(['Say how you know, in a sentence.'])
  expect(sentencesFor('a'.repeat(1001))).toEqual(['Say how you know in 1,000 letters or fewer.'])
})
