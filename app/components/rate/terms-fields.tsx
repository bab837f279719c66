import type { z } from 'zod'
import { bands } from '#app/domain/catalogue/cost.ts'
import { groupChoices, unitChoices } from '#app/domain/catalogue/price-words.ts'
import { bandWords } from '#app/domain/catalogue/prices-form.ts'
import type { OfferForm } from '#app/domain/catalogue/rates/rate-form.ts'
import type { RateTerms } from '#db/schema/rates.ts'
import { RadiosField, SelectField } from '../forms/choice-fields.tsx'
import type { Field } from '../forms/field.tsx'
import { DateField, MoneyField, TextAreaField, TextField } from '../forms/text-fields.tsx'

type LineFields = Record<'amount' | 'unit' | 'band' | 'group' | 'label', Field>
export type TermsFieldsets = Record<'kind' | 'percent' | 'from' | 'to' | 'words', Field> & {
  lines: { getFieldList: () => { key?: string | undefined; getFieldset: () => LineFields }[] }
}

const whenOptions = [
  { value: '', words: 'Whenever it is' },
  ...bands.map((band) => ({ value: band, words: band === 'any' ? 'Prices for any time' : bandWords[band] })),
]

/** How much, from when to when, and a word to the other side. */
export function TermsFields({ fields }: { fields: TermsFieldsets }) {
  return (
    <>
      <RadiosField
        field={fields.kind}
        label="How is the rate said?"
        options={[
          {
            value: 'per cent off',
            words: 'So much in 100 less than the public price',
            hint: 'It follows when the public price changes.',
          },
          { value: 'prices', words: 'A price of its own', hint: 'It stays when the public price changes.' },
        ]}
      />
      <TextField
        field={fields.percent}
        label="How much less in 100?"
        hint="For the first choice only, such as 7.5"
        width={3}
        inputMode="decimal"
      />
      <p className="govuk-!-font-weight-bold govuk-!-margin-bottom-1">Prices of its own</p>
      <p className="db-soft">For the second choice only. Leave out what you do not need.</p>
      {fields.lines.getFieldList().map((line, at) => (
        <RateLineFields key={line.key ?? at} number={at + 1} line={line.getFieldset()} />
      ))}
      <div className="db-row">
        <DateField field={fields.from} label="From which day?" />
        <DateField field={fields.to} label="Until which day?" hint="Empty: until one of you ends it." />
      </div>
      <TextAreaField
        field={fields.words}
        label="What do you want to say to them?"
        hint="You may leave this out."
        rows={3}
      />
    </>
  )
}

function RateLineFields({ number, line }: { number: number; line: LineFields }) {
  return (
    <fieldset className="govuk-fieldset db-price-line">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">Agreed price {number}</legend>
      <div className="db-row">
        <MoneyField field={line.amount} label="How much?" />
        <SelectField field={line.unit} label="For what?" options={unitChoices} />
        <SelectField field={line.band} label="When?" options={whenOptions} />
      </div>
      <div className="db-row">
        <SelectField field={line.group} label="For how many?" options={[...groupChoices]} />
        <TextField
          field={line.label}
          label="Only for the price called"
          hint="Empty: whatever it is called."
          width={20}
        />
      </div>
    </fieldset>
  )
}

type Typed = Pick<z.input<typeof OfferForm>, 'kind' | 'percent' | 'lines' | 'from' | 'to' | 'words'>
const emptyLine = { amount: '', unit: 'hour' as const, band: '' as const, group: '1 to 1' as const, label: '' }

/** An offer as its form shows it: empty, or the other side's to be changed. */
export function termsTyped({
  terms,
  fromDay,
  toDay,
}: {
  terms: RateTerms | null
  fromDay: string
  toDay: string | null
}): Typed {
  const given =
    terms?.kind === 'prices'
      ? terms.lines.map(({ pence, unit, band, group, label }) => ({
          ...{ amount: (pence / 100).toFixed(2), unit, group, label: label ?? '' },
          band: bands.find((one) => one === band) ?? ('' as const),
        }))
      : []
  return {
    kind: terms?.kind ?? 'per cent off',
    percent: terms?.kind === 'per cent off' ? String(terms.basisPoints / 100) : '',
    lines: [...given, ...Array.from({ length: Math.max(1, 3 - given.length) }, () => emptyLine)],
    ...{ from: fromDay, to: toDay ?? '', words: '' },
  }
}
