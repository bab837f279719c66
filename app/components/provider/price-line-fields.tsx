import { bands } from '#app/domain/catalogue/cost.ts'
import { bandWords, priceUnits } from '#app/domain/catalogue/prices-form.ts'
import { perUnit } from '#app/domain/shared/words.ts'
import { SelectField } from '../forms/choice-fields.tsx'
import type { Field } from '../forms/field.tsx'
import { MoneyField, TextField } from '../forms/text-fields.tsx'

const vatRates = [
  { value: '0', words: 'No VAT in it' },
  { value: '500', words: '5% VAT in it' },
  { value: '2000', words: '20% VAT in it' },
]

/** One line of a price menu. */
export function PriceLineFields(props: {
  number: number
  line: Record<'unit' | 'label' | 'band' | 'amount' | 'vatBasisPoints', Field>
}) {
  const { number, line } = props
  return (
    <fieldset className="govuk-fieldset db-price-line">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">Price {number}</legend>
      <div className="db-row">
        <MoneyField field={line.amount} label="How much?" />
        <SelectField
          field={line.unit}
          label="For what?"
          options={priceUnits.map((unit) => ({ value: unit, words: perUnit(unit) }))}
        />
      </div>
      <div className="db-row">
        <TextField field={line.label} label="What is it called?" width={20} />
        <SelectField
          field={line.band}
          label="When does it count?"
          options={bands.map((band) => ({ value: band, words: bandWords[band] }))}
        />
        <SelectField field={line.vatBasisPoints} label="VAT" options={vatRates} />
      </div>
    </fieldset>
  )
}
