import { z } from 'zod'

const figures = (typed: string) => typed.replace(/[\s-]/g, '')

/** Where an organisation is paid. Spaces and dashes are taken out. */
export const BankForm = z.object({
  bankName: z
    .string({ error: 'Type the name on the account.' })
    .trim()
    .min(2, 'Type the name on the account.')
    .max(60, 'Use up to 60 letters.'),
  sortCode: z
    .string({ error: 'Type the sort code, such as 08-99-99.' })
    .transform(figures)
    .pipe(z.string().regex(/^\d{6}$/, 'A sort code has six figures, such as 08-99-99.')),
  account: z
    .string({ error: 'Type the account number.' })
    .transform(figures)
    .pipe(z.string().regex(/^\d{8}$/, 'An account number has eight figures. Put a 0 in front of a shorter one.')),
})

export type BankDetails = z.output<typeof BankForm>

/** "account ending 4958 at 08-••-••": what may be shown of bank details that are kept. */
export function maskedBank({ sortCode, account }: { sortCode: string; account: string }): string {
  return `account ending ${account.slice(-4)} at ${sortCode.slice(0, 2)}-••-••`
}
