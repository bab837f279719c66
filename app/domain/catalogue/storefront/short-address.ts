import { z } from 'zod'

/** The word that a provider chooses for the short address of its store. */
export const ShortAddressForm = z.object({
  code: z
    .string({ error: 'Choose a word' })
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use letters, figures, and a hyphen between them')
    .min(3, 'Use at least 3 letters')
    .max(24, 'Use up to 24 letters'),
})
