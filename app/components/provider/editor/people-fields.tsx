import { accessCodes, accessWords, usualLanguages } from '#app/domain/catalogue/editor/choices.ts'
import { CheckboxesField } from '../../forms/choice-fields.tsx'
import { TextAreaField, TextField } from '../../forms/text-fields.tsx'
import { Details } from '../../ui/panel.tsx'
import type { Branch } from './about-fields.tsx'
import type { EditorFields } from './listing-editor.tsx'
import { Part } from './part.tsx'

/** Who it is for, and how many there is room for. */
export function PeopleFields({ fields, specialisms }: { fields: EditorFields; specialisms: Branch[] }) {
  return (
    <Part id="people">
      <TextAreaField field={fields.whoFor} label="Who is it for?" hint="In your own words." rows={2} />
      {specialisms.length ? (
        <CheckboxesField
          field={fields.specialismIds}
          label="Whom do you know about?"
          hint="Only where you really do: people choose you by it."
          options={specialisms.map(({ id, name }) => ({ value: id, words: name }))}
          isSmall
        />
      ) : null}
      <TextField
        field={fields.capacity}
        label="How many people is there room for?"
        hint="At one time, or in a week if you go to people. Leave it empty if you cannot say."
        width={4}
        inputMode="numeric"
      />
      <TextField
        field={fields.waitingWeeks}
        label="How many weeks must somebody wait?"
        hint="0 when they can begin now."
        width={3}
        inputMode="numeric"
      />
    </Part>
  )
}

/** Getting in, and being understood. */
export function AccessFields({ fields, spoken }: { fields: EditorFields; spoken: string[] }) {
  return (
    <Part id="access">
      <CheckboxesField
        field={fields.access}
        label="What has the place where it happens?"
        hint="Leave it empty if you come to people."
        options={accessCodes.map((code) => ({ value: code, words: accessWords[code] }))}
        isSmall
      />
      <Details summary="Languages you speak" isOpen={spoken.length > 0}>
        <CheckboxesField
          field={fields.languages}
          label="Which of these?"
          options={usualLanguages.map((name) => ({ value: name, words: name }))}
          isSmall
        />
        <TextField field={fields.otherLanguages} label="And which others?" hint="With commas between." />
      </Details>
    </Part>
  )
}
