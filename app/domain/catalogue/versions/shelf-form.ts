import { z } from 'zod'

/** Where an officer puts a listing, and why, if they say so. */
export const ShelfForm = z.object({
  categoryId: z.string({ error: 'Choose where in the shop it belongs' }),
  reason: z
    .string()
    .trim()
    .max(500, 'Use up to 500 letters')
    .optional()
    .transform((words) => words || null),
})
