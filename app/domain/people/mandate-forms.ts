import { z } from 'zod'
import { powers } from '#db/schema/people.ts'
import { isDay } from '../shared/day.ts'

const day = (missing: string) => z.string({ error: missing }).refine(isDay, missing)

const mandate = (whose: 'you' | 'the person') => ({
  kind: z.enum(['user', 'organisation'], { error: 'Say who it is.' }),
  email: z.email({ error: 'Type an e-mail address, such as name@example.com.' }).optional(),
  organisationId: z.string().optional(),
  powers: z.array(z.enum(powers)).min(1, 'Choose what they may do.'),
  relation: z
    .string({ error: `Say who they are to ${whose}.` })
    .trim()
    .min(2, `Say who they are to ${whose}.`)
    .max(60, 'Use up to 60 letters.'),
  startsOn: day('Choose the first day.'),
  endsOn: day('Choose the last day.').optional(),
})

type Receiver = {
  kind: 'user' | 'organisation'
  email?: string
  organisationId?: string
  endsOn?: string
  startsOn: string
}

/** Given by the person, on their own page. */
export const GiveMandateForm = z.object({ intent: z.literal('give'), ...mandate('you') }).superRefine(checkReceiver)

/** Recorded by a practitioner, with what they saw or heard. */
export const RecordMandateForm = z
  .object({
    ...mandate('the person'),
    consentHow: z.enum(['signed-form', 'spoken', 'court'], { error: 'Say how the person agreed.' }),
    evidence: z
      .string({ error: 'Say what you saw or heard.' })
      .trim()
      .min(10, 'Say in a sentence what you saw or heard.')
      .max(1000, 'Use up to 1,000 letters.'),
    evidenceOn: day('Choose the day of the evidence.'),
  })
  .superRefine(checkReceiver)

function checkReceiver(input: Receiver, context: z.RefinementCtx): void {
  const say = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (input.kind === 'user' && !input.email) say('email', 'Type their e-mail address.')
  if (input.kind === 'organisation' && !input.organisationId) say('organisationId', 'Choose a broker.')
  if (input.endsOn && input.endsOn < input.startsOn) say('endsOn', 'The last day is before the first one.')
}

/** Whom the form means: a user by e-mail address or an organisation, never both. */
export function receiverOf({ kind, email, organisationId }: Receiver): { email?: string; organisationId?: string } {
  return kind === 'user' ? (email ? { email } : {}) : organisationId ? { organisationId } : {}
}
