import { z } from 'zod'

/** A question to a store. `website` is a field that nobody sees: whoever fills it in is a machine. */
export const AskForm = z.object({
  name: z
    .string({ error: 'Enter your name' })
    .trim()
    .min(2, 'Enter your name')
    .max(80, 'Use up to 80 letters for your name'),
  email: z.email('Enter your e-mail address, such as amina@mail.example, so that they can answer'),
  words: z
    .string({ error: 'Write your question' })
    .trim()
    .min(10, 'Write your question, in a sentence or two')
    .max(2000, 'Use up to 2,000 letters for your question'),
  website: z.string().optional(),
})
