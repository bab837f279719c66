import { SelectField } from '../forms/choice-fields.tsx'
import type { Field } from '../forms/field.tsx'
import { MoneyField, TextField } from '../forms/text-fields.tsx'

/** One cost of a year. */
export function CostFields({ number, cost }: { number: number; cost: Record<'name' | 'year', Field> }) {
  return (
    <div className="db-row db-build-cost">
      <TextField field={cost.name} label={`Cost ${number}: what for?`} hint="Empty: none." width={20} />
      <MoneyField field={cost.year} label={`Cost ${number}: how much?`} suffix="a year" />
    </div>
  )
}

const bases = [
  { value: 'a sum', words: 'A sum for the year, in pounds' },
  { value: 'per cent of pay', words: 'So much in 100 of all pay' },
  { value: 'per head', words: 'Pounds for each worker' },
  { value: 'per square metre', words: 'Pounds for each square metre' },
]

/** One overhead with the basis on which it is shared out. */
export function OverheadFields(props: {
  number: number
  overhead: Record<'name' | 'basis' | 'rate' | 'quantity' | 'words', Field>
}) {
  const { number, overhead } = props
  return (
    <div className="db-row db-build-cost">
      <TextField field={overhead.name} label={`Overhead ${number}: what is it?`} hint="Empty: none." width={20} />
      <SelectField field={overhead.basis} label={`Overhead ${number}: how is it shared out?`} options={bases} />
      <TextField field={overhead.rate} label={`Overhead ${number}: how much of that?`} width={10} inputMode="decimal" />
      <TextField
        field={overhead.quantity}
        label={`Overhead ${number}: square metres`}
        hint="For square metres only."
        width={5}
        inputMode="numeric"
      />
      <TextField field={overhead.words} label={`Overhead ${number}: what is in it?`} hint="People read this." />
    </div>
  )
}
