import { kindWords } from '#app/domain/catalogue/listing.ts'
import { RadiosField, SelectField } from '../../forms/choice-fields.tsx'
import { MoneyField, TextAreaField, TextField } from '../../forms/text-fields.tsx'
import type { EditorFields } from './listing-editor.tsx'
import { Part } from './part.tsx'

export type Branch = { id: string; name: string; depth: number }

/** What it is, and where in the shop it stands. */
export function AboutFields({ fields, categories }: { fields: EditorFields; categories: Branch[] }) {
  return (
    <Part id="about">
      <TextField
        field={fields.title}
        label="What is it called?"
        hint="Short, as on a shop window: A walk and a chat."
      />
      <TextField field={fields.summary} label="In one sentence, what is it?" />
      <TextAreaField
        field={fields.description}
        label="What happens?"
        hint="As you would tell a neighbour. Leave an empty line for a new paragraph."
        rows={7}
      />
      <SelectField
        field={fields.categoryId}
        label="Where in the shop does it belong?"
        hint="When you look at it, we say where your words would fit."
        blank="Choose one"
        options={categories.map(({ id, name, depth }) => ({ value: id, words: `${'– '.repeat(depth)}${name}` }))}
      />
      <SelectField
        field={fields.kind}
        label="What is it?"
        blank="Choose one"
        options={Object.entries(kindWords).map(([value, words]) => ({ value, words }))}
      />
      <RadiosField
        field={fields.lineKind}
        label="How is it ordered?"
        options={[
          { value: 'visits', words: 'By time', hint: 'Somebody comes, or a session is held, on chosen days.' },
          { value: 'items', words: 'By number', hint: 'Things that are brought: rails, dinners, miles.' },
          { value: 'free', words: 'It costs nothing', hint: 'It is found, and not ordered.' },
        ]}
      />
    </Part>
  )
}

/** What the price pays for, and what it does not. */
export function PriceHoldsFields({ fields }: { fields: EditorFields }) {
  return (
    <Part id="price-holds">
      <TextAreaField
        field={fields.included}
        label="What is in the price?"
        hint="Such as: tea, all paint and paper, the way there."
        rows={2}
      />
      <TextAreaField
        field={fields.notIncluded}
        label="What is not in the price?"
        hint="Such as: tickets, what you eat. So that nobody is surprised."
        rows={2}
      />
      <MoneyField
        field={fields.deliveryCharge}
        label="For bringing things, each delivery"
        hint="Each thing that is ordered is a delivery of its own, however many of it."
      />
      <TextField
        field={fields.returnDays}
        label="Things may come back within so many days"
        width={3}
        inputMode="numeric"
      />
      <TextAreaField field={fields.goodToKnow} label="What else is good to know?" rows={2} />
    </Part>
  )
}
