import type { PersonDetails } from '#app/domain/people/person-forms.ts'
import type { Field } from '../forms/field.tsx'
import { DateField, TextField } from '../forms/text-fields.tsx'
import { ContactFields } from './contact-fields.tsx'

/** All that a council writes down of somebody, new or to be corrected. */
export function PersonFields({ fields }: { fields: Record<keyof PersonDetails, Field> }) {
  return (
    <>
      <TextField field={fields.name} label="Name" />
      <TextField field={fields.shortName} label="What to call them" hint="Such as Amina, or Mrs Reeve" width={20} />
      <TextField field={fields.referenceNumber} label="Reference number" hint="The council’s own" width={20} />
      <DateField field={fields.bornOn} label="Born on" />
      <ContactFields fields={fields} />
    </>
  )
}
