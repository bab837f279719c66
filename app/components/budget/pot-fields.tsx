import type { ComponentProps } from 'react'
import { CheckboxesField, CheckboxField, RadiosField, SelectField } from '../forms/choice-fields.tsx'
import type { Field } from '../forms/field.tsx'
import { MoneyField, TextField } from '../forms/text-fields.tsx'

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

/** One pot of a budget that is being written down. `remove`: the button that takes it out, where there are several. */
export function PotFields(props: {
  pot: Record<PotFieldNames, Field>
  number: number
  payers: { representatives: Named[]; trusts: Named[]; providers: Named[] }
  categories: Named[]
  remove: ComponentProps<'button'> | null
}) {
  const { pot, number, payers, categories, remove } = props
  const inCategories = categories.map(({ id, name }) => ({ value: id, words: name }))
  return (
    <fieldset className="govuk-fieldset db-pot-fields">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--l">Pot {number}</legend>
      <TextField field={pot.name} label="What is it called?" hint="The person reads this: Day-to-day support." />
      <MoneyField field={pot.amount} label="How much is in it for the whole time?" />
      <SelectField
        field={pot.stream}
        label="Where does the money come from?"
        blank="Choose one"
        options={Object.entries(streams).map(([value, words]) => ({ value, words }))}
      />
      <RadiosField field={pot.heldAs} label="Who keeps the money and pays?" options={keepers} />
      <SelectField
        field={pot.payerUserId}
        label="For an indirect payment: who?"
        blank="Nobody"
        options={choices(payers.representatives)}
      />
      <SelectField
        field={pot.payerTrustId}
        label="For a trust or managed account: which?"
        blank="None"
        options={choices(payers.trusts)}
      />
      <SelectField
        field={pot.payerProviderId}
        label="For an individual service fund: which provider?"
        blank="None"
        options={choices(payers.providers)}
      />
      <RadiosField field={pot.releasePattern} label="When is it paid out?" options={patterns} />
      <CheckboxesField
        field={pot.onlyCategories}
        label="What may it buy?"
        hint="Tick none if it may buy anything."
        options={inCategories}
        isSmall
      />
      <CheckboxesField field={pot.notCategories} label="What may it not buy?" options={inCategories} isSmall />
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

function choices(named: Named[]) {
  return named.map(({ id, name }) => ({ value: id, words: name }))
}
