import { z } from 'zod'

/** The reason that an act asks for and the history keeps. */
export const sayWhy = z
  .string({ error: 'Say why.' })
  .trim()
  .min(3, 'Say why in a few words.')
  .max(500, 'Use up to 500 letters.')
