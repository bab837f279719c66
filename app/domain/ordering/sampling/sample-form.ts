import { z } from 'zod'

const howYouKnow = 'Say how you know, in a sentence.'

/** What a practitioner heard about visits of somebody for whom nobody else can answer. */
export const SampleForm = z.object({
  visitId: z.array(z.string(), { error: 'Choose at least one visit.' }).min(1, 'Choose at least one visit.'),
  answer: z.enum(['right', 'not-right'], { error: 'Say whether it was right.' }),
  words: z
    .string({ error: howYouKnow })
    .trim()
    .min(1, howYouKnow)
    .max(1000, 'Say how you know in 1,000 letters or fewer.'),
})
