import { z } from 'zod'

/** "h•••••@marsh.example": enough to know one's own address by, and no more. */
export function maskedEmail(email: string): string {
  const [name = '', place = ''] = email.split('@')
  return `${name.slice(0, 1)}•••••@${place}`
}

const words = z
  .string({ error: 'Say who you are there.' })
  .trim()
  .min(5, 'Say in a few words who you are there.')
  .max(400, 'Use up to 400 letters.')

/** Somebody says that an imported organisation is theirs. */
export const ClaimForm = z.object({
  way: z.enum(['mail', 'council'], { error: 'Choose who is to say yes.' }),
  words,
})

const reason = z
  .string({ error: 'Write the reason.' })
  .trim()
  .min(5, 'Write the reason in a few words. Whoever asked reads it.')
  .max(400, 'Use up to 400 letters.')

/** The council's answer to a claim, or to a service that says it is the council's own. */
export const DecideForm = z.object({
  about: z.enum(['claim', 'service']),
  id: z.string(),
  answer: z.enum(['yes', 'no']),
  reason,
  costCentre: z
    .string()
    .trim()
    .max(20, 'Use up to 20 letters.')
    .optional()
    .transform((text) => text || null),
})

export const AnswerClaimForm = z.object({ answer: z.enum(['yes', 'no']) })
