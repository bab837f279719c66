import { z } from 'zod'

const email = z.email({ error: 'Type an e-mail address, such as name@example.com.' }).max(200)
const name = z
  .string({ error: 'Type your name.' })
  .trim()
  .min(2, 'Type your name.')
  .max(100, 'Use a name of up to 100 letters.')
const password = z.string({ error: 'Type your password.' }).max(200, 'Use up to 200 letters.')
const newPassword = z
  .string({ error: 'Choose a password.' })
  .min(10, 'Choose a password of 10 letters or more. Three or four words are good.')
  .max(200, 'Use up to 200 letters.')
const to = z.string().optional()

export const SignInForm = z.object({ email, password, to })
export const JoinForm = z.object({ name, email, password: newPassword })
export const CodeForm = z.object({ code: z.string({ error: 'Type the code.' }).max(20, 'A code has six figures.'), to })
export const ConfirmEmailForm = z.object({ password })
export const AskForPasswordForm = z.object({ email })
export const NewPasswordForm = z.object({ password: newPassword })
export const AcceptInvitationForm = z.object({ name: name.optional(), password: newPassword.optional() })

export const AccountForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('details'),
    name,
    phone: z.string().trim().max(30, 'Use up to 30 figures.').optional(),
  }),
  z.object({ intent: z.literal('email'), email, password }),
  z.object({ intent: z.literal('password'), password, newPassword }),
  z.object({ intent: z.literal('sign-out-everywhere') }),
])
