import type { ReactNode } from 'react'
import { powerWords, upperFirst } from '#app/domain/people/mandate.ts'
import { CheckboxesField, RadiosField, SelectField } from '../forms/choice-fields.tsx'
import type { Field } from '../forms/field.tsx'
import { DateField, TextField } from '../forms/text-fields.tsx'

type Names = 'kind' | 'email' | 'organisationId' | 'powers' | 'relation' | 'startsOn' | 'endsOn'

/** Who may act, what they may do, and how long: the same questions for the person and for a practitioner. */
export function MandateFields(props: {
  fields: Record<Names, Field>
  brokers: { id: string; name: string }[]
  whose: string
}) {
  const { fields, brokers, whose } = props
  return (
    <>
      <RadiosField
        field={fields.kind}
        label="Who is it?"
        options={[
          { value: 'user', words: 'Somebody in the family, a friend, or another single person' },
          { value: 'organisation', words: 'A broker: an organisation that helps people with their budget' },
        ]}
      />
      <TextField
        field={fields.email}
        label="Their e-mail address"
        hint="For a single person. They need an account first: they can join with this address."
        type="email"
        isSpellingOff
      />
      <SelectField
        field={fields.organisationId}
        label="Which broker?"
        hint="The broker names the people there who work on this. Nobody else there sees anything."
        options={brokers.map(({ id, name }) => ({ value: id, words: name }))}
        blank="Not a broker"
      />
      <CheckboxesField
        field={fields.powers}
        label="What may they do?"
        hint={`Whoever may do one of these may also ${powerWords.see}.`}
        options={powerOptions()}
      />
      <TextField
        field={fields.relation}
        label={`Who are they to ${whose}?`}
        hint="Such as: my son, her broker"
        width={20}
      />
      <DateField field={fields.startsOn} label="First day" />
      <DateField
        field={fields.endsOn}
        label="Last day"
        hint="Leave it empty if there is none. It can be ended at any time."
      />
    </>
  )
}

function powerOptions(): { value: string; words: ReactNode }[] {
  const options = Object.entries(powerWords).map(([value, words]) => ({ value, words: upperFirst(words) }))
  return options
}
