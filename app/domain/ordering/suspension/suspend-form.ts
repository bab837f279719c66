import { z } from 'zod'

const Reason = z
  .string({ error: 'Write down why' })
  .trim()
  .min(10, 'Write down why, in a sentence or two')
  .max(1000, 'Use 1,000 letters or fewer')

/** Stopping a provider's new orders, and letting them in again: each with its reason. */
export const SuspendForm = z.object({
  reason: Reason,
  /** the fingerprint of the list that the page showed: another list is shown before anything is done */
  seen: z.string().max(64),
})
export const LiftForm = z.object({ reason: Reason })
