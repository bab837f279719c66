import { z } from 'zod'
import { roles } from './permissions.ts'

/** Inviting a colleague, changing what one is, ending the place of one, and invitations that are open. Which roles an organisation gives is asked when it is done. */
export const ColleagueForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('invite'),
    email: z.email({ error: 'Type an e-mail address, such as name@example.com.' }),
    role: z.enum(roles, { error: 'Choose what they will be.' }),
  }),
  z.object({ intent: z.literal('end'), userId: z.string() }),
  z.object({ intent: z.literal('role'), userId: z.string(), role: z.enum(roles) }),
  z.object({ intent: z.literal('reset-code'), userId: z.string() }),
  z.object({ intent: z.literal('again'), invitationId: z.string() }),
  z.object({ intent: z.literal('take-back'), invitationId: z.string() }),
])
