import { groupChoices, unitChoices, vatChoices } from '#app/domain/catalogue/price-words.ts'
import { whenWords } from '#app/domain/catalogue/prices-form.ts'
import { whens } from '#app/domain/catalogue/sleep-in.ts'
import { SelectField } from '../forms/choice-fields.tsx'
import type { Field } from '../forms/field.tsx'
import { MoneyField, TextField } from '../forms/text-fields.tsx'

/** One line of a price menu. */
export function PriceLineFields(props: {
  number: number
  line: Record<'unit' | 'label' | 'band' | 'groupSize' | 'least' | 'amount' | 'vat' | 'travel' | 'travelAmount', Field>
}) {
  const { number, line } = props
  return (
    <fieldset className="govuk-fieldset db-price-line">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">Price {number}</legend>
      <div className="db-row">
        <MoneyField field={line.amount} label="How much?" />
        <SelectField field={line.unit} label="For what?" options={unitChoices} />
      </div>
      <div className="db-row">
        <SelectField
          field={line.band}
          label="When does it count?"
          options={whens.map((when) => ({ value: when, words: whenWords[when] }))}
        />
        <SelectField field={line.groupSize} label="For how many?" options={[...groupChoices]} />
      </div>
      <div className="db-row">
        <TextField field={line.label} label="What is it called?" hint="You may leave this out." width={20} />
        <TextField
          field={line.least}
          label="At least how many?"
          hint="2 for visits of at least 2 hours. Empty: any."
          width={3}
          inputMode="decimal"
        />
      </div>
      <SelectField field={line.vat} label="VAT" options={[...vatChoices]} />
      <Kept field={line.travel} />
      <Kept field={line.travelAmount} />
    </fieldset>
  )
}

/** What a price has already and is sent along with it. */
function Kept({ field: { name, defaultValue } }: { field: Field }) {
  return defaultValue ? <input type="hidden" name={name} value={defaultValue} /> : null
}
