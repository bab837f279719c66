import type { Field } from '../forms/field.tsx'
import { TextAreaField, TextField } from '../forms/text-fields.tsx'

/** Where the council writes to somebody. */
export function ContactFields({ fields }: { fields: Record<'email' | 'phone' | 'address' | 'district', Field> }) {
  return (
    <>
      <TextField
        field={fields.email}
        label="E-mail address"
        hint="Their own. Leave it empty if they want letters: then we need their address."
        type="email"
        isSpellingOff
      />
      <TextField field={fields.phone} label="Telephone number" type="tel" width={20} />
      <TextAreaField field={fields.address} label="Address" hint="Letters go there." rows={3} />
      <TextField
        field={fields.district}
        label="First half of the postcode"
        hint="Such as FH3"
        width={5}
        isSpellingOff
      />
    </>
  )
}
