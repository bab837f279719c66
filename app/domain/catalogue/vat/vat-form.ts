import { z } from 'zod'
import { vatNumberFrom } from './vat-number.ts'

/** What an organisation says of VAT where it has no number; it stands on its invoices. */
const whyNone = { no: 'not registered', exempt: 'exempt welfare service' } as const

const registeredAs = z.enum(['yes', 'no', 'exempt'], { error: 'Choose what is true for you.' })

/** A number as it was typed; what cannot be one stays as it is, and `needNumber` says so. */
export const typedNumber = z
  .string()
  .trim()
  .max(30, 'A VAT number has nine figures.')
  .default('')
  .transform((typed) => vatNumberFrom(typed) ?? typed)

export const typedAddress = z.string().trim().max(200, 'Use up to 200 letters.').default('')

type Typed = { vatNumber: string; address: string }

/** HMRC wants the number and the address of whoever charges VAT on each invoice. */
export function needNumber({ vatNumber, address }: Typed, context: z.core.$RefinementCtx): void {
  const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  if (!vatNumber) refuse('vatNumber', 'Type your VAT number, such as GB 123 4567 82.')
  else if (!vatNumberFrom(vatNumber)) refuse('vatNumber', 'This is not a VAT number. Look at your VAT certificate.')
  if (!address) refuse('address', 'Type your business address. It has to stand on your invoices.')
}

/** Whether an organisation is registered for VAT, and with which number. */
export const VatForm = z
  .object({ registered: registeredAs, vatNumber: typedNumber, address: typedAddress })
  .superRefine((typed, context) => {
    if (typed.registered === 'yes') needNumber(typed, context)
  })
  .transform(({ registered, vatNumber, address }) =>
    registered === 'yes'
      ? { vatNumber, vatReason: null, address }
      : { vatNumber: null, vatReason: whyNone[registered], address: address || null },
  )

/** What the form shows at first. */
export function vatTyped(vat: { vatNumber: string | null; vatReason: string | null; address: string | null }) {
  const none = vat.vatReason === whyNone.exempt ? ('exempt' as const) : vat.vatReason ? ('no' as const) : undefined
  return {
    registered: vat.vatNumber ? ('yes' as const) : none,
    vatNumber: vat.vatNumber ?? '',
    address: vat.address ?? '',
  }
}

export type NewVat = z.output<typeof VatForm>
