import type { FieldMetadata } from '@conform-to/react'
import { firstUnits } from '#app/domain/catalogue/joining/first-listing.ts'
import type { JoiningKind, Question } from '#app/domain/catalogue/joining/questions.ts'
import { perUnit } from '#app/domain/shared/words.ts'
import { vatChoices } from '#app/domain/catalogue/price-words.ts'
import { VatFields, vatAnswers } from '../agreement/vat-fields.tsx'
import { RadiosField, SelectField, type Option } from '../forms/choice-fields.tsx'
import { MoneyField, TextField } from '../forms/text-fields.tsx'
import { PictureRadios } from './picture-radios.tsx'
import { wordsOf } from './question-words.ts'

type Fields = Partial<Record<string, FieldMetadata<string>>>

/** The field of one question, or the two of a price. */
export function QuestionFields(props: {
  question: Question
  kind: JoiningKind
  fields: Fields
  categories: Option[]
  councils: Option[]
}) {
  const { question, kind, fields, categories, councils } = props
  const { label } = wordsOf(question, kind)
  const one = fields[question === 'council' ? 'councilId' : question]
  if (question === 'vat') return <VatQuestion fields={fields} />
  if (question === 'price') return <PriceFields fields={fields} />
  if (!one) return null
  switch (question) {
    case 'email':
      return <TextField field={one} label={label} type="email" autoComplete="email" isSpellingOff />
    case 'yourName':
      return <TextField field={one} label={label} autoComplete="name" />
    case 'district':
      return <TextField field={one} label={label} width={10} autoComplete="postal-code" isSpellingOff />
    case 'council':
      return <RadiosField field={one} label={label} options={councils} />
    case 'category':
      return <RadiosField field={one} label={label} options={categories} />
    case 'picture':
      return <PictureRadios field={one} label={label} />
    default:
      return <TextField field={one} label={label} autoComplete={question === 'name' ? 'organization' : 'off'} />
  }
}

function VatQuestion({ fields }: { fields: Fields }) {
  const { registered, vatNumber, address, vatInPrice } = fields
  if (!registered || !vatNumber || !address || !vatInPrice) return null
  return (
    <>
      <VatFields fields={{ registered, vatNumber, address }} options={vatAnswers.slice(0, 2)} />
      <SelectField
        field={vatInPrice}
        label="VAT in the price of what you offer first"
        hint="Only if you are registered."
        options={vatChoices.filter(({ value }) => value !== 'not registered')}
        blank="Choose"
      />
    </>
  )
}

function PriceFields({ fields }: { fields: Fields }) {
  const { amount, unit } = fields
  if (!amount || !unit) return null
  return (
    <>
      <MoneyField field={amount} label="How much?" hint="In pounds, such as 16.50" />
      <RadiosField
        field={unit}
        label="For what?"
        options={firstUnits.map((value) => ({ value, words: perUnit(value) }))}
      />
    </>
  )
}
