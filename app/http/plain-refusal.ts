import type { z } from 'zod'

/** What a form says of a field for which its schema has no words of its own: a sentence, and nothing of the machine. */
export const plainRefusal: z.core.$ZodErrorMap = (issue) => {
  const isText = 'origin' in issue && issue.origin === 'string'
  if (issue.code === 'too_big' && isText) return `Use up to ${issue.maximum.toLocaleString('en-GB')} letters.`
  if (issue.code === 'too_big') return `This can be at most ${issue.maximum.toLocaleString('en-GB')}.`
  if (issue.code === 'too_small' && isText) {
    return issue.minimum === 1 ? 'Write something here.' : `Write at least ${issue.minimum} letters.`
  }
  if (issue.code === 'too_small') return `This has to be at least ${issue.minimum.toLocaleString('en-GB')}.`
  return 'Write or choose what fits here.'
}
