import type { ComponentProps } from 'react'
import { CheckboxField, RadiosField, SelectField } from '../forms/choice-fields.tsx'
import type { Field } from '../forms/field.tsx'
import { MoneyField, TextField } from '../forms/text-fields.tsx'
import { PotKeeper, type Payers } from './pot-keeper.tsx'
import { PotRules } from './pot-rules.tsx'

type Named = { id: string; name: string }
type PotFieldNames =
  | 'name'
  | 'amount'
  | 'stream'
  | 'heldAs'
  | 'payerUserId'
  | 'payerTrustId'
  | 'payerProviderId'
  | 'releasePattern'
  | 'onlyCategories'
  | 'notCategories'
  | 'mayBuyInHouse'

const streams = {
  'social care': 'Social care',
  health: 'Health',
  'independent living': 'Independent living',
  'housing support': 'Housing support',
  equipment: 'Equipment',
  education: 'Education',
  'own contribution': 'Their own share of the cost',
  'self-funded': 'Their own money',
}
const keepers = [
  { value: 'direct payment', words: 'Direct payment', hint: 'The person keeps it and pays.' },
  { value: 'indirect payment', words: 'Indirect payment', hint: 'A representative keeps it and pays.' },
  { value: 'trust', words: 'Trust', hint: 'A trust keeps it and pays.' },
  { value: 'managed account', words: 'Managed account', hint: 'A broker keeps it in an account for this person.' },
  {
    value: 'individual service fund',
    words: 'Individual service fund',
    hint: 'A provider keeps it and gives the support.',
  },
  { value: 'council-managed', words: 'Council-managed', hint: 'The council keeps it and pays.' },
]
const patterns = [
  { value: 'at once', words: 'All at once' },
  { value: 'four-weekly', words: 'Every four weeks' },
  { value: 'monthly', words: 'Every month' },
]

/**
 * One pot of a budget that is being written down. `remove`: the button that takes it out, where there are several.
 * `isFirst`: one is at its name when the page has come.
 */
export function PotFields(props: {
  pot: Record<PotFieldNames, Field>
  number: number
  payers: Payers
  categories: Named[]
  remove: ComponentProps<'button'> | null
  isFirst?: boolean
}) {
  const { pot, number, payers, categories, remove, isFirst } = props
  return (
    <fieldset className="govuk-fieldset db-pot-fields">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--l">Pot {number}</legend>
      <TextField
        field={pot.name}
        label="What is it called?"
        hint="The person reads this: Day-to-day support."
        isFirst={isFirst}
      />
      <MoneyField field={pot.amount} label="How much is in it for the whole time?" />
      <SelectField
        field={pot.stream}
        label="Where does the money come from?"
        blank="Choose one"
        options={Object.entries(streams).map(([value, words]) => ({ value, words }))}
      />
      <RadiosField field={pot.heldAs} label="Who keeps the money and pays?" options={keepers} isSmall />
      <PotKeeper pot={pot} payers={payers} />
      <RadiosField field={pot.releasePattern} label="When is it paid out?" options={patterns} isInline />
      <PotRules pot={pot} categories={categories} />
      <CheckboxField field={pot.mayBuyInHouse} label="It may buy the council’s own services" />
      {remove ? (
        <p>
          <button className="govuk-button govuk-button--secondary" {...remove}>
            Take out pot {number}
          </button>
        </p>
      ) : null}
    </fieldset>
  )
}
