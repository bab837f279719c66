import { z } from 'zod'

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use up to ${most.toLocaleString('en-GB')} letters`)
    .optional()
    .transform((text) => text || null)

/** What a provider says of itself in its store. */
export const StoreForm = z.object({
  story: words(3000),
  phone: words(30),
  email: z
    .email('Enter an e-mail address, such as hello@brightdays.example')
    .optional()
    .transform((text) => text ?? null),
})
