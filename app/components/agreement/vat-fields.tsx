import type { Field } from '../forms/field.tsx'
import { RadiosField, type Option } from '../forms/choice-fields.tsx'
import { TextAreaField, TextField } from '../forms/text-fields.tsx'

type Fields = { registered: Field; vatNumber: Field; address: Field }

/** Whether somebody is registered for VAT; the number and the address are for those who are. */
export function VatFields({ fields, options }: { fields: Fields; options: readonly Option[] }) {
  return (
    <>
      <RadiosField field={fields.registered} label="Are you registered for VAT?" options={[...options]} />
      <TextField
        field={fields.vatNumber}
        label="VAT number"
        hint="Only if you are registered. Nine figures, such as GB 123 4567 82."
        width={20}
        autoComplete="off"
        isSpellingOff
      />
      <TextAreaField
        field={fields.address}
        label="Business address"
        hint="Only if you are registered. It stands on your invoices, as HMRC wants."
        rows={3}
      />
    </>
  )
}

export const vatAnswers: readonly Option[] = [
  { value: 'yes', words: 'Yes' },
  { value: 'no', words: 'No', hint: 'Most small businesses are not.' },
  {
    value: 'exempt',
    words: 'No, because what we do is exempt',
    hint: 'Such as care that is registered and inspected.',
  },
]
