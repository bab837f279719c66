import { expect, test } from 'vitest'
import { AnswerForm } from './answer-form.ts'

const sentencesFor = (why: string) =>
  AnswerForm.safeParse({ answer: 'pay-all', why, expectedPence: '3300' }).error?.issues.map(({ message }) => message)

test('an officer says why in words, and not in more than fit', () => {
  expect(sentencesFor('She fell, so they stayed.')).toBeUndefined()
  expect(sentencesFor('  \n ')).toEqual(['Say why, in a sentence. Both sides will read it.'])
  expect(sentencesFor('a'.repeat(1001))).toEqual(['Say why in 1,000 letters or fewer.'])
})
